// What customers say beside the matter, by kind, Chinese and English. Written for this project; taken from no other collection.
import type { SmallTalkKind } from '@dialoom/shared/small-talk/kinds';

const lines: Readonly<Record<SmallTalkKind, string>> = {
  greeting: `
你好|您好|嗨|哈喽|在吗|早上好|下午好|晚上好|大家好|你好呀|hello|hi|hey there|good morning|good afternoon|good evening|hi there|hello bot`,
  thanks: `
谢谢|谢谢你|多谢|感谢|非常感谢|太感谢了|谢啦|谢谢您的帮助|好的谢谢|辛苦了|谢谢啊|麻烦你了谢谢|知道了谢谢|thanks|thank you|thanks a lot|thank you so much|many thanks|thx|much appreciated|cheers|ok thanks|great thanks|thanks for your help|that helps thank you|谢谢你们|谢谢您|非常谢谢|感谢您的帮助|感谢你的回答|感谢解答|谢谢解答|太谢谢了|谢谢你的耐心|您太客气了谢谢|十分感谢|感激不尽|谢了|3q|收到谢谢|明白了谢谢|好的感谢|懂了谢谢|thank you for your help|thanks for the help|thank you for the answer|thanks so much|thank you very much|thanks a million|that's perfect thanks|perfect thanks|got it thanks|ok got it thank you|alright thank you|really appreciate it|i appreciate your help|that was helpful thanks|ta`,
  bye: `
再见|拜拜|拜|回头见|下次见|没事了|没有别的问题了|没有了|先这样吧|就这样吧|不用了再见|我先走了|bye|goodbye|bye bye|see you|see you later|that is all|that's all for now|nothing else|have a nice day|good night|talk to you later|没事了再见|好的再见|那再见|拜拜啦|我走了|我下线了|没什么事了|没有问题了|没别的了|没什么要问的|没什么问题了|暂时没有了|问完了|晚安|祝你愉快|先不聊了|就到这里吧|ok bye|bye for now|goodbye for now|bye then|have a good one|have a good day|take care|see you next time|i have to go|i am done|no that's all|no more questions|i have no other questions|nothing more thanks|no thank you bye`,
  who: `
你是谁|你叫什么名字|你叫什么|怎么称呼你|你是哪位|介绍一下你自己|你是干什么的|who are you|what is your name|what's your name|what are you called|introduce yourself|tell me about yourself|what are you|你到底是谁|你是什么人|你叫啥|你叫啥名字|请问你是谁|该怎么称呼您|怎么叫你|我怎么称呼你|你的名字是什么|你有名字吗|你是什么|你是做什么的|自我介绍一下|do you have a name|may I know your name|can I know your name|what should I call you|how should I call you|who is this|who am I talking to|what is this chat|tell me your name|whats your name`,
  robot: `
你是机器人吗|你是真人吗|你是人工吗还是机器人|你是不是机器人|这是自动回复吗|我在跟机器人说话吗|你是AI吗|你是人吗|是真人还是机器|你是智能客服吗|are you a robot|are you human|are you a real person|is this a bot|am I talking to a machine|are you an AI|is this an automatic reply|are you a person or a bot|do I talk to a computer|你是不是真人|你是真的人吗|你是AI还是人|你是真人还是机器人|你是机器还是人|到底是不是真人|是真人在回复吗|对面是真人吗|对面是机器人吗|你是电脑吗|你是程序吗|你是人工智能吗|你不是真人吧|跟我聊天的是人吗|和我说话的是真人吗|在回答我的是机器人吗|机器人客服吗|你是人工客服吗|are you an actual person|are you a human or a bot|are you real|are you a machine|are you a computer|are you a chatbot|is there a human behind this|is this an automated chat|am I chatting with a bot|am I speaking with a human|am I speaking to a bot|is it a robot answering|you are a bot right|you are not human are you`,
  mood: `
你好吗|你今天怎么样|最近好吗|你过得怎么样|你累不累|你心情好吗|吃饭了吗|how are you|how are you doing|how is it going|how do you do|how's your day|are you ok today|what's up|你最近怎么样|你最近好吗|今天过得怎么样|今天心情怎么样|你还好吗|你开心吗|你忙吗|你无聊吗|你吃了吗|你睡了吗|how are you today|how are you doing today|how have you been|how is your day going|are you well|are you happy|are you busy|are you tired|you good`,
  praise: `
你真棒|你真好|你好聪明|你太厉害了|服务真好|好评|真不错|你回答得很好|太好了|给你点赞|你真聪明|你好贴心|很满意|you are great|you are awesome|good job|well done|nice work|you are very helpful|you are smart|excellent service|i like you|that was perfect|brilliant|你真厉害|你好厉害|你太棒了|你好棒|你很棒|真厉害|真聪明|太聪明了|太厉害了|你太好了|你人真好|服务很好|服务不错|服务态度很好|态度真好|服务很周到|回答得真快|回复真快|非常满意|很专业|真给力|点个赞|很有帮助|帮大忙了|you are amazing|you are wonderful|you are the best|you are so helpful|you are really helpful|you are so kind|you are very kind|you are so smart|you are clever|you did great|great job|great service|good service|amazing service|awesome|that was great|very helpful|good bot|love it|very good|fantastic`,
  complaint: `
你没听懂|你答非所问|你根本不懂我的意思|你怎么老是重复|不是这个意思|你说的没用|你听不懂人话|机器人真没用|你的回答没有帮助|你不懂|我说的不是这个|you do not understand|you don't get it|that is not what I asked|that's not what I meant|you keep repeating yourself|this bot is useless|your answer is no help|that did not help|you are not listening|wrong answer|你没听懂我的话|你没听懂我的意思|你没理解我的意思|你听懂了吗|你到底听懂没|你听不懂吗|你没明白我的问题|你没回答我的问题|你答的不对|答非所问|回答错了|你怎么一直重复|你一直重复|别重复了|老是说一样的话|不是我问的|我问的不是这个|我不是这个意思|你说的不对|不对不是这样|没有用|没帮到我|没解决我的问题|听不懂你说什么|you do not understand me|you don't understand|you did not understand|you misunderstood me|you did not answer my question|you are not answering|that is not my question|that is wrong|that's wrong|this is not what I asked for|that is not helpful|that doesn't help|not helpful|you keep saying the same thing|you said that already|stop repeating|this makes no sense|you are no help`,
  insult: `
你真笨|你是傻子吗|笨蛋|蠢货|白痴|你有病|滚|去死|傻瓜|神经病|你个智障|脑子有问题|fuck you|you are stupid|idiot|you are dumb|shut up|moron|go to hell|screw you|you suck|stupid bot|你是不是傻|你傻吗|你这个笨蛋|你这个傻瓜|你好蠢|你真蠢|蠢死了|笨死了|真笨|傻逼|妈的|他妈的|智障|弱智|废物|脑残|你脑子有病|有病吧你|闭嘴|滚开|fuck|fuck off|you stupid bot|you stupid machine|you are an idiot|you are so stupid|you are so dumb|you idiot|dumbass|asshole|you are a moron|dumb bot|you are trash|bite me`,
  help: `
帮助|你能做什么|你会什么|你有什么功能|你可以帮我做什么|怎么用你|我可以问你什么|使用说明|help|what can you do|what can you help me with|what can I ask you|how does this work|what do you do|how do I use this chat|help me please|你能帮我什么|你能帮我做什么|你能干什么|你能干嘛|你可以干什么|你可以帮我什么|你都能做什么|你都会什么|你会做什么|有哪些功能|你有哪些功能|能问你什么|我能问什么|怎么使用|怎么用|怎么提问|说明一下怎么用|what can you help with|what can you do for me|what are you able to do|what are you good for|how can you help me|how can you help|what can I ask|what are your features|what do you know|what kind of questions can I ask|show me what you can do|I need help|can you help me`,
  unable: `
今天天气怎么样|明天会下雨吗|讲个笑话|唱首歌|给我讲个故事|今天星期几|现在几点|今天有什么新闻|推荐一部电影|一加一等于几|谁是美国总统|帮我写首诗|我们来聊天吧|你有女朋友吗|what is the weather like|will it rain tomorrow|tell me a joke|sing me a song|tell me a story|what day is it|what time is it now|what is in the news|recommend a movie|what is two plus two|who is the president|write a poem|let's chat|do you love me|do you have a girlfriend|今天下雨吗|今天会下雨吗|明天天气怎么样|明天天气如何|外面冷吗|今天几度|讲个故事|说个笑话|来个笑话|再讲个笑话|唱个歌|给我唱首歌|唱歌给我听|跳个舞|背首诗|今天几号|今天是什么日子|几点了|今天有什么新闻吗|有什么好看的电影|推荐一首歌|陪我聊天|陪我聊聊天|聊聊天|你喜欢我吗|你爱我吗|你有男朋友吗|你多大了|你几岁了|你从哪里来|算一下一加一|what's the weather like|what's the weather today|how is the weather today|how is the weather|what is the weather tomorrow|is it going to rain|is it raining|tell me another joke|do you know a joke|can you tell me a joke|can you tell me a story|can you sing|sing a song|what's the time|what time is it|what is the date today|what is today's date|any news today|recommend a song|let us talk|are you single|how old are you|where are you from|do you like me|what is one plus one`,
};

export const smallTalkLines: readonly { text: string; kind: SmallTalkKind }[] = Object.entries(lines).flatMap(
  ([kind, texts]) =>
    texts
      .trim()
      .split('|')
      .map((text) => ({ text: text.trim(), kind: kind as SmallTalkKind })),
);

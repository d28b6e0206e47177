// What people also type into a chat, about nothing a business is for: the weather, the news, sums, small talk. In alternating languages.
// It stands for "none of these" while a bot learns; lines that are near a bot's own examples are left out, for there they are its business.
const lines = `
今天天气怎么样|what is the weather like today
明天会下雨吗|is it going to rain tomorrow
给我讲个笑话|tell me a joke
你会唱歌吗|sing a song for me
美国总统是谁|who is the prime minister
法国首都是哪里|what is the capital of spain
一加一等于几|what is two plus two
100 减 36 是多少|what is 15 percent of 240
算算 12 加 30|how much is 9 times 7
1990 年属什么|what happened in 1969
帮我写一篇作文|write me an essay about the sea
写一首诗|write a poem about autumn
昨晚球赛谁赢了|who won the game last night
世界杯什么时候开始|when does the world cup start
今天股票涨了吗|how is the stock market doing
你叫什么名字|what is your name
你几岁了|how old are you
你喜欢我吗|do you love me
你吃饭了吗|what did you have for lunch
我好无聊|i am bored
陪我聊聊天|let us talk about something
晚饭吃什么好|what should i cook for dinner
红烧肉怎么做|how do i make pancakes
附近有什么好吃的|find a good restaurant nearby
帮我订一张电影票|book a table for two at eight
有什么好看的电影|what movie should i watch
推荐一首歌|play some music
放点音乐|turn up the volume
把灯打开|turn off the lights
现在几点了|what time is it in tokyo
今天星期几|what day is it today
定个明天早上七点的闹钟|set an alarm for seven
提醒我下午开会|remind me to call my mother
苹果用英语怎么说|how do you say hello in french
翻译一下这句话|translate this sentence
人为什么要睡觉|why is the sky blue
地球离月亮多远|how far away is the moon
光速是多少|how fast is light
谁发明了电灯|who invented the telephone
长城有多长|how tall is mount everest
李白是哪个朝代的|when was shakespeare born
中国有多少人口|how many people live in india
恐龙为什么灭绝了|why did the dinosaurs die out
我头疼怎么办|i have a headache what should i do
感冒了吃什么药|how many calories are in an apple
怎么减肥最快|how can i lose weight
失眠怎么办|how do i fall asleep faster
我失恋了很难过|my girlfriend left me
我考试没考好|i failed my exam
怎么学好数学|help me with my maths homework
解一下这道题|solve this equation
孩子不听话怎么办|how do i train my dog
猫为什么怕水|do fish sleep
给我算一卦|what is my horoscope
我什么时候能发财|will i ever be rich
彩票怎么中奖|what are the lottery numbers
人活着的意义是什么|what is the meaning of life
有没有外星人|do aliens exist
你相信鬼吗|do you believe in ghosts
最近有什么新闻|what is in the news today
哪个明星离婚了|who is the most famous actor
王者荣耀怎么上分|how do i beat the last level
电脑蓝屏了怎么修|how do i install windows
怎么写代码|how do i learn python
微信怎么发朋友圈|how do i post on instagram
房价会跌吗|should i buy a house now
怎么考驾照|how do i get a driving licence
去北京坐几号线|how do i get to the airport by bus
周末去哪玩|where should i go on holiday
明天放假吗|is tomorrow a public holiday
今年春节是哪天|when is easter this year
帮我起个名字|think of a name for my cat
成语接龙|let us play a game
猜个谜语|tell me a riddle
夸夸我|say something nice
你真聪明|you are very clever
你真笨|you are so funny
哈哈哈哈|lol
呵呵|hahaha
随便说说|just kidding
我只是路过看看|i am just looking around
测试|test
一二三四五|abc
啊啊啊啊|blah blah blah
`;
export const elsewhere: readonly string[] = lines
  .trim()
  .split(/[\n|]/)
  .map((line) => line.trim());

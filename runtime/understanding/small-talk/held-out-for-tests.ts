// Wordings that are not in the pack, judged by hand: small talk of a kind, or (nothing) a matter, with a polite word in front or in the same
// words. With the lists `seen` the pack was made and its limits found; `heldOut` was written afterwards and only measured.
import type { SmallTalkKind } from '@dialoom/shared/small-talk/kinds';

const read = (lines: string): { text: string; kind: SmallTalkKind | undefined }[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' ');
      const kind = line.slice(0, at);
      return { text: line.slice(at + 1), kind: kind === '-' ? undefined : (kind as SmallTalkKind) };
    });

export const seen = read(`
thanks 谢谢啦
thanks 太谢谢你了
thanks 好的，谢谢您
thanks 万分感谢
thanks thank you very much
thanks thanks so much for your help
thanks ok thank you
bye 那就再见了
bye 好的拜拜
bye 没别的事了
bye bye for now
bye ok goodbye
who 请问你叫什么名字呀
who 你到底是谁
who may i know your name
robot 你到底是真人还是机器人啊
robot 你不是人吧，是机器人吗
robot are you a bot or a human
robot am i speaking with a real person
mood 你最近怎么样
mood how are you today
praise 你真的很棒
praise 你太聪明了
praise you are so helpful
praise good bot
complaint 你完全没听懂我的话
complaint 你怎么一直重复
complaint you don't understand me
complaint that is not what i asked for
insult 你是不是傻
insult 你这个笨蛋
insult you stupid bot
help 你都能帮我干什么
help what can you help with
unable 今天会不会下雨
unable 给我讲个笑话吧
unable tell me another joke
unable how is the weather today
- 谢谢，我要退货
- 谢谢，帮我查下订单
- 你好，我的快递到哪了
- 您好，怎么开发票
- 辛苦了，麻烦帮我改个地址
- 不用了，我要退款
- thanks, but where is my parcel
- hi, i want to return a dress
- thank you, can i get an invoice
- ok bye the way how do i pay
- 我要找真人
- 转人工，不要机器人
- i want to talk to a real person
- 你们客服叫什么名字，我要投诉他
- 这个产品真好用，还有货吗
- good morning, is the store open today
- 你能帮我取消订单吗
- can you help me cancel my booking
- 再见面交付可以吗
- 明天会到吗
- 会下雨的话航班会取消吗
- 你说的优惠券怎么用
- 我的账号不能用了，怎么办
- what time does the store open
- 几点发车
- 还有别的颜色吗
- 没有收到验证码
- 不是这个，我要大号的
- 帮助中心的电话是多少
- 没有了吗，什么时候补货
thanks 太感谢您啦
thanks 谢谢你的耐心解答
thanks perfect, thank you
thanks thank you for helping me
bye 没什么要问的了，再见
bye bye, have a good one
who 你叫啥
who what should i call you
robot 你是AI还是真人
robot 跟我聊天的是机器人吗
robot are you an actual human
mood 你今天心情怎么样
mood how are you doing today
praise 你好厉害啊
praise 服务态度真好
praise you are amazing
complaint 你答的不是我问的
complaint 你到底听懂没有
complaint you did not understand my question
insult 你脑子有病吧
insult you are an idiot
help 你可以帮我干嘛
help what are you able to do
unable 明天天气怎么样
unable 唱个歌给我听
unable can you tell me a story
unable what's the weather tomorrow
- 谢谢，那怎么寄回来
- 多谢，发票开好了吗
- 再问一下运费多少
- thanks, one more question about the refund
- hello, how much is shipping
- 你们是不是不发货了
- 态度太差我要投诉
- i would like to speak to someone
- 帮我转人工客服
- 怎么联系你们
- 订单取消了吗
- 今天能发货吗
- 现在下单明天到吗
- is it open tomorrow
- what time do you close today
- do you have a story book
- 有没有笑话书卖
- 这个机器人多少钱
- 扫地机器人坏了
- can the robot vacuum be returned
- who do i contact about a refund
- 你们公司叫什么名字，开票用
- how does the refund work
- 好评返现怎么领
- 怎么写评价
`);

export const heldOut = read(`
thanks 真是太谢谢了
thanks 感谢你帮我
thanks cheers, thanks for that
thanks many thanks indeed
bye 好了没事了
bye 拜拜咯
bye alright, bye
bye see you tomorrow
who 敢问阁下是谁
who who are you exactly
robot 你应该是个机器人吧
robot 这边是真人客服在说话吗
robot is this a real human
robot you're a robot aren't you
mood 今天过得好吗
mood hope you are doing well
praise 不错不错，真聪明
praise 你好专业
praise wow you are fast
praise you're the best, really
complaint 我问东你答西
complaint 又是这句，别重复了
complaint no, you misunderstood
complaint you're not answering my question
insult 你真是个废物
insult you're stupid
help 说说你都有什么功能
help tell me what you can do
unable 外面下雨了吗
unable 讲个好笑的故事
unable do you know any good jokes
unable what day is today
- 谢谢，不过我想换个颜色
- 好的谢谢，还有发票呢
- 你好，没收到货
- thanks! also, can you change my address
- ok, and the refund
- hi can you cancel it
- 你是人工的话帮我查一下
- 帮我找个真人来
- are you able to refund me
- can you help me return this
- 你能帮我改地址吗
- 服务费怎么收
- 几点开门
- 明天几点送到
- 天气不好会延误吗
- what time will it arrive
- is today a delivery day
- 你们的活动到今天结束吗
- 没有别的尺码吗
- 这首歌怎么下载
- 电影票能退吗
- 你说的链接打不开
- 回答错了能改吗，我填错了问卷
- that is wrong, i was charged twice
- 不是我下的单
- 名字写错了怎么改
`);

// Messages judged by hand, written for this project: `n` unhappy, `u` urgent, `-` neither. The held-out ones were written before a word
// of the lists was, and nothing was changed for their sake.
const read = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' ');
      const marks = line.slice(0, at);
      return { text: line.slice(at + 1), negative: marks.includes('n'), urgent: marks.includes('u') };
    });

export const heldOut = read(`
n 你们这服务也太烂了吧
n 买了个寂寞，用了两天就坏，真是坑人
n 说好三天到，这都第八天了，耍我呢？
n 客服半天不理人，气死我了
n 我对你们太失望了
n 这什么破质量啊，一洗就掉色
n 再不解决我就去12315投诉了！！
n 骗子公司，退钱！
n 每次都是这套说辞，能不能别敷衍我
n 真的受够了，以后再也不买你家东西
nu 都火烧眉毛了你们还在踢皮球，赶紧给我处理
u 麻烦快一点，我下午两点的飞机
u 这个很急，今天必须拿到
u 孩子等着用，能加急吗
u 十万火急，账号登不上了
u 尽快帮我处理一下，谢谢
- 我不着急，你们慢慢来
- 这款差不多大小的还有吗
- 衣服挺好的，就是想换个颜色
- 你们的投诉电话是多少
- 急诊可以用医保卡吗
- 我没有生气，就是问问
- 垃圾袋有大号的吗
- 坏了可以保修吗
- 我马上付款，稍等
- 不错，下次还来
- 怎么修改紧急联系人
- 退货流程是怎样的
- 订单什么时候发货
- 这个价格有点贵，有优惠吗
- 破洞牛仔裤有没有黑色
- 烂尾楼的新闻看了吗
n This is ridiculous, I have been waiting for three weeks
n your service is terrible
n I'm really disappointed with this purchase
n what a joke of a company
n WORST EXPERIENCE EVER
n I am fed up with your excuses
n nobody ever answers, this is unacceptable!!
n you people are useless
n I want my money back, this is a scam
n not happy with how this was handled
nu This is outrageous, fix it right now!
u I need this by tonight please
u it's urgent, I can't get into my account
u please hurry, my flight leaves in two hours
u can someone help me asap
u this is an emergency, I am locked out
- no rush at all, whenever you have time
- it is not urgent
- not bad, I like it
- do you have bad weather jackets
- how do I change my emergency contact
- I was not disappointed at all
- where is my parcel
- can I return this dress
- the screen is broken, is it under warranty
- is there a hate speech policy
- what is the fastest delivery
- I'm happy with it, thanks
- do you sell trash bags
- what happens if I miss the deadline
- my terrible twos toddler needs size 92
- I will pay right now
`);

export const dev = read(`
n 太差劲了
n 你们就是在忽悠人
n 真恶心，态度这么差
n 等了一个月还没发货，无语
n 质量太差，差评
n 垃圾平台
n 简直是欺骗消费者
n 我要投诉你们
n 气死了！！！
n 这么久还不回复，什么态度
n 烦死了，问了三遍了
n 你们是不是在耍我
n 非常不满意
n 浪费我的时间
n 太让人生气了😡
n 客服一点都不负责任
n 这东西根本没法用，后悔死了
n 黑心商家
nu 再不发货我就举报，马上给我答复
u 急！！在线等
u 能不能快点，我赶时间
u 马上要用，来不及了
u 请立刻冻结我的卡，被盗刷了
u 今天之内一定要送到
u 我很着急
u 请尽快回复
- 不急，慢慢来
- 还不错
- 一点也不差
- 我不是来投诉的
- 可以投诉吗
- 请问生气的表情包怎么发
- 差一块钱能免运费吗
- 尺码差多少
- 我要退货
- 垃圾分类指南有吗
- 烂漫春日这款还有吗
- 坏掉的可以换新吗
- 我刚付款，请查一下
- 紧急出口在哪
- 应急灯多少钱
- 快递是哪一家
- 马上过生日了，推荐个礼物
- 失望的话可以退吗
- 谢谢，很满意
- 大家电配送多久
n this is awful
n absolutely terrible service
n I am very angry
n I'm so frustrated with this app
n this is the worst shop I have ever used
n you lied to me
n such a waste of time
n I hate this
n completely useless answer
n I am not satisfied at all
n stop wasting my time!!!
n rip off
n how dare you charge me twice, disgusting 😡
n I will never order from you again
nu answer me immediately, this is a disgrace
u asap please
u need it today
u I'm in a hurry
u please respond as soon as possible
u it is very urgent!
u my card was stolen, block it immediately
u I have no time, quick
- it's not that bad
- no hurry
- not terrible, thanks
- I don't hate it
- what is your complaint procedure
- how can I make a complaint
- is this jacket useful in winter
- worst case, can I cancel
- awfully nice of you
- the delivery was late, when will it arrive
- I'd like to cancel my order
- my package arrived damaged
- is there an emergency exit seat
- urgent care clinic near me
- can I pay right now
- it works great
- which is the quickest way to pay
- I waste a lot of paper, do you sell trays
`);

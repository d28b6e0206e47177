// Words and turns of phrase that can stand for each other where customers speak of an errand, Chinese and English. Written by hand from
// general knowledge, for no data set. A line is a group: any of its words can take the place of any other without breaking the sentence.

const chinese = `
怎么, 如何, 怎样, 咋
怎么办, 该怎么办, 怎么处理, 要怎么处理
为什么, 为啥, 为何
多久, 多长时间
几天, 多少天
什么时候, 啥时候, 几时, 哪天
多少钱, 什么价格, 几块钱
能不能, 可不可以, 能否, 可否
可以吗, 行吗, 行不行, 可不可以
有没有, 有
哪里, 哪儿, 什么地方
是不是, 是否
帮我, 给我, 替我, 麻烦帮我
我想, 我要, 我需要
查一下, 查查, 看一下, 看看
快递, 包裹
商品, 东西
订单, 单子
到哪了, 到哪里了, 走到哪了, 到什么地方了
发货, 寄出
还没到, 还没收到, 没有收到
收货地址, 收件地址, 配送地址
退货, 退掉, 把货退了
退款, 退钱, 把钱退给我
换货, 换一个, 换一件
取消, 撤销
修改, 更改, 改一下
发票, 税票
折扣, 优惠
优惠券, 优惠码
人工客服, 真人客服, 人工
转人工, 找人工, 转人工客服, 找真人
投诉, 举报
忘了, 忘记了, 想不起来, 不记得
登录不了, 登不上, 登录不上去, 没法登录
坏了, 出问题了, 出故障了, 不能用了
用不了, 不能用, 没法用, 使不了
账号, 账户
余额, 剩余金额
付款, 支付, 付钱
转账, 转钱, 打款
预约, 预订
营业时间, 上班时间, 开门时间
开门, 营业
关门, 打烊
电话, 联系电话, 电话号码
门店, 店铺
尺码, 尺寸
质量, 品质
保修, 质保
现在, 目前
马上, 立刻, 尽快, 赶紧
今天, 今日
一直, 老是, 总是
`;

const english = `
parcel, package, shipment
item, product
delivery, shipping
arrive, get here
arrived, come
where is, where's
how long, how much time
cancel, call off
a refund, my money back
return my, send back my
return a, send back a
return it, send it back
return this, send this back
exchange, swap
change, update, modify
shipping address, delivery address
track, follow
check, look up
buy, purchase
price, cost
cheap, inexpensive
discount, promo, deal
coupon, voucher, promo code
invoice, bill, receipt
broken, damaged, defective, faulty
not working, broken, out of order
problem, issue
help, assist
agent, person, human, representative
talk to, speak to, speak with, chat with
complain, file a complaint, make a complaint
password, passcode
i forgot, i can't remember, i don't remember
sign in, log in
transfer, send
book, reserve
appointment, booking
opening hours, business hours
store, shop
warranty, guarantee
right now, at the moment
quickly, fast, soon
my order, the order i placed, my purchase
i want to, i would like to, i'd like to, i need to
can i, could i, am i able to, may i
can you, could you, would you
how do i, how can i, what do i do to
tell me, let me know
`;

/** A word, and those that can stand in its place. Longer words first, so that 收货地址 is not taken for 地址. */
export type Table = readonly { word: string; others: readonly string[] }[];
const tableOf = (lines: string): Table => {
  const others = new Map<string, Set<string>>();
  for (const line of lines.trim().split('\n')) {
    const words = line.split(',').map((word) => word.trim());
    for (const word of words) {
      const known = others.get(word) ?? new Set<string>();
      for (const other of words) if (other !== word) known.add(other);
      others.set(word, known);
    }
  }
  return [...others]
    .filter(([word]) => word.length > 1) // a single sign is part of too many words
    .map(([word, known]) => ({ word, others: [...known] }))
    .toSorted((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
};

/** A sentence that fits, said another way: `$1` is what the first bracket found. */
export type Turn = readonly [fits: RegExp, ...ways: string[]];
const chineseTurns: readonly Turn[] = [
  [/^怎么(?!办|了|回事|样)(.{2,12}?)[？?]?$/u, '$1要怎么操作', '想$1，该怎么弄', '$1的步骤是什么'],
  [/^如何(.{2,12}?)[？?]?$/u, '$1要怎么操作', '想$1，该怎么弄'],
  [/^(.{2,8})怎么(取消|修改|查询|办理|申请|开通|退|换|用|查|改)[？?]?$/u, '怎么$2$1', '$1该怎么$2', '我想$2$1，怎么弄'],
  [/^(?:我想|我要|帮我|我需要|想)(?!问|知道)(.{2,14}?)[。！!]?$/u, '$1', '可以帮我$1吗', '能不能$1', '现在能$1吗', '怎么$1'],
  [/^(?:能不能|可不可以|可以|能)(.{2,14}?)(?:吗|么)?[？?]?$/u, '我想$1', '$1行不行', '支持$1吗'],
  [/^(.{2,10})(?:多久|多长时间|几天)(?:能|可以)?(.{1,6}?)[？?]?$/u, '$1什么时候能$2', '$1还要等多久才能$2'],
  [/^(.{2,10})在哪(?:里|儿)?(?:能)?(.{0,6}?)[？?]?$/u, '哪里可以$2$1', '$1要去哪里$2'],
  [/^我的(.{2,8})(?:到哪了|到哪里了|在哪)[？?]?$/u, '$1现在走到哪里了', '$1怎么还没到', '想知道我的$1到什么地方了'],
  [/^(?:什么时候|啥时候)(.{2,12}?)[？?]?$/u, '大概哪天$1', '$1要等到什么时候', '能告诉我几时$1吗'],
  [/^有没有(.{2,12}?)[？?]?$/u, '请问有$1吗', '你们那里$1有吗'],
  [/^(.{2,14}?)(?:了)?怎么办[？?]?$/u, '$1了，该怎么处理', '我$1，要怎么办'],
]; // prettier-ignore
const englishTurns: readonly Turn[] = [
  [/^where(?: is|'s|s) (.+?)\??$/i, 'do you know where $1 is', 'i am looking for $1', 'any news on $1', '$1, where is it'],
  [/^where are (.+?)\??$/i, 'do you know where $1 are', 'i am looking for $1'],
  [/^what(?: is|'s|s) (.+?)\??$/i, 'can you tell me what $1 is', 'i would like to know $1'],
  [/^when will (my|the|our) (\w+) (.+?)\??$/i, 'how long until $1 $2 will $3', 'when is $1 $2 going to $3', 'do you know when $1 $2 will $3'],
  [/^how (?:do|can) i (.+?)\??$/i, 'what is the way to $1', 'i do not know how to $1', 'i am trying to $1', 'can someone explain how to $1'],
  [/^how long (?:does|will) (.+?) take\??$/i, 'is $1 going to take long', 'when will $1 be done'],
  [/^(?:can|could|may) i (.+?)\??$/i, 'is it possible to $1', 'i would like to $1', 'how do i $1', 'am i allowed to $1'],
  [/^(?:can|could) you (.+?)\??$/i, 'i need you to $1', 'would it be possible to $1', 'i was hoping you could $1'],
  [/^i(?: want|'d like| would like| need) to (.+?)\.?$/i, 'can i $1', 'how do i $1', 'is there a way to $1', 'help me $1'],
  [/^i(?: want|'d like| would like| need) (an? .+?|my .+?|the .+?)\.?$/i, 'can i get $1', 'i am asking for $1', 'how do i get $1'],
  [/^do you (?:have|sell|offer) (.+?)\??$/i, 'are there any $1', 'i am looking for $1', 'is it possible to get $1'],
  [/^i (?:have not|haven't) received (.+?)( yet)?\.?$/i, '$1 never came', 'still waiting for $1', '$1 has not arrived'],
  [/^(?:is|are) there (.+?)\??$/i, 'do you have $1', 'i wonder if there is $1'],
]; // prettier-ignore

/** What people say before or behind what they want; `@` is the sentence. */
const chineseFrames = [
  '你好，@',
  '请问@',
  '麻烦问一下，@',
  '想了解一下@',
  '不好意思，@',
  '在吗？@',
  '@，谢谢',
  '@，急',
  '那个，@',
  '你们这边@',
];
const englishFrames = ['hi, @', 'hello there, @', 'sorry to bother you, @', 'quick question, @', '@ please', '@, thanks', 'um @', 'hey, @, it is urgent', 'just wondering, @']; // prettier-ignore

export type Language = { table: Table; turns: readonly Turn[]; frames: readonly string[]; spaced: boolean };
const zh: Language = { table: tableOf(chinese), turns: chineseTurns, frames: chineseFrames, spaced: false };
const en: Language = { table: tableOf(english), turns: englishTurns, frames: englishFrames, spaced: true };
/** Nothing for a language without words of ours. */
export const wordsOf = (language: string): Language | undefined =>
  /^zh\b/i.test(language) ? zh : /^en\b/i.test(language) ? en : undefined;

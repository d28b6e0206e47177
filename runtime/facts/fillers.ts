// Words that say nothing about which thing or which fact is meant, and words that say a question is not about a table at all.
import { keysOf } from './tokens.ts';
import { Trie } from './trie.ts';

/** Said around a question. Chinese and English, without the words of a table. */
const fillers = `
门 节 堂 本 盒 瓶 支 辆 位 名 除了 除去 除 以外 之外 另 是不是 是否 不是 并非 属于 不需要 无需 的 了 吗 呢 么 吧 啊 呀 哦 嘛 啦 是 有 在 我 你 您 他 她 它 我们 你们 咱们 店里 家 这 那 个 种 款 件 张 双 条 台 间 套 只 部 些 哪 哪个 哪些 哪款 哪件 哪种 哪张 哪间 哪里 哪儿 什么 啥 几 多少 多 大 都 和 与 跟 及 或 还 还有 也 就 呗 请 请问 想 要 想要 想问 想问一下 问 问一下 问下 一下 下 看看 看 告诉 说 说说 知道 想知道 想了解 了解 介绍 介绍一下 帮 帮我 麻烦 给 给我 对 对于 关于 会 能 能不能 可以 可不可以 可 支持 含 包含 包括 带 提供 有没有 没有 没 不 无 不用 免 分别 分别是 各 各是 是多少 是什么 怎么样 如何 好 好的 嗯 那么 现在 目前 一共 总共 里 里面 中 当中 其中 之间 到 至 从 比 比较 更 最 点 一点 元 块 块钱 钱 人民币 美元 欧 欧元 英镑 左右 大概 差不多 以上 以下 以内 之内 之下 之上 不超过 超过 不到 低于 高于 少于 多于 大于 小于 至少 最多 起码 内 起 上 下 推荐 哪有 列出 列一下 全部 所有 价 怎样 呀 喔 亲 您好 你好 情况 信息 具体 详细 一个月 每月 每年 一年 一晚 每晚 要交 交 买 选 哪一个 哪一款 哪一件 东西 商品 产品 衣服 款式 房间 房型 套餐 卡 账户 地方 颜色的 适合 想买 来 一些 什么样 多长 多久 分 钟 岁 平 平米 号 码 色 用 为 做 得 需要 花 卖 到底 究竟 另外 然后 再 又 以及 同时 并且 而且 呢呀 其 此 该 只要 只 合适 使用 属于 时候 时间
don doesn isn aren didn hasn haven t except apart aside besides excluding other than else need needs require requires
a an the this that these those it its it's they them their there here is are am was be been do does did have has had having can could will would should may might shall i you we us our your my me please pls plz hi hello hey thanks thank of for in on at to from with without by about as and or but if so then than what what's which who where when how why much many any some all every each one ones thing things item items option options kind kinds type types sort product products come comes available availability offer offers offered included include includes including cost costs get gets give gives tell know show list find see look looking want need like want wanted wondering more less most least under over below above between within up into out off no not none anything something everything got also just only really exactly currently now per day days night month monthly year euro euros dollar dollars usd eur gbp pound pounds bucks make made use compare comparison compared difference better versus vs or both let lets let's sell sells stock still left room rooms plan plans account accounts office offices place places people person guests allow allowed allows accept handle handles work works long short big small high low well detail details info information other another else same ok okay yes  i'd i'm you've highest lowest largest biggest greatest longest shortest fewest smallest
`;
/** Said of the table as a whole: "which ones". Not content, and a sign that a list is wanted. */
const TELLS_LIST = /哪些|哪几|有几|几[款个种件张间双条家]|有哪|有什么|哪[款件个种张间家里儿]|列出|列一下|推荐|有没有|多少[款个种件张间]|的有|有.{0,12}的吗|\bwhich\b|\bwhat\b|\bshow\b|\blist\b|\bones?\b|\banything\b|\beverything\b|\bsomething\b|\bdo you have\b|\bhave you\b|\bare there\b|\bhow many\b|\bitems?\b|\brecommend\b|\blooking for\b|\bwhere can i\b/; // prettier-ignore
export const tellsList = (text: string): boolean => TELLS_LIST.test(text);

/** What people do, and what goes wrong: the other content of a list answers that, even where a thing of a table is named. */
const ELSEWHERE =
  /怎么(?!卖|样|坐|收费|走)|如何|(?<!会)怎样(?!的|[?？]|$)|为什么|为啥|为何|坏了|坏掉|破了|丢了|丢失|遗失|挂失|投诉|举报|取消(?!政策)(?=订单|套餐|预约|吗)|退货|退款|退换|换货|[想要]换|换[卡号]|换套餐|更换|退钱|换吗|可以换|赔|修|报错|没到账|未到账|收不到|没收到|订一|预订|我想订|下单|注销|销户|办理(?!时)|申请(?=[^年人条])|激活|开通|补办|转移|包邮|邮费|运费|快递|发货|物流|发票|优惠券|密码|登录|支付方式|付款|没有?反应|用不了|不能用|打不开|失败|被拒|扣了|多扣|扣款|影响|清零|兑换|减免|提高|多扣|续费|充值|分期|延迟|提前|押金|手续$|什么手续|什么材料|\b(?:how (?:do|can|should|could) (?:i|we|you)|how to|why|my|lost|stolen|broken|broke|damaged|return|returns|refund|refunds|exchange|cancel|cancelled|canceled|cancell?ation|complain|complaint|close (?:my|an?)|open (?:an?|my)|wash|repair|fix|activate|switch|upgrade|reset|password|log ?in|sign ?(?:up|in)|register|renew|apply|book(?:ing)?|reserve|order(?:ed|s)?|shipping|ship|deliver(?:y|ed)?|parcel|package|invoice|receipt|voucher|coupon|policy|not working|declined|charged|increase|raise|keep my|top up|who is|bring me|i want to|transfer take)\b/; // prettier-ignore
/** "my" is said of a thing one has; `plain` lower case. */
export const isElsewhere = (plain: string): boolean => ELSEWHERE.test(plain);

const PAPERS =
  /(?:带|准备|提供|提交)(?:什么|哪些|啥)|(?:什么|哪些)(?:材料|证件|资料|手续)|what (?:documents|papers|do i need|should i bring)/;
/** What to bring. */
export const asksPapers = (plain: string): boolean => PAPERS.test(plain);

/** It, that one: the thing of the last answer. */
const POINTS =
  /它|这个|那个|这款|那款|这件|那件|这张|那张|这间|那间|\bit\b|\bits\b|\bit's\b|\bthat one\b|\bthis one\b|\bthey\b|\bthem\b/;
export const pointsBack = (plain: string): boolean => POINTS.test(plain);
/** And …, what about …: the question before, with something else put in. */
const GOES_ON = /^(?:那|那么|还有|再问|然后)|呢[？?]?$|^(?:and|what about|how about|also|same for)\b/;
export const goesOn = (plain: string): boolean => GOES_ON.test(plain);

const trie = new Trie<true>();
for (const word of fillers.split(/\s+/)) trie.add(keysOf(word), true);
/** How many words from `from` say nothing; the longest. */
export function fillerAt(keys: readonly string[], from: number): number {
  let length = 0;
  for (const one of trie.from(keys, from)) length = one.length;
  return length;
}
export const isFiller = (keys: readonly string[]): boolean => trie.get(keys).length > 0;

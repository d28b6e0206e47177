// Chinese names, weighed: a surname and what given names are made of, whether the words of the sentence leave room for one, and what stands
// before and behind. No sign of these is enough alone: 高兴 and 王者 begin like names, and 小林 is one only where somebody did something.
import { DOUBLES, givenKind, isMostBorne, isWord, SURNAME_SIGNS } from './han-signs.ts';
import { KNOWN_TO_ALL, LABELS, NO_NAME, PERSONS, TITLES } from './han-cues.ts';
import { IN_SPELT, isHeadOfPart, isSpelt, lengthOfParts, namesOfParts } from './han-parts.ts';
import { townNames } from '../understanding/entities/towns.ts';
import { Taken } from './taken.ts';
import { zhWords } from '../zh-words.ts';

type Add = (start: number, end: number) => void;
type Candidate = { start: number; end: number; weight: number };
/** From here on a stretch is a name. */
const ENOUGH = 3.2;

/** Behind these stands a name and little else. */
const LABEL = new RegExp(
  `(?:${LABELS})(?:的?(?:姓名|名字|名称|全名|真实姓名|名))?(?:[（(][^（()）]{0,8}[)）])?\\s{0,2}(?:是|为|叫做?|写的?是|填的?是|改[成为]|[:：=])?\\s{0,2}[:：]?\\s{0,2}[「“"'【]?$`,
  'u',
);
const SAID =
  /(?:我叫|名叫|名字叫|我的?名字?是|我嘅名(?:係|系)|叫做|本人|真名是|全名是|全名叫|我就是|谁叫|哪[位个](?:是|叫)|我系|我係|敝姓|我是[你您贵]?[们行司店校]?(?:的?老?(?:客户|顾客|会员|用户|学生|业主|员工))?|姓(\p{Script=Han})[,，、]\s?(?:叫|名叫|我叫|全名)?)\s{0,2}$/u;
/** Somebody follows rather than something. */
const LEADS = new RegExp(
  `(?:[给找跟和与同替帮问由被让请约叫向陪代为加谢对于靠凭挂见查寻]|是|[问查找帮联系等叫催转]下|一下|转告|转交|转给|转账|联系|联络|联繫|写的?|用|通知|告诉|告知|麻烦|拜托|感谢|谢谢|投诉|举报|表扬|换|说|登记|落款|署名|抄送|指定|认识|推荐|介绍|换成|改成|改为|写成|输成|打成|填成|录成|显示成|登成|印成|拼成|记成|不是|而是|就是|还是|应该是|实名是?|才是|或者?|以及|(?:收据|发票|票|抬头)开|名下|名义|抬头|${PERSONS})(?:的?(?:是|叫|名|了))?\\s{0,2}[「“"'【]?$`,
  'u',
);
const PERSON_BEFORE = new RegExp(`(?:${PERSONS}|\\d床|\\p{Script=Han}人)\\s{0,2}$`, 'u');
/** 是7栋的业主，雷鸣 */
const PERSON_THEN = new RegExp(`(?:${PERSONS})[，,]\\s?$`, 'u');
const PERSON_CALLED = new RegExp(
  `(?:${PERSONS}|\\p{Script=Han}人)(?:的?(?:叫做?|是|名叫|名字是|名字叫))\\s{0,2}$`,
  'u',
);
/** As good as a beginning. */
const OPENS =
  /(?:[昨今明前当]天|刚才|刚刚|上次|之前|早上|上午|下午|晚上|中午|那天|上周|你们|你家|那个|这个|店里|门店|楼下|楼上|隔壁|还有|以及|现在|最近|当时|后来|已经|因为|但是|可是|所以|如果|只有|目前|我们|原来|其实|听说|听|看到|记得|请问|你好|您好|另外|[这那上下本]个?[月周年]|[星周]期?[一二三四五六日天末]|\d[号月日点])$/u;
/** What somebody has. */
const HAS =
  /^(?:[这那]个?名字?|的(?:快递|行李|订单|单子?|电话|手机|包裹|[账帐][号户]|卡|工资|社保|医保|护照|身份|证件|名字|姓名|号码?|房间?|票|成绩|[件家妈爸]|老公|老婆|孩子|预约|预订|选座|报告|病历|档案|地址|保单|贷款|存款|合同|户口|资料|信息|签名|行程|座位|机票|车票|邮箱|邮件|微信|发票|退款|押金|课|作业|学籍|学费|宽带|套餐|流量|话费|药|床位|检查|化验|手术|门号|东西|钱|课程|宿舍|校园卡|班|宽限|额度|征信|面签|余额|会员|积分))/u;
const PAPERS = /^(?:[这那]|的(?:身份证|护照|证件|名字|姓名|病历|学籍|户口))/u;
const IS_MINE =
  /^[，,、\s]{0,2}[（(]?(?:这|那|才)?(?:就|才)?是(?:我|他|她|本人)(?:的)?(?:真名|本名|名字|大名|全名|实名)/u;
/** What goes on behind a person. */
const DOES =
  /^(?:的(?!士)|说|讲|是|在|想|要|来|去|也|都|和|跟|与|及|、|已|没|有|不|让|给|叫|答应|打|住|订|买|收|签|办|申请|投诉|咨询|反映|报|电话|手机|地址|住址|身份|证件|护照|邮箱|微信|卡号|账号|帐号|同学|家长|家属|变更|借|欠|失败|成功|今|昨|明|前|刚|您好|你好|一[起同直]|[一两三四五六七八九]?[位个名人口]|两|俩|本人|会|能|可|需|把|被|代|帮|替|到|退|改|换|交|付|转|等|就|还|这|那|妈妈|爸爸|媽媽|爷爷|奶奶|家|请|預|预|登记|取|接|负责|经手|处理|寄|下单|下的|了|吧|吗|呢|嘅|係|系|咗|啊|是否|怎么|为什么|问|缴|充|补|领|参加|昨|拼[房单车]|[定订]的|上[周个次午]|下[周个次午]|早|晚|中午|于|从|因|才|又|再|一直|正|开|用|跑|出|发|结|工资|社保|手术|住院|门诊|入学|转学|毕业|入住|退房|预约|挂号|缴费|欠费|过户|销户|注销|授权|签字|同意)/u;
const TITLE = new RegExp(`^(?:${TITLES})`, 'u');
/** Things that are called after people: roads, shops, songs, dishes. */
const THING =
  /^的?(?:演唱会|专辑|新歌|歌|曲|主演|同款|直播|代言|电影|小说|签名|海报|门票|故居|纪念馆|诗|书法|传$|粉丝|联名|[路街道巷桥山河湖海江岛寺庙塔宫殿陵园馆院店楼厦城镇村县市区省站港校牌酒茶药饭面鱼鸡鸭鹅羊牛肉虾蟹粉粥饼坊阁斋堂轩居庄湾府苑里弄组湾]|新[区村城]|大[道街厦学桥]|广场|公[园司寓]|小[区学]|中[心学]|集团|银行|医院|酒店|商[场城]|书店|系列|款|菜刀|剪刀|烤|[KＫ][TＴ]|世界|花园|电器|牌|品牌|专卖|旗舰|门店|分店|运动|皮肤|英雄)/u;
/** What has a name of its own a few signs further on. */
const HOUSE =
  /^\p{Script=Han}{0,4}(?:酒店|宾馆|餐厅|火锅|饭店|餐馆|景点|景区|艺术馆|剧院|纪念馆|蜡像|旅馆|客栈|民宿|面馆|超市|药房|药店|影城|书院|学院|大学|学校|幼儿园|诊所|门诊部|工作室|美容|健身|旗舰店|专卖店)/u;

const REPORTS = /^(?:反映|反馈|来电|致电|报修|报警|举报|求助)/u;
/** Wares are weighed against one another, people are not. */
const COMPARED =
  /^(?:(?:的\p{Script=Han}{0,5}?|家的?|[跟和与]\p{Script=Han}{2,4})?(?:是不是|算|都?是)?(?:一家|同一家|一个(?:牌子|公司|集团|厂)|有(?:什么|啥|何)?(?:区别|差别|不同)|哪个(?:好|便宜|贵|牌|更|划算|实惠|质量)|哪[款种家]|谁更|比[起较]?.{1,4}(?:好|贵|便宜))|(?:在)?打折|有货|缺货|有活动|搞活动|做活动|正品|怎么卖|包邮)/u;
/** 林妹妹, 孙大圣 */
const OF_STORIES =
  /^(?:妹妹|弟弟|哥哥|姐姐|大圣|大侠|大仙|大神|大帅|半仙|天师|行者|悟空|八戒|悟净|悟能|真人|道长|娘娘|贵妃|皇后|阿哥|格格|探长|捕头|掌门|教主|宝宝|公子)$/u;

/** Where words begin, and how long each is; a place inside a word is none. */
function wordsOf(text: string): Uint8Array {
  const lengths = new Uint8Array(text.length + 1);
  for (const { index, segment } of zhWords.segment(text)) lengths[index] = Math.min(255, segment.length);
  lengths[text.length] = 1;
  return lengths;
}

/** As examples are made. */
const ANYBODY = /^(?:张三|李四|王五|赵六|孙七|周八|吴九|郑十|王二|张三丰|王小明|李小明|张小明)$/;
const FIRM = /^(?:银行|公司|集团|旅行|酒店|证券)/u;
/** Where somebody is only an example. */
const TEMPLATE = /默认|占位|预填|自带|模板|范本|样本|例如|比如|譬如|假设|假如|举例|示例|样例|甲方|乙方|测试/u;
const GIVEN = { liked: 1.5, common: 0.9, other: 0.6, everyday: -0.4, never: -4 } as const;
const isHan = (sign: string | undefined): boolean => sign !== undefined && /\p{Script=Han}/u.test(sign);

export function findHanNames(text: string, add: Add): void {
  const taken = new Taken(text.length);
  const found: Candidate[] = [];
  const take = (one: Candidate) => {
    if (!taken.isFree(one.start, one.end)) return;
    taken.take(one.start, one.end);
    found.push(one);
  };
  const words = wordsOf(text);
  const candidates: Candidate[] = [];
  for (let i = 0; i < text.length; i++) if (SURNAME_SIGNS.has(text[i] ?? '') || isDouble(text, i)) candidates.push(...candidatesAt(text, i, words)); // prettier-ignore
  besideKin(text, candidates);
  best(candidates).forEach(take);
  // 张三、李四 stand for each other, and a name that was found is the same everywhere
  if (found.length > 0) {
    const starts = new Set(found.map(({ start }) => start));
    const ends = new Set(found.map(({ end }) => end));
    for (const one of candidates) if (besideOne(text, one, starts, ends)) one.weight += 2;
    best(candidates).forEach(take);
    for (const name of [...new Set(found.map(({ start, end }) => text.slice(start, end)))].slice(0, MOST_AGAIN))
      for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
        if (name.length > 2 || standsAlone(text, from, from + name.length)) take({ start: from, end: from + name.length, weight: ENOUGH }); // prettier-ignore
  }
  for (const { start, end } of found) add(start, end);
  for (const { start, end, sure } of namesOfParts(text)) {
    const before = text.slice(Math.max(0, start - 16), start);
    const called = LABEL.test(before) || SAID.test(before) || LEADS.test(before) || PERSON_BEFORE.test(before);
    const after = text.slice(end, end + 6);
    const ends = !isHan(after[0]) || DOES.test(after) || HAS.test(after) || TITLE.test(after);
    if (ends && (called || ((sure || /^[:：]/.test(after)) && !isHan(before.at(-1))))) add(start, end);
  }
  selfSpelt(text, add);
  for (const { 0: whole, 1: sign = '', index } of text.matchAll(TWICE)) if (givenKind(sign) !== 'never' && givenKind(sign) !== 'everyday' && !PERSON_BEFORE.test(whole)) add(index, index + whole.length); // prettier-ignore
  addressed(text, (start, end) => taken.isFree(start, end) && add(start, end));
}
/** 小名糖糖 */
const TWICE = /(?<=(?:小名|乳名|昵称)(?:叫|是)?[:：]?|(?:宝宝|孩子|女儿|儿子)叫)(\p{Script=Han})\1(?!\1)/gu;
/** 姓高名兴: whoever says how the name is written says that it is one. */
function selfSpelt(text: string, add: Add): void {
  const names = new Set([...text.matchAll(SPELLS)].map(({ 1: family = '', 2: given = '' }) => family + given));
  for (const name of [...names].slice(0, MOST_AGAIN))
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) add(from, from + name.length); // prettier-ignore
}
const SPELLS = /姓(\p{Script=Han})[，,、]?\s?(?:单?名|名字)(?:叫|是|一个)?(\p{Script=Han}{1,2})(?!\p{Script=Han})/gu;
/** Nothing before it and a person's doing behind: what a name of two signs needs to be one again. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !isHan(text[start - 1]) &&
  (!isHan(text[end]) || DOES.test(text.slice(end, end + 4)) || HAS.test(text.slice(end, end + 6)));
/** So many different names of a text are looked for a second time. */
const MOST_AGAIN = 20;

const DOUBLE_SIGNS = new Set(DOUBLES);
/** 手段|干净, 电子|车牌: surnames only where no word is cut. */
const AT_BEGINNING = new Set(['段干', '乐正', '子车', '公良', '公西']);
const isDouble = (text: string, at: number): boolean => {
  const two = text.slice(at, at + 2);
  return DOUBLE_SIGNS.has(two) || (AT_BEGINNING.has(two) && !isHan(text[at - 1]));
};
function candidatesAt(text: string, start: number, words: Uint8Array): Candidate[] {
  const before = text.slice(Math.max(0, start - 16), start);
  const found: Candidate[] = [];
  // 江陈月里: a wife who bears both surnames, where a word says that somebody is named
  const both = isMostBorne(text[start] ?? '') && SURNAME_SIGNS.has(text[start + 1] ?? '') && !isWord(text[start + 1] ?? '') && [2, 3].every((at) => /^(?:liked|common)$/.test(givenKind(text[start + at] ?? ''))) && (PERSON_BEFORE.test(before) || LABEL.test(before) || HAS.test(text.slice(start + 4, start + 10))); // prettier-ignore
  for (const family of both || isDouble(text, start) ? [2, 1] : [1])
    for (const given of both && family === 2 ? [2] : [2, 1]) {
      const end = start + family + given;
      if (end > text.length) continue;
      const name = text.slice(start, end);
      if (!/^\p{Script=Han}+$/u.test(name)) continue;
      const weight = weigh(text, name, start, end, family, words, before);
      if (weight > 0) found.push({ start, end, weight });
    }
  return found;
}

/** Evidence added up; what cannot be a name is 0. */
function weigh(
  text: string,
  name: string,
  start: number,
  end: number,
  family: number,
  words: Uint8Array,
  before: string,
): number {
  const after = text.slice(end, end + 6);
  const surname = name.slice(0, family);
  const given = [...name].slice(family).map(givenKind);
  // 志刚, where no 刚到 can follow
  if (given.length === 2 && name.endsWith('刚') && (given[0] === 'liked' || given[0] === 'common') && (!isHan(after[0]) || after[0] === '的' || TITLE.test(after))) given[1] = 'liked'; // prettier-ignore
  // 建业
  if (given.length === 2 && name.endsWith('业') && (given[0] === 'liked' || given[0] === 'common') && !/^[务主]/.test(after)) given[1] = 'common'; // prettier-ignore
  // 李宁同价位: a brand and what goes on
  if (name.length === 3 && KNOWN_TO_ALL.has(name.slice(0, 2)) && /[同和跟与比家这那新款店也都男女]$/u.test(name))
    return 0;
  // 阿姨家天天搓麻将
  if (isWord(surname) && /[天年月人个时处]$/u.test(name) && name.at(-1) === name.at(-2)) return 0;
  const label = LABEL.test(before);
  const said = label || saidBefore(before, surname);
  const title = TITLE.test(after) && !/^(?:工作|总共|总是)/.test(after);
  const sure = said || title;
  const known = !sure && (KNOWN_TO_ALL.has(name) || KNOWN_TO_ALL.has(name + (after[0] ?? '')));
  // 我是云锦银行的客服: whatever stands before, a firm
  if (FIRM.test(text.slice(end, end + 2)) || FIRM.test(text.slice(end - 1, end + 1))) return 0;
  if (DOUBLES.includes(name) || (/^[成为]/u.test(name) && /[示改写打印登变当填录输记拼换]$/u.test(before))) return 0;
  if (ANYBODY.test(name) && TEMPLATE.test(text)) return 0;
  if (
    (NO_NAME.test(name) && !(title && name.length - family === 2)) ||
    (known && (name.length > 2 || !KNOWN_TO_ALL.has(name)))
  )
    return 0;
  // 李先生和王师傅: 和 joins two
  if (/^[和与及跟同于]/.test(name) && !said && isHan(before.at(-1)) && SURNAME_SIGNS.has(name[family] ?? '')) return 0;
  if (family === 2 && name.length === 3 && name.endsWith('家')) return 0;
  // 南宫问雅
  const rare = family === 2 && given.length === 2 && given.includes('liked') && (said || title || HAS.test(after));
  if (given.includes('never') && !rare && !(label && /^$|^[^\p{Script=Han}]/u.test(after) && given.length === 2))
    return 0;
  // a thing called after somebody, a place
  if (!sure && /(?:[路街镇村县市区省州站桥河湖寺庙塔号组]|[大中小]学|(?<!红)旗)$/.test(name)) return 0;
  // 200米路东
  if (surname === '米' && /[\d百千几]$/.test(before)) return 0;
  if (!sure && THING.test(after)) return 0;
  // 羊绒衫
  if (!sure && /[衫裤裙袜鞋帽靴]$/.test(name)) return 0;
  // 客户都跑了
  if (/^[都也]/.test(name) && !title && isHan(before.at(-1))) return 0;
  // 区 ends a place more often than it begins a name
  if (surname === '区' && !sure && !PERSON_BEFORE.test(before)) return 0;
  let weight = family === 2 ? 1.6 : isMostBorne(surname) ? 1 : 0.6;
  if (isWord(surname)) weight -= 0.8;
  // many are called 李娜, too
  if (known) weight -= 2.2;
  for (const kind of given) weight += GIVEN[kind];
  const anybody = ANYBODY.test(name);
  if (anybody) weight += 2.5;
  if (given.length === 1) weight -= 0.3;
  else if (given.every((kind) => kind === 'liked')) weight += 0.6;
  // 钱多多
  else if (name.at(-1) === name.at(-2) && given[0] !== 'never') weight += 1.2;
  if (!sure && /[苑园阁轩庭府居城湾里巷坊邨楼]$/u.test(name) && /^[\d一二三四五六七八九十A-Z东西南北]/u.test(after))
    return 0;
  // 车管所, 张家站
  if (!sure && given.length === 2 && /[所局厅站部处院校馆店厂]$/u.test(name)) weight -= 2;
  if (!sure && HOUSE.test(text.slice(end, end + 8))) weight -= 2;
  // the words of the sentence
  const first = words[start] ?? 0;
  const whole = first >= name.length;
  if (!anybody && first === 0) weight -= startsInside(text, start, words) ? 3 : 1.5;
  else if (first > name.length) weight -= 4;
  else if (first > family)
    weight -= whole ? 1.2 : given.every((kind) => kind === 'liked' || kind === 'common') ? 1.1 : 1.6;
  else if (given.length === 2 && (words[start + family] ?? 0) === 2 && given.some((kind) => kind !== 'liked'))
    weight -= isWord(surname) && given.some((kind) => kind === 'other' || kind === 'everyday') ? 2 : 0.4;
  if ((words[end] ?? 0) === 0 && !anybody) weight -= sure || GOES_ON.test(after) ? 1 : 2.5;
  // 明和 is a name less often than 明 and somebody else
  if (/[和与及发代]$/.test(name) && isHan(after[0]) && !/^(?:今|明|昨|已|刚|说|的)/u.test(after)) weight -= 2.2;
  else if (/[开办订取来去打转交改]$/.test(name) && isHan(after[0])) weight -= 1;
  // what stands before
  const bound = !isHan(before.at(-1));
  if (said) weight += 3.6;
  else if (PERSON_CALLED.test(before)) weight += 3;
  else if (PERSON_BEFORE.test(before)) weight += 2.2;
  else if (LEADS.test(before)) weight += 1.7;
  else if (/[把从]$/u.test(before) && /^(?:的|那里|手里|和|改|换|调|移|从|加|添|删|拉|设|写|当|叫|放)/u.test(after))
    weight += 1.7;
  else if (bound || OPENS.test(before)) weight += PERSON_THEN.test(before) ? 1.6 : 0.8;
  else weight -= 0.2;
  // and behind
  if (title) weight += 2.8;
  else if (IS_MINE.test(text.slice(end, end + 12))) weight += 3.6;
  else if (/^(?:[，,、\s（(]{1,2}[男女]|[男女](?:性|士|生|孩))(?:[，,。;；\s）)]|$)/u.test(after)) weight += 2.2;
  else if (after === '' || !isHan(after[0])) weight += 0.9 + (BESIDE_NUMBER.test(text.slice(end, end + 24)) ? 2 : 0);
  else if (/^收(?:$|[^\p{Script=Han}]|[件货]$)/u.test(after)) weight += 2.2;
  else if (bound && REPORTS.test(after)) weight += 1.3;
  else if (HAS.test(after)) weight += PAPERS.test(after) ? 1.8 : 1.3;
  else if (DOES.test(after)) weight += 0.5;
  else weight -= 0.5;
  if (bound && BEHIND_NUMBER.test(text.slice(Math.max(0, start - 24), start))) weight += 1.5;
  return weight >= ENOUGH && isDoubtful({ name, family, before, after: text.slice(end, end + 14), label, said, sure })
    ? 0
    : weight;
}
/** What is asked only of the few that weigh enough. */
function isDoubtful({ name, family, before, after, label, said, sure }: Weighed): boolean {
  const surname = name.slice(0, family);
  const given = name.slice(family);
  // 林妹妹, 冯姨|家
  if (given.length === 2 && (OF_STORIES.test(given) || /^[姨婶嫂叔伯][家说]$/.test(given))) return true;
  // 格桑|梅朵: the sign belongs to the part before it
  if (!said && (isHeadOfPart(before.slice(-1) + (name[0] ?? '')) || isHeadOfPart(before.slice(-2)))) return true;
  // 收费一样, 宝马自燃, 三班昊然, 丁香医生和好大夫
  if (CUT[surname]?.test(before)) return true;
  if (surname === '和' && isHan(before.at(-1)) && !said && (PERSON_BEFORE.test(before) || !LEADS.test(before))) return true; // prettier-ignore
  // 代驾|季师傅, 向阳中|学
  if (/^(?:代[驾购理班]|管[家理]|司机|店长|房东|顾问|经理)/u.test(name)) return true;
  if (/[大中小]$/.test(name) && after.startsWith('学')) return true;
  // 林芝人, 越南籍
  if (!label && ((given.length === 2 && /[人籍裔]$/.test(name)) || /^[人籍](?:$|[^\p{Script=Han}])/u.test(after))) return true; // prettier-ignore
  if (sure) return false;
  // 仓管|老霍, 文昌鸡, 洛桑|家
  if (given.startsWith('老') && given.length === 2 && SURNAME_SIGNS.has(given[1] ?? '')) return true;
  if (/[鸡鸭鹅鱼肉饼]$/.test(name) || (given.endsWith('家') && isHeadOfPart(name.slice(0, 2)))) return true;
  // 乌珠穆|沁旗, 费列罗和德芙哪个好
  return /^\p{Script=Han}{0,2}(?:旗(?![舰下袍])|苏木|嘎查|自治[州县旗])/u.test(after) || COMPARED.test(after);
}
type Weighed = {
  name: string;
  family: number;
  before: string;
  after: string;
  label: boolean;
  said: boolean;
  sure: boolean;
};
/** Words whose last sign is a surname. */
const CUT: Partial<Record<string, RegExp>> = {
  费: /[收话运学车水电邮路月年会经免消付缴交退房租票]$/,
  马: /宝$/,
  班: /[们一二三四五六七八九十\d大中小]$/,
};
const BESIDE_NUMBER =
  /^[，,、;；\s]{1,3}(?:电话|手机号?|联系电话|联系方式|号码|tel|身份证号?|证件号?码?)?[:：]?\s?(?:\+?86[ -]?)?(?:1[3-9]\d|0\d{2,3}-?\d{7}|\d{17}|一[三五七八九])/iu;
const BEHIND_NUMBER = /(?:\d{7}|\d[室号楼])[，,、;；\s]{1,3}$/u;

function saidBefore(before: string, surname: string): boolean {
  const hit = SAID.exec(before);
  return hit !== null && (hit[1] === undefined || hit[1] === surname);
}
/** 贺敏|也: what the sentence goes on with, whatever word it was cut with. */
const GOES_ON = /^[也都说在的已就还把被让]/u;
/** The sign belongs to the word before it: 不是|我, not 我姓|汤. */
function startsInside(text: string, start: number, words: Uint8Array): boolean {
  let from = start - 1;
  while (from > 0 && (words[from] ?? 0) === 0) from--;
  // words that end with a cue take their next sign by chance: 我姓, 一张, 订单
  return !/[我姓是叫给找和跟问让请]/.test(text[start - 1] ?? '') || from < start - 1;
}

/** Of two that begin at the same place the longer one is likelier, when little else speaks. */
const LONGER = 0.3;
const best = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .filter(({ weight }) => weight >= ENOUGH)
    .toSorted((a, b) => b.weight + (b.end - b.start) * LONGER - a.weight - (a.end - a.start) * LONGER || b.end - a.end);
/** 党晓，党旭: two with one surname speak for each other. */
function besideKin(text: string, candidates: readonly Candidate[]): void {
  const byStart = new Map(candidates.map((one) => [one.start, one])); // the shortest of those that begin there
  for (const one of candidates) {
    const gap = JOINED.exec(text.slice(one.end, one.end + 3))?.[0].length;
    const next = gap === undefined ? undefined : byStart.get(one.end + gap);
    if (next === undefined || text[next.start] !== text[one.start] || text.slice(one.start, one.end) === text.slice(next.start, next.end)) continue; // prettier-ignore
    one.weight += 1.2;
    next.weight += 1.2;
  }
}
const JOINED = /^(?:\s?[、，,和与及跟/]\s?|还有|以及)/u;
/** Whether a name that was found stands before or behind, with no more than a comma between. */
function besideOne(
  text: string,
  { start, end }: Candidate,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  const gap = JOINED.exec(text.slice(end, end + 3))?.[0].length;
  if (gap !== undefined && starts.has(end + gap)) return true;
  for (let back = 1; back <= 3; back++)
    if (ends.has(start - back) && JOINED.exec(text.slice(start - back, start))?.[0].length === back) return true;
  return false;
}

const SURNAME = `(?:${DOUBLES.join('|')}|[${[...SURNAME_SIGNS].join('')}])`;
const LONG_TITLE =
  '[医药]师|营养师|治疗师|园长|社长|馆长|会长|委员|议员|法师|检察官|督察|警[员长]|老太太?|老爷子|老先生|老奶奶|老伯|老汉|婆婆|阿婆|阿伯|阿公|里长|主委|先生|女士|小姐(?!姐)|太太|夫人|老师(?!傅|们|好像)|师傅|医生|大夫|经理|主任|主管|教授|律师|警官|护士长?|阿姨|叔叔|伯伯|大爷|大妈|大姐|大哥|大叔|大娘|老板娘?|同学|妈妈|爸爸|奶奶|爷爷|院长|校长|科长|处长|局长|队长|店长|部长|厂长|站长|所长|班长|组长|行长|村长|会计|法官|博士|导游|教练|秘书|总监|董事|工程师|师兄|师姐|学长|学姐|师父|掌柜|书记|先森';
const TITLED = new RegExp(`(${SURNAME})(?:${LONG_TITLE})(?!节|证|版|款|装|店)`, 'gu');
const SHORT = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[给找跟和问叫让是请由被约联系告诉写喊转俾畀搵揾同下]|[系络件货办责托请]人|麻烦|谢谢|我们|你们|您的|转告)((?:${SURNAME})(?:[总工局处队科律董哥姐嫂叔姨伯婶爷导]|某某?|[sS]ir|生|太))(?=$|[^\\p{Script=Han}]|[的说让那在已没有来叫答给签今昨明您你他她帮联介推订要想来过做看跟和知电手批就也办负收话去代取接留带拿听开寄领回借约催查发报家喺话嘅住冇啱打]|系(?![统列])|一个人|办公室)`,
  'gu',
);
/** Where somebody works who is called by a nickname: 找仓库老陈. */
const POSTS =
  '[仓库网宿]管|群[里主]|仓库|门卫|门房|保安室?|工地|库管|前台|楼[上下]|隔壁|村里|厂里|车间|办公室|财务|后勤|传达室|值班室|收发室|代收点|超市|小卖部|驿站|行政|采购|销售部|收件写?|收货';
/** 小林, 老郑, 阿强: somebody did or is asked something. */
const NICK = new RegExp(`[小老阿][${[...SURNAME_SIGNS].filter((sign) => !'时家车路米包海花龙钱单国强和平公母说应原满黑税支经会党易台商呼计查简边冰空'.includes(sign)).join('')}]`, 'gu'); // prettier-ignore
/** What stands before a nickname, asked for only where one stands: looked for at each sign it would cost half of the search. */
const NICK_AFTER = new RegExp(
  `(?:[给找跟和与问叫让请约是的在听据由被帮替陪喊俾畀搵揾]|写(?!字)|[给找问叫喊]一?下|${POSTS}|谢谢|感谢|[那这][位个]|${PERSONS}|\\p{Script=Han}员|客服|快递|客户|麻烦|联系|转告|告诉|你们|店里)$`,
  'u',
);
const NICK_DOES =
  /^(?:那[里儿]|手[里上]|办|弄|卖|骗|忽悠|当时|之前|那天|留|修|装|约|带|欠|借|催|收|签收|收件|代收|代取|电话|手机|微信|的(?:态度|服务|电话|名字|微信|意思|工号|联系|手机|号)|说|让|给我|帮|手法|手艺|技术|水平|人品|开车|干活|态度|答应|聊|告诉|那边|接[的待]|介绍|服务|推荐|跟我|和我|发我|在吗|在不在|联系|讲|回我|回复|处理|负责|、[小老]\p{Script=Han}(?:$|[、都两也])|可以|今天|昨天|刚|没|有|吗|吧|呢|每|已经|送|来|不在|同学|师傅|就|要|叫|做|把|将|过[去来]|骂|凶|吼|[，,]\s?(?:帮|你|麻烦|在吗)|家[的里]|接(?![口入])|卸|验货|守着|值班|等(?!于)|开门|去|下班|走了|不|也|都|还|又|这边|上午|下午|早上|晚上|中午|前天|后天|明天|周[一二三四五六日末]|上[周次个]|下[周次个]|发|讲|很|人|特别|真的|一直|对我|拿|打)/u;
/** 阿强, where somebody is asked for or does something. */
const CALLED =
  /(?<=^|[^\p{Script=Han}]|[找给跟和与问叫让请约是的])(阿[伟芳娜敏丽强磊勇杰明超霞刚英华玉兰梅红军平珍花龙凤辉斌鹏飞豪俊宇文健康福贵财旺发国建志东海波涛峰林森凯雄彪信成亮光生荣昌德坤雅玲琳莲萍香秀燕云月娟慧静美婷怡欣])(?=$|[^\p{Script=Han}]|[说让给的在帮来那去要有没用话系喺借欠也就跟同把还送打])/gu;
/** 找小芳, 打给阿辉, 团长大伟, 搵霞姐: whom a word before it asks for. */
const CALLED_BY = new RegExp(
  `(?:[小阿](\\p{Script=Han})|大([伟强勇军鹏刚壮山川柱龙])|阿?(\\p{Script=Han})[姐哥嫂叔姨伯婶])(?=$|[^\\p{Script=Han}]|说|让|就|来|拿|取|收|帮|接|听|他|她|跑|都|也|留|订|代[签收取]|签|转|的电话|的手机)`,
  'gu',
);
/** 欧阳让我来, 大刘去提车 */
const BIG =
  /(?<=^|[^\p{Script=Han}]|[找叫问])(相里|闻人|澹台|申屠|钟离|宇文|呼延|轩辕|赫连|淳于|欧阳|上官|司徒|慕容|皇甫|令狐|尉迟|端木|夏侯|公孙|大[刘李张赵孙吴陈郑徐郭梁谢韩邓曹彭曾董袁潘蒋蔡魏薛])(?=[说让来去拿在给帮要那]|家[的里])/gu;
const MAY_BE_BIG = /(?:大.|[阳官徒容甫狐迟木侯孙里人台屠离文延辕连于])[说让来去拿在给帮要那家]/u;
/** 芳姐的奶茶 */
const ELDER = /(?<=^|[^\p{Script=Han}])((?![帅靓玉宝女美])\p{Script=Han}[姐哥])(?=说|让|的(?!店|家常|面|菜|粉))/gu;
const CALLED_AFTER = new RegExp(`(?:[找给跟让请约喊俾畀搵揾]|联系|转告|转交|${PERSONS})$`, 'u');
/** Nicknames that are things, beasts and stars. */
const NO_NICK =
  /^(?:小(?:米|龙|马|白|黄|金|包|车|路|牛|熊|鱼|花|麦|时|说|区|计|单|康|简|支|水|鹿|桂|荷|乔|冷|强|明)|老(?:家|师|龙|白|黄|金|牛|花|应|石|马|常|时|强|古|平|路|房)|阿(?:里|胶|尔|富|玛))/;

/** A surname with its title, whole; a nickname. */
function addressed(text: string, add: Add): void {
  for (const { 0: whole, 1: surname = '', index } of text.matchAll(TITLED)) {
    if (/[妈爸奶爷]$/.test(whole) && /\p{Script=Han}/u.test(text[index - 1] ?? '')) continue;
    // 丽江|导游 is a guide of a town, 李先生牛肉面 a kitchen
    if (KNOWN_TO_ALL.has(whole) || text[index + whole.length] === '们') continue;
    if (
      endsTown(text, index) ||
      KITCHEN.test(text.slice(index + whole.length, index + whole.length + 6)) ||
      KEPT.test(text.slice(index + whole.length, index + whole.length + 5))
    )
      continue;
    if (isHan(text[index - 1]) && !isMostBorne(surname) && endsWord(text, index)) continue;
    if (NOT_TITLED.test(text.slice(Math.max(0, index - 1), index + whole.length))) continue;
    if (isWord(surname) && /[\p{Script=Han}]/u.test(text[index - 1] ?? '') && !/[的给找跟和问叫让是请被由位了系约到]/u.test(text[index - 1] ?? '') && !OPENS.test(text.slice(Math.max(0, index - 6), index))) continue; // prettier-ignore
    add(index, index + whole.length);
  }
  for (const { 0: whole, index } of text.matchAll(SHORT)) if (!KNOWN_TO_ALL.has(whole) && !/^(?:小哥|小姐|高工作|和生|安生|余生|花生|时生|平生|应生|成生|终生|养生|石工|施工|农工|党工|万工|方队|车队|连队|乐队|空姐|景区|全总|时局|成局|高局|安局|司局|邮局|和局|终局|单导|易导|高导|白导|关叔|全导|向导|温导|党导)/u.test(whole)) add(index, index + whole.length); // prettier-ignore
  for (const { 0: whole, 1: first, 2: second, 3: third = '', index } of text.matchAll(CALLED_BY)) {
    const kind = givenKind(first ?? second ?? third);
    if ((kind !== 'liked' && kind !== 'common') || NO_NICK.test(whole)) continue;
    const before = text.slice(Math.max(0, index - 8), index);
    if (CALLED_AFTER.test(before) && !before.endsWith('客服')) add(index, index + whole.length);
  }
  for (const { 0: whole, index } of text.matchAll(
    /阿[A-Z][a-z]{1,7}(?![A-Za-z])|(?<![A-Za-z])[A-Z][a-z]{1,9}[哥姐](?=$|[^\p{Script=Han}]|[说的签收在来帮])/gu,
  ))
    add(index, index + whole.length);
  if (MAY_BE_BIG.test(text))
    for (const { 1: name = '', index } of text.matchAll(BIG)) {
      const after = text.slice(index + name.length, index + name.length + 4);
      if (NICK_DOES.test(after)) add(index, index + name.length);
    }
  if (/[姐哥]/.test(text)) for (const { 1: name = '', index } of text.matchAll(ELDER)) if (givenKind(name[0] ?? '') === 'liked') add(index, index + name.length); // prettier-ignore
  for (const { 0: whole, index } of text.matchAll(CALLED)) add(index, index + whole.length);
  for (const { 0: nick, index } of text.matchAll(NICK)) {
    const open = !isHan(text[index - 1]);
    if (!open && !NICK_AFTER.test(text.slice(Math.max(0, index - 8), index))) continue;
    const after = text.slice(index + nick.length, index + nick.length + 4);
    // at the beginning of a line only what does something is somebody
    if (!NO_NICK.test(nick) && (NICK_DOES.test(after) || (!open && !isHan(after[0])))) add(index, index + nick.length);
  }
}
/** 民宿|老板娘: the sign is the last one of a word. */
function endsWord(text: string, at: number): boolean {
  const from = Math.max(0, at - 4);
  const found = zhWords.segment(text.slice(from, at + 3)).containing(at - from);
  return found !== undefined && from + found.index < at && from + found.index + found.segment.length === at + 1;
}
const KEPT = /^(?:茶餐厅|餐厅|饭店|酒楼|茶楼|烤肉|烤鸭|甜品|凉茶|药房|诊所|工作室|专柜|旗舰店|专卖店)/u;
const KITCHEN =
  /^的?\p{Script=Han}{0,2}(?:方便面|泡面|[牛羊猪鸡鸭鱼虾蟹]肉?[面粉饭排煲汤馆]|拉面|面馆|米[粉线]|火锅|烧烤|麻辣烫|小龙虾|烘焙|奶茶|家常菜|蛋糕店|面包|牌)/u;
let towns: ReadonlySet<string> | undefined;
/** The sign is the last one of a town: 丽江. */
function endsTown(text: string, at: number): boolean {
  if (!isHan(text[at - 1])) return false;
  towns ??= new Set(townNames().keys());
  return towns.has(text.slice(at - 1, at + 1)) || towns.has(text.slice(at - 2, at + 1));
}
/** 大方老师, 多时女士: the sign belongs to the one before it. */
const NOT_TITLED =
  /^[主城网库仓宿总保监]管|^(?:.*(?:班主任|[公海万千百几数]里长|是时|何时|成大|一白|公司|上司|打开车))|^(?:老老师|小小姐)/u;

/** 买买提·艾力, 迪力木拉提·玉山江·卡德尔 */
const DOTTED = /([\p{Script=Han}]{2,8})((?:[·•‧・][\p{Script=Han}]{2,10}){0,4})[·•‧・]([\p{Script=Han}]{2,8})/gu;
/** 艾力改签: signs of names that begin a verb. */
const VERB = /^(?:改[签到为成]|登[机记录]|今天|明天|加[入床急购])/u;
const BEFORE_DOTTED = new RegExp(`^(?:\\p{Script=Han}{0,4}?[叫是给找写]|和|${PERSONS}|${LABELS})`, 'u');
export function findDotted(text: string, add: Add): void {
  for (const { 0: whole, 1: first = '', 2: middle = '', 3: last = '', index } of text.matchAll(DOTTED)) {
    if (KNOWN_TO_ALL.has(whole)) continue;
    if (middle !== '' && (spelt(middle) * 2 < middle.length - 1 || hasNever(middle))) continue;
    let from = first.length;
    while (from > 0 && IN_SPELT.has(first[from - 1] ?? '')) from--;
    from -= SPELT_WITH.exec(first.slice(0, from))?.[0].length ?? 0;
    const cue = BEFORE_DOTTED.exec(first)?.[0].length ?? 0;
    from = Math.max(from, cue);
    let to = 0;
    const at = index + whole.length - last.length;
    while (to < last.length && (IN_SPELT.has(last[to] ?? '') || last.slice(to - 1, to + 1) === '彼得') && !VERB.test(text.slice(at + to, at + to + 3))) to++; // prettier-ignore
    to = Math.max(to, lengthOfParts(last));
    const closed = !isHan(text[index + whole.length]);
    // 彼得罗夫，: what ends with the clause is whole
    if (closed && to < last.length && spelt(last) * 2 >= last.length && !hasNever(last)) to = last.length;
    const bounded = closed && (!isHan(text[index - 1]) || cue > 0);
    const said = whole.slice(cue);
    if (bounded && spelt(said) * 2 >= said.length - 1 && !THING.test(said.slice(-2)) && !hasNever(said)) {
      add(index + cue, index + whole.length);
      continue;
    }
    if (first.length - from < 2 || to < 2 || KNOWN_TO_ALL.has(text.slice(index + from, at + to))) continue;
    add(index + from, at + to);
  }
}
/** 阿不都, 吾布力: signs that spell elsewhere in a name only. */
const SPELT_WITH = /(?:阿|艾|努|吾)[不卜布]都?$/u;

const hasNever = (name: string): boolean =>
  [...name.replaceAll('不都', '')].some((sign) => givenKind(sign) === 'never' && !IN_SPELT.has(sign));
const spelt = (name: string): number => [...name].filter((sign) => IN_SPELT.has(sign)).length;

/** What stands in a form behind 姓名： is a name, whatever it begins with. */
const FILLED = new RegExp(
  `((?:${LABELS})(?:姓名|名字)?\\s{0,2}[:：]\\s{0,2})(\\p{Script=Han}{2,5})(?=$|[\\s,，。;；、/|（(]|1[3-9]\\d{9})`,
  'gu',
);
const EMPTY =
  /本人|同上|如[上下]|见图|保密|不详|不方便|待定|未知|没有|已[填写]|我|你|您|谁|什么|先生|女士|小姐|公司|客服|快递|匿名|无|空|错|请|填|改|部|中心|店|行$|号|电话|地址/u;
/** 姓名 古丽娜尔 身份证 …: a form without colons. */
const SPACED =
  /(?<=^|[^\p{Script=Han}])((?:客户|患者|旅客|乘客|学员|考生|本人)?(?:姓名|名字)|[收寄取订]件人|收货人|联系人|户名|机主|乘[客车机]人|旅客|入住人|投保人|被保险人|持卡人|申请人)(\s{1,3})(\p{Script=Han}{2,6})(?=$|[\s，,。;；、/|（(])/gu;
/** 我是艾克拜尔的同学, 收件迪力夏提 */
const SPELT_OUT = new RegExp(
  `(?<=我叫|我是|名叫|叫做|姓名|收[件货]人?|寄件人|联系人|本人|乘客|旅客|朋友|同[事学]|老[公婆板]|司机|师傅|邻居|房东|教练|老师)([:：是]?\\s?)(?![来因自让万])([${[...IN_SPELT].join('')}]{3,8})(?=$|[^\\p{Script=Han}]|[的和跟收在要想今明昨说])`,
  'gu',
);
export function findFilled(text: string, add: Add): void {
  for (const { 1: gap = '', 2: name = '', index } of text.matchAll(SPELT_OUT))
    if (!EMPTY.test(name) && !NO_NAME.test(name)) add(index + gap.length, index + gap.length + name.length);
  for (const { 1: label = '', 2: gap = '', 3: name = '', index } of text.matchAll(SPACED)) {
    const start = index + label.length + gap.length;
    if (
      !EMPTY.test(name) &&
      !NO_NAME.test(name) &&
      (isSpelt(name) ||
        (name.length < 4 &&
          (SURNAME_SIGNS.has(name[0] ?? '') ||
            (name.length > 2 && givenKind(name[1] ?? '') === 'liked' && givenKind(name[2] ?? '') === 'liked'))))
    )
      // prettier-ignore
      add(start, start + name.length);
  }
  if (!/[:：]/.test(text)) return;
  for (const { 0: whole, 1: label = '', 2: name = '', index } of text.matchAll(FILLED))
    if (!EMPTY.test(name) && !NO_NAME.test(name)) add(index + label.length, index + whole.length);
}

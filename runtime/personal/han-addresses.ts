// Chinese addresses: a road, an estate, a village or a tower with a number in it, from the province down to the room.
import { each } from '../understanding/entities/entity.ts';
import { townNames } from '../understanding/entities/towns.ts';
import { widened } from './han-around.ts';
import { findChains, findGates } from './han-chains.ts';

type Add = (start: number, end: number) => void;
type Hit = { 0: string; 1?: string | undefined; 2?: string | undefined; index: number };

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|九龙|新界';
let towns: RegExp | undefined;
/** The first town or province of a run of signs; longer names first. */
const firstTown = (run: string): number => {
  towns ??= new RegExp(
    `${PROVINCES}|${[...townNames()]
      .map(([name]) => name)
      .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
      .toSorted((a, b) => b.length - a.length)
      .join('|')}`,
  );
  return run.search(towns);
};

const HAN = '\\p{Script=Han}';
const N = '(?:\\d{1,5}|[零一二三四五六七八九十百]{1,5})';
const BUILDING =
  '(?:字楼|号楼|[#＃](?:楼|栋)?|寝室?|号院(?![里内子])|号[铺舖]|床|柜(?![台门子员])|档口|摊位|号门(?=\\d|$|[^\\p{Script=Han}\\d])|排(?=\\d{1,3}号)|号(?![门口线窗])|栋|幢|座(?!位)|楼(?![下上道梯顶管主房])|层|单元|室(?![内外友温])|房(?![东间型租主产])|户(?![主型口])|门(?![口前外卫禁店牌])|舍(?![友弃不得])|弄|[铺舖](?![面子])|期(?![待间望限])|区(?![别分间域块内号])|巷|梯|[FfＦ](?![A-Za-z]))';
const STOP = '的了是到给能可怎为什吗有没送收我你他她咱这那哪就也都还在离要想请帮电手联姓和与跟';
/** No part of the name of a building. */
const INSIDE = '的了是到给吗在我你他她搬寄送住按拨输';
/** Words of what is done and paid with a number behind: 退款1299 is no room. */
const DEEDS = '款费价钱买卖退付电话机码单订共花用邮编约才差扣充积分型货票券';
const COUNTED = '[月日年点元块天个次分小人件斤米平刀岁毫瓦伏度号线]';
/** What a house or a room is, where its number has been said: 2栋厂房, 58号地下. */
const PART =
  '(?:厂房|架空层|店面|铺面|门面房?|门市房?|商铺|底商|车间|车库|库房|仓库|平房|阁楼|天台|地下(?![铁党停车])(?:室|[一二三]层)?|[首底顶夹][层楼]|负[一二三\\d][层楼]|美食[街城])(?![的里有在没是太不门])';
const PLAZA =
  '大厦|广场|中心|公寓|花园|小区|新村|家园|苑|大楼|写字楼|商住楼|办公楼|园区|[创科软工产][业技件意]业?园|产业园|物流园|商城|数码城|国际城|购物中心|基地|家属院|宿舍区?|大院|大学|学院|中学|小学|校区|学校|幼儿园|医院|名邸|公馆|豪庭|华府|名都|新城|天地|酒店|宾馆|工业区|村委会|商务楼|综合楼|国贸|公园|国际|时代|天街|城';
/** What follows the number of a house: buildings, floors, rooms. */
const WITHIN = `(?:(?<=号)[甲乙丙丁](?![\\p{Script=Han}\\d])|(?<=号)[-–]\\d{1,3}(?:[-–]\\d{1,4}){1,3}(?!\\d|号)|(?<=[#＃栋幢座楼层元])[-–]${N}(?:${BUILDING})|[东西南北中左右]单元(?:\\d{3,4}(?![\\d层楼]))?|(?<=[#＃栋幢座楼])[-–]\\d{1,4}(?:[-–]\\d{1,4})?(?!\\d)|[ ,，]?(?:[东西南北中左右](?:户(?![型外])|套|门(?!${HAN}))|\\d{1,3}-[A-Z]\\d{0,4}(?![A-Za-z\\d])|[A-Z]\\d{0,2}-[A-Z]\\d{0,3}(?:座|栋|幢|室|楼|(?![A-Za-z\\d]))|[附增之内甲乙]?${N}(?:[-–—]${N}){0,3}(?:${BUILDING}|(?!\\d|号)(?<=\\d|[零一二三四五六七八九十]{3})(?!(?<=[,，]\\d{1,5})${HAN}))(?!月|日|年|点|元|块|天|个|次|分钟|小时|人|件|斤|米|平|路公交|号线|号口)|之${N}|[A-Za-z]\\d?(?:[-.]\\d{1,4}){1,2}(?:座|栋|幢|室|楼)?|[A-Za-z](?:\\d{1,4}(?:座|栋|幢|区|室|单元|塔|楼|库|馆|柜|号?[铺舖]|号)?|座|栋|幢|区|室|单元|塔|楼|号)(?![A-Za-z])|(?<![ ,，])[A-Z](?![A-Za-z\\d])|[甲乙丙丁戊](?:(?:单元|座|栋|幢|楼|室|号|区|门)(?:${N}(?:${BUILDING}|(?!\\d)))?|\\d{2,4}(?:室|号)?(?!\\d))|(?<![ ,，])(?:${PART})|SOHO|T\\d|(?![${STOP}])(?:(?![${INSIDE}])${HAN}){2,9}?(?=\\d{1,4}(?:号楼|栋|幢|座|舍|单元|[一二三四五六七八九\\d]?期|楼|层|室|号(?![码线门楼])|[-–]\\d)|[一二三四五六七八九]期|[A-Z]\\d{0,4}(?:座|栋|幢|区|塔|库|馆|楼|室|号))|(?<![ ,，])(?:(?![${STOP}${DEEDS}])${HAN}){2,9}?[A-Z]?\\d{3,4}(?!\\d|[-–.]|${COUNTED})|[东南西北金银主副高低左右前后]座|[东西南北前后]区|(?:[A-Z][a-z]+ ){1,4}${N}楼|(?<![,，])(?![${STOP}])(?:(?![${INSIDE}])${HAN}){0,11}?(?:${PLAZA})(?!站|门口|管理|前台|保安|门卫)|(?![${STOP}])(?:(?![${INSIDE}])${HAN}){0,11}?(?:${PLAZA})(?=[\\dA-Z])))`;
const ROAD = `(?:大道|大街|正街|胡同|路|街|巷|弄|道中?|里|段|条|径|围|公路|国道|省道|环|(?:[东西南北]?延)(?:长线|伸段|长段|线)|辅路|支路|村(?:第?${N}[组队社])?|屯|庄)`;
const POSTCODE = '(?:[ ,，]{0,2}(?:邮编|邮政编码)[:：]?\\s?\\d{6})?';
/** Lines of trains, gates and desks have numbers, too. */
const NO_HOUSE =
  '(?!线|口|出口|出入口|仓|窗|机|站台|扶梯|电梯|桌|病床|柜台|店|公交|下午|上午|早|晚|中午|之?前|之?后|起|到\\d)';
const ON_ROAD = new RegExp(`(${HAN}[\\p{Script=Han}\\d]{1,38}?${ROAD}(?:[东西南北中][一二三四]?段|[一二三四五六七八九十]段)?(?:[一二三四五六七八九十\\d]{1,4}巷)?[甲乙丙丁]?)\\s?${N}(?:[-–之至]\\d{1,4})? ?(?:号(?:院(?![里内子]))?|弄|巷\\d{1,4}[号弄])(?![码线楼])${NO_HOUSE}${WITHIN}{0,8}${POSTCODE}`, 'gu'); // prettier-ignore
/** 文三路 号楼: a road whose first number is that of a building. */
const ON_ROAD_BUILDING = new RegExp(`(${HAN}[\\p{Script=Han}\\d]{1,38}?${ROAD})\\s?${N}(?:号楼|号)${NO_HOUSE}${WITHIN}{1,8}${POSTCODE}`, 'gu'); // prettier-ignore
const ESTATE_WORD =
  '小区|花园|家园|公寓|新村|苑|山庄|府|里|城|园|湾|郡|庭|居|轩|阁|岸|都|汇|坊|港|邨|社区|大院|家属院|宿舍|公馆|半岛|时代|名城|华庭|别墅|世家|学府|御景|名门|国际|大厦|广场|中心|天地|楼|[东西南北一二三四五六七八九十\\d]区|[一二三四五六七八九十\\d]期';
const ESTATE = new RegExp(
  `(${HAN}[\\p{Script=Han}\\d]{1,24}?(?:${ESTATE_WORD}))\\s?(?:(?:[一二三四五六七八九十\\d]期|[A-Z\\d]区|${N}街)\\s?)?(?:${N}(?:号楼|号院|栋|幢|座)|[A-Z]\\d?(?:座|栋|幢))${WITHIN}{1,6}${POSTCODE}|(${HAN}[\\p{Script=Han}\\d]{1,24}?(?:${ESTATE_WORD}))\\d{1,3}[-–]\\d{1,3}[-–]\\d{2,4}`,
  'gu',
);
/** Anything with a building, a staircase and a room. */
const ANY_ESTATE = new RegExp(`(${HAN}{2,24}?)${N}(?:号楼|栋|幢|座)${N}单元${WITHIN}{0,3}`, 'gu');
const ROOMS = new RegExp(`(?<![\\p{Script=Han}\\d-])()${N}(?:号楼|栋|幢|座)${N}(?:单元|门)${N}室?`, 'gu');
const VILLAGE = new RegExp(
  `(${HAN}{3,34}?(?:村|屯|庄|寨|嘎查|社区|[镇乡街道]${HAN}{2,6}))(?:(?![${STOP}])${HAN}{0,8}?)(?:村民小组|[东西南北\\d一二三四五六七八九]区)?(?:第?${N}[排组队])?第?${N}(?:组|号楼|号|队|社|户)${NO_HOUSE}${WITHIN}{0,3}${POSTCODE}`,
  'gu',
);
/** In a town or a district, a tower with a floor. */
const TOWER = new RegExp(
  `(${HAN}{2,14}?(?:市|区|县|镇|街道|沟|嘴|关村|口)(?:(?![${STOP}])${HAN}){2,14}?(?:大厦|广场|中心|SOHO|大楼|写字楼|公寓|园区|[科软产工创][技件业意]业?园|数码城|商城|宿舍|花园|小区|苑|府|大学|医院))${WITHIN}{1,6}`,
  'gu',
);
/** 住海南省三亚市天涯区海坡小区: without a number, where a word says that somebody lives there. */
const NAMED = new RegExp(
  `(?<=(?:收[货件]地址|家庭住址|联系地址|公司地址|通[讯信]地址|户籍地?址?|安装地址|新地址|住址|地址|寄到|寄往|邮寄到?|送到|送往|发到|发往|搬到|搬家到|住在|家住|现住|住)(?:是|为|写|改为|改成|就是|在)?[:：]?\\s?)(?:(?:${PROVINCES})(?:省|市|自治区|特别行政区)?)?(?:(?![${STOP}])${HAN}){1,7}?(?:市|州|盟|区|县|镇)(?:(?:(?![${STOP}])${HAN}){1,7}?(?:区|县|市|旗|镇|乡|街道)){0,3}(?:(?![${STOP}])${HAN}){2,20}?(?:路|街|大道|巷|胡同|小区|花园|家园|公寓|苑|府|村|屯|社区|大厦|广场|中心|新村|城|中学|小学|大学|医院|大院|家属院)(?=$|[，,。;；！!\\s、])`,
  'gu',
);
/** 河北省保定市涞水县王村乡大泽村: so many levels are nobody's but of who lives there. */
const LEVELS = new RegExp(
  `(?:${PROVINCES})(?:省|市|自治区)?(?:${HAN}{1,8}?(?:市|州|盟))?${HAN}{1,7}?(?:区|县|市|旗)(?:(?![${STOP}])${HAN}){1,7}?(?:镇|乡|街道)(?:(?![${STOP}])${HAN}){1,12}?(?:村|嘎查|社区|屯|庄(?!村)|寨|路|街|巷|小区|花园|苑)(?:(?![\\p{Script=Han}\\d])|(?=村委会|村部|村口|往[东西南北前里左右]|[东西南北]头|旁|对面|附近|路口|门口|后面|前面))`,
  'gu',
);
/** 工体北路附近有停车场吗 */
const ASKED = /^附近(?:有|的|哪)/u;
/** 友爱邨爱明楼1206室 */
const ROOM = new RegExp(`(${HAN}{2,18}?(?:邨|苑|阁|轩|庭|公寓|宿舍|大厦|家属楼|(?<!教学|办公|综合|实验|门诊|住院|这栋|几|号|\\d|[一二三四五六七八九十])楼))(?:(?:${N}|[高低东西南北])(?:栋|幢|座|楼|层))?\\d{2,5}(?:室|房(?![间费型子]))`, 'gu'); // prettier-ignore

/** 康田苑康华阁3208 */
const HOUSE_OF_ESTATE = new RegExp(`(${HAN}{2,12}?(?:邨|村|苑|花园|中心|广场|城|湾)${HAN}{1,4}?(?:阁|楼|轩|庭|台|座|大厦))\\d{3,5}(?:室)?(?!\\d|[-–.]|${COUNTED})`, 'gu'); // prettier-ignore
/** 我是天鹅湖一号院15栋的住户: a building alone is somebody's where a word says that they live there. */
const HOME = new RegExp(
  `(?<=住在?|我家在?|我们家在?|我是|家在)((?:(?![${STOP}])${HAN}){2,16})\\d{1,3}(?:号楼|栋|幢|座)(?=$|[^\\p{Script=Han}\\dA-Z]|的?(?:业主|住户|租户|房东|租客))`,
  'gu',
);
/** 我在福州大学旗山校区12号楼下: who waits below a house of an estate lives or works there. */
const BELOW = new RegExp(
  `(?<=[我人]在)((?:(?![${STOP}])${HAN}){2,16}(?:大学|校区|小区|园|苑|府|湾|城|庭|[东西南北一二三四五六七八九十][区期]))\\d{1,3}(?:号楼|栋|幢|座)(?=楼?下|门口|大厅|这[里边儿]|等)`,
  'gu',
);
/** A building with what is in it, a post box, a company of a regiment: what stands before is read backwards from here. */
const ANCHOR = new RegExp(
  `[东西南北中前后老新]楼(?=${N}单元|[东西]单元)${WITHIN}{1,4}|\\d{1,3}楼(?=\\d{1,2}(?:门|单元))${WITHIN}{1,6}|\\d{1,2}门\\d{3,4}室?(?!\\d)|楼上\\d{3,4}室?(?!\\d|${COUNTED})|${N}[排趟]${N}[号户门家](?![座位])(?:院)?|(?:\\d{1,3}[-–]\\d{1,3}(?=号楼|栋|幢)|[A-Z]\\d{0,3}|(?<!第)${N})(?:号楼|[#＃](?:楼|栋)?|栋|幢|座(?!位)|塔|舍|单元)${WITHIN}{1,6}|(?:第)?\\d{1,5}号?(?:邮政)?信箱(?:第?\\d{1,4}号?分箱|[-–附]\\d{1,4}号?)?|信箱第?\\d{1,5}号(?:信箱)?|\\d{1,2}[楼层](?:[A-Z]\\d{1,4}|\\d{3,4})(?:室|房|柜|号?[铺舖]|号)?(?!\\d)|\\d{1,3}[-–](?:\\d{1,3}[-–]\\d{2,4}|\\d{3,4})(?![\\d-]|${COUNTED})|\\d{1,3}团(?:场)?(?:${N}连|${N}队)${WITHIN}{0,4}`,
  'gu',
);
/** 岳麓区梅溪湖路 金茂悦 一期 6栋: parts behind spaces, the first of them a road of a district. */
const SPACED_OUT = /(?:[\p{Script=Han}\dA-Z]{2,24} ){1,4}$/u;
const BEGINS_SPACED = /^\p{Script=Han}{1,8}?[市区县镇].{0,16}?(?:路|街|大道|道|巷|村|社区|\d号)$/u;
const ROWS = /(?:平房|[家眷]属[区院]|棚户区|村|屯|庄|院|[农林牧渔]场|矿|厂|胡同|巷|宿舍区?|生活区|新区|小区)$/u;
/** 万和里6门402 */
const DOORS = /[市区县路街道].{2,}(?:里|楼|村|园|苑|院|[家生][属活]区|胡同|[一二三四五六七八九十\d东西南北]区|条)$/u;
/** 4-2-1502 */
const TRIPLE = /^\d{1,3}[-–]\d{1,3}[-–]\d{3,4}$/;
const RUN_BEFORE = /[\p{Script=Han}\dA-Z]{1,40}$/u;
/** Of a place that has houses: a region, a road, an estate. */
const SETTLED = new RegExp(
  `[省市县镇乡旗州]|区(?!别)|街道|兵团|[总农林牧]场|第?[\\d一二三四五六七八九十]师|${ROAD}|${ESTATE_WORD}`,
  'u',
);
const ROOMED = /(?:号楼|[#＃]|栋|幢|座|塔|舍).*?[A-Z]?\d{3,4}室?$/u;
/** 所在地区：福建省泉州市晋江市陈埭镇 */
const REGION = new RegExp(
  `(?<=(?:所在地区?|所在区域|所在省市|省市区县?|收货地区|地区|区域)\\s{0,2}[:：]\\s{0,2})(?:${HAN}{1,8}?(?:省|市|自治区|自治州|特别行政区|地区|区|县|镇|乡|街道|州|盟|旗)[ /]?){2,6}(?=$|[\\s，,。;；])`,
  'gu',
);

/** The words before an address are no part of it. */
const LEAD =
  /^.*?(?:收[货件]地址|家庭住址|联系地址|公司地址|通[讯信]地址|户籍地址?|身份证地址|安装地址|装机地址|新地址|换个地址|地址|住址|寄到|寄往|寄给|寄去|寄|邮到|邮寄|发货到|送到|送往|送去|送|发到|发往|发去|发给|搬到|搬家到|搬去|住在|家住|现住|住|屋企|喺|租的?|户籍|(?<=.门)进[来去]?|[左右]手边?|位于|坐落于?|[寄送发运搬迁转]至|访问|拜访|走访|前往|[开驶][往去]|[运拉带][去往到]|[配派]送|投递|定位|暂住|租住|老家|籍贯|祖籍|来自|导航|卸(?![任妆货])|停在|放在|放到|在|到(?![岸岛])|去|改成|改为|换成|换到|请改(?![革良])|(?<![神童])话(?![剧])|说|(?<!\p{Script=Han})小区(?=\p{Script=Han}{3})|(?:外卖|快递|收件|收货|地址)写|写(?!字)|快递(?:放)?|[反映举报投诉警修]{2}(?:一下)?|上门(?:维修|安装|取件|服务|收件)?|维修|我家|我们家|我妈家|我家里|外卖(?:放|送|挂)?|(?<![解开])放(?![大心学假弃鹤])|看[下看]|[查修问]一?下|房号|门牌号?|房间号|户号|公司|单位|宿舍(?![区东西南北])|楼上|楼下|隔壁|麻烦|户主|寄回|退回|退到|小区叫|叫|名叫|是|给|从|我们?|你们?|师傅|收[货件]?人?)(?:是|为|写|写的是|就是|在|了|的|嘅|系|係)?[:：]?/u;
/** 我住在8栋3单元1202 */
const WHOLE_LEAD = new RegExp(`(?:${LEAD.source.replace('^.*?', '').replace('(?:是|为', '(?:楼的?|是|为')})$`, 'u');
/** 这条路3号 names no place. */
const NOWHERE = /^(?:这|那|哪|什么|某|每|一条|几|第|同一|另)|^(?:[路街道巷里段村区])$/;
/** A shop's own place is no secret: 你们店在南京西路1266号吗 */
const OF_A_HOUSE =
  /(?:[你贵咱]们?(?:的|家)?(?:店|公司|门店|总店|总部|分店|酒店|医院|学校|银行|网点|营业厅|仓库|专柜|实体店)|总部|总店|旗舰店|营业厅|服务大厅|网点|支行|分行|门店|本店|商场|专卖店|体验店|办事处|政务中心|派出所|法院|税务局)(?:的)?(?:地址|位置)?(?:是不是|是否|就?是|在|位于|设在|搬到|搬去)?了?[:：]?$/u;
const DISTRICT = /^.{1,7}?(?:[区县镇乡州旗盟]|(?<![门超])市)/u;

/** 尖沙咀|广东道 is a road there. */
const CALLED_AFTER_TOWN = /^\p{Script=Han}{2,3}?[东西南北中]?[一二三四]?(?:路|街|道|大街|大道)/u;
const TOWN_GOES_ON = /^\p{Script=Han}{2,4}?(?:省|市|自治|特别|\p{Script=Han}{0,8}?[区县市镇乡旗州路街道])/u;
function startOf(run: string): number {
  let skip = 0;
  for (let cut = LEAD.exec(run); cut && cut[0].length < run.length - 1; cut = LEAD.exec(run.slice(skip))) {
    // 海淀区到 is cut, 到 inside a district's own name is none of ours to judge
    if (firstTown(run.slice(skip, skip + cut[0].length)) >= 0 && !/(?:寄|送|搬|改|换|到|去|发)/u.test(cut[0])) break;
    skip += cut[0].length;
  }
  const found = firstTown(run.slice(skip));
  // 天水 is a town in 甘肃天水市秦州区, and none in 天水围天瑞邨
  const town = found > 0 && !TOWN_GOES_ON.test(run.slice(skip + found)) ? -1 : found;
  // 虹口区四川北路 begins with its district, 麻烦寄杭州市 with its town
  // one sign before it is of the same word, when it is no verb: 锦|江城, 发|温州
  if (town > 1 && !/[发放改达上寄送去住到在回至往]$/u.test(run.slice(skip, skip + town)) && CALLED_AFTER_TOWN.test(run.slice(skip + town))) return skip; // prettier-ignore
  if (
    (town > 1 || (town === 1 && /[发放改达上寄送去住到在回至往]/u.test(run[skip] ?? ''))) &&
    !DISTRICT.test(run.slice(skip, skip + town))
  )
    return skip + town;
  return skip;
}

const REGIONS = { startOf, firstTown };
export function findHanAddresses(text: string, keep: Add): void {
  const add: Add = (start, end) => keep(...widened(text, start, end));
  const put = ({ 0: whole, 1: first, 2: second, index }: Hit, least: number) => {
    const run = first ?? second ?? '';
    let skip = least === 0 && WHOLE_LEAD.test(run) ? run.length : startOf(run);
    if (NOWHERE.test(run.slice(skip)) || run.length - skip < least) return;
    let start = index + skip;
    if (OF_A_HOUSE.test(text.slice(Math.max(0, index - 12), start))) return;
    // 浙江省 杭州市 西湖区 with spaces between them
    for (let n = 0; n < 5 && skip === 0 && /[ ,，/\n-]/.test(text[start - 1] ?? ''); n++) {
      const before = AREA.exec(text.slice(Math.max(0, start - 36), start))?.[1];
      if (before === undefined) break;
      const lead = startOf(before.trimEnd());
      // 我在香港，九龙…: a sentence of its own
      if (before.length - lead < 5 && /[,，]$/.test(before) && /(?<!住)在$/.test(text.slice(0, start - before.length + lead).slice(-2))) break; // prettier-ignore
      start -= before.length - lead;
      if (lead > 0) skip = lead;
    }
    add(start, index + whole.trimEnd().length);
  };
  const spacedOut = (whole: string, index: number) => {
    const run = SPACED_OUT.exec(text.slice(Math.max(0, index - 48), index))?.[0] ?? '';
    let from = index - run.length;
    for (const part of run.split(' ')) {
      const skip = startOf(part);
      if (BEGINS_SPACED.test(part.slice(skip))) return add(from + skip, index + whole.trimEnd().length);
      from += part.length + 1;
    }
  };
  const anchored = (whole: string, index: number) => {
    const run = RUN_BEFORE.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    if (run === '') return spacedOut(whole, index);
    const skip = startOf(run);
    const place = run.slice(skip);
    if (!/\p{Script=Han}{2}/u.test(place) || NOWHERE.test(place)) return;
    const region = SETTLED.test(place) || firstTown(place) >= 0;
    // rows of low houses: 棚户区12排7号, no seat of a hall
    if (/^.{1,5}[排趟]/u.test(whole) && !ROWS.test(place)) return;
    if (/^\d{1,2}门/.test(whole) && !DOORS.test(place)) return;
    if (whole.startsWith('楼上') && !/[路街巷道村镇].{2,}/u.test(place)) return;
    if (!region && !ROOMED.test(whole) && !(skip > 0 && place.length > 2 && TRIPLE.test(whole))) return;
    // 新天地3-2604 needs a town: sizes and dates are written so, too
    if (/^\d{1,3}[-–]\d{3,4}$/.test(whole) && !/^.{2,}[市区县镇].{4,}/u.test(place)) return;
    put({ 0: run + whole, 1: run, index: index - run.length }, 3);
  };
  if (/[号弄]/.test(text) && /[路街道巷弄里段条径围环村屯庄]/.test(text)) {
    each(ON_ROAD, text, (match) => put(match, 2));
    each(ON_ROAD_BUILDING, text, (match) => put(match, 3));
  }
  if (/[栋幢座楼]|\d[-–]\d/.test(text)) {
    each(ESTATE, text, (match) => put(match, 3));
    each(ANY_ESTATE, text, (match) => put(match, 0));
    each(ROOMS, text, ({ 0: whole, index }) => add(index, index + whole.length));
  }
  if (/[栋幢座楼塔舍箱团元层排趟门#＃]|\d[-–]\d/.test(text))
    each(ANCHOR, text, ({ 0: whole, index }) => anchored(whole, index));
  if (/区|所在|省市/.test(text))
    each(REGION, text, ({ 0: whole, index }) => add(index, index + whole.trimEnd().length));
  if (/[组号队社户]/.test(text) && /[村屯庄寨查区镇乡]/.test(text)) each(VILLAGE, text, (match) => /[镇乡县市区村]/.test(match[1] ?? '') && put(match, 4)); // prettier-ignore
  if (/[市区县镇州盟]/.test(text))
    each(NAMED, text, ({ 0: whole, index }) => whole.length >= 8 && add(index, index + whole.length));
  if (/[镇乡道]/.test(text)) each(LEVELS, text, ({ 0: whole, index }) => !ASKED.test(text.slice(index + whole.length, index + whole.length + 8)) && add(index, index + whole.length)); // prettier-ignore
  if (/[市区县镇]/.test(text)) each(TOWER, text, (match) => put(match, 5));
  if (/[阁楼轩庭台座厦]\d{3}/.test(text)) each(HOUSE_OF_ESTATE, text, (match) => put(match, 4));
  if (/\d(?:号楼|[栋幢座])/.test(text)) {
    each(HOME, text, (match) => put(match, 2));
    if (/[我人]在/.test(text)) each(BELOW, text, (match) => put(match, 4));
  }
  if (/\d[室房]/.test(text)) each(ROOM, text, (match) => put(match, 4));
  findChains(text, REGIONS, add);
  if (/[站柜巢易点亭室卫岗部店市]/.test(text) && /[园区寓村苑院庄舍府馆邸城期门]/.test(text))
    findGates(text, REGIONS, add);
}
const AREA = new RegExp(
  `((?:${HAN}{2,24}(?:省|市|自治区|自治州|特别行政区|区|县|州|镇|乡|街道)|${HAN}{1,18}[市区县镇]${HAN}{1,8}(?:路|街|大?道|巷|村|社区)|${PROVINCES})[ ,，/\n-]{1,2})$`,
  'u',
);

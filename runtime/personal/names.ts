// People's names, in context: a word that asks for one, a title, a greeting, a line that is signed. A name on its own in a sentence is left:
// 王者荣耀 and Harry Potter posters are sold, too.
import { each } from '../understanding/entities/entity.ts';
import { isGivenName } from './given-names.ts';
import { DOUBLE_SURNAMES, SURNAMES } from '../understanding/entities/surnames.ts';

type Add = (start: number, end: number) => void;

/** No part of a given name. */
const NOT_GIVEN = '的了吗是在有和不没我你他她它们这那么呢吧啊就也都还要想来去给到被把从说收';
const GIVEN = `(?![${NOT_GIVEN}])\\p{Script=Han}`;
/** Some that are rarer, and no beginnings of everyday words. */
const FAMILY = `${SURNAMES}仝冼闻亓阚璩鞠邸郜蔺`;
const NAME = `(?:(?:${DOUBLE_SURNAMES})${GIVEN}(?:${GIVEN})?|[${FAMILY}]${GIVEN}(?:${GIVEN})?)`;
/** Words that begin like a name. */
const NO_NAME =
  /^(?:马上|马路|高兴|高级|高铁|高温|方便|方法|方式|安全|安装|安排|安卓|常见|应该|应用|曾经|何时|何地|任何|任务|成长|成功|成员|成都|夏天|夏季|白色|白金|白天|白酒|黄金|黄色|金额|金卡|金融|钱包|温州|温度|石头|毛病|毛巾|尤其|时间|时候|单位|单子|车主|车子|车辆|车票|项目|商家|商品|商户|农民|农业|司机|房东|房子|房产|管理|古代|江苏|江西|江南|贵州|路上|路痴|路费|都是|都市|于是|连续|连接|包装|包邮|包裹|万一|易碎|汤圆|花园|花费|牛奶|牛肉|康复|施工|文件|文字|水费|武汉|龙虾|左右|左边|右边|甘肃|宁波|宁夏|阳光|阳台|符合|章程|关于|关闭|关门|景区|景点|党员|全部|全国|全额|同学|同事|同意|边上|沙发|沙漠|荣耀|桑拿|巩固|查询|查看|查一|麻烦|麻辣|苑区|计算|计划|计费|孔雀|陈列|陈年|梅花|梅雨|谢谢|许可|许多|程序|苏州|苏宁|余额|余下|杜绝|叶子|丁香|任意|沈阳|卢布|钟表|钟点|汪汪|范围|付款|付费|熊猫|秦岭|雷达|侯车|史上|陶瓷|黎明|贺卡|顾客|毛衣|万能|严重|严格|向上|温馨|和平|明天|明年|司法|吉祥|乐园|终身|相关|经理|客服|店长|快递|用户|会员|学生|老师|家长|业主|租客|住户|乘客|旅客|游客|司乘|法人|本人|他人|个人|新人|别人|谁|什么|怎么|哪)/;
const FOLLOW =
  '(?=$|[^\\p{Script=Han}]|电话|手机|地址|住址|收|的|先生|女士|小姐|太太|住|要|想|在|来|买|订|办|下单|说|购|身份|证件|邮箱|微信|卡号|账号|申请|投诉|咨询|查)';

/** Behind one of these somebody is named; 我是 and 叫 stand before much else, so the name must be all that follows. */
const ASKED = new RegExp(
  `(?:姓名|名字|大名|真名|全名|本名|户名|联[系络]人|收[件货]人|寄[件货]人|签收人|取[件票]人|[订预][票定订约]人|乘[客车机]人?|[投举][诉报]人|反[映应]人|报修人|来电人|当事人|同[行住]人|入住人|担保人|借款人|委托人|代[办理]人|监护人|[付收汇]款人|客人|旅客|学员|考生|持卡人|开户人|投保人|被?保险?人|受益人|申请人|负责人|经办人|法人|客户|病人|患者|家长|户主|房主|车主)(?:的?(?:姓名|名字))?\\s{0,2}(?:是|为|叫做?|写的?是)?\\s{0,2}[:：]?\\s{0,2}(${NAME})${FOLLOW}`,
  'gu',
);
const SAID = new RegExp(
  `(?:我是|我叫|我名叫|(?<=[我他她公婆子女友妈爸爷奶姐妹哥弟人孩儿机东方员师生主居，,。;；\\s])叫做?|本人|这是|是给|请转|请找|转给|找一?下|联系一?下|就?是我|我就是)\\s{0,2}(${NAME})(?=$|[^\\p{Script=Han}]|不是|先生|女士|小姐|太太|收|的(?:件|快递|包裹|单|电话|号|卡))`,
  'gu',
);
/** 李先生 with its title, 吴敏女士 without. */
const TITLES =
  '先生|女士|小姐(?!姐)|太太|老师(?!傅|们)|师傅|医生|大夫|经理|主任|主管|教授|律师|警官|护士|阿姨|叔叔|大爷|大妈|大姐|大哥|老板';
const TITLED_FULL = new RegExp(`(${NAME})(?=(?:先生|女士|小姐(?!姐)|太太))`, 'gu');
const TITLED = new RegExp(
  `(?<!\\p{Script=Han}(?=[和于时从连单成应都查说向乐高]))((?:${DOUBLE_SURNAMES}|[${SURNAMES}])(?:${TITLES}))(?!节)`,
  'gu',
);
/** …，刘洋收 */
/** 杜娟 13377778888: a name stands before a number. */
const BEFORE_NUMBER = new RegExp(`(?<=^|[：:，,、;；\\s])(${NAME})(?=[，,、\\s]{1,3}(?:电话|手机|联系电话)?[:：]?\\s?(?:\\+?86[ -]?)?(?:1[3-9]\\d|0\\d{2,3}-?\\d{7}))`, 'gu'); // prettier-ignore
/** 我妈妈潘玉兰的…, 转账给范冰，… */
const KIN =
  '妈妈|爸爸|爱人|老公|老婆|丈夫|妻子|儿子|女儿|孩子|小孩|宝宝|哥哥|姐姐|弟弟|妹妹|父亲|母亲|爷爷|奶奶|外公|外婆|舅舅|叔叔|朋友|同事|室友|领导|老板|男朋友|女朋友|对象|太太|媳妇|女婿|岳父|岳母|公公|婆婆|侄子|侄女|闺女|闺蜜|房东|邻居|司机|保姆|护工|秘书|助理|班主任|教练';
const RELATED = new RegExp(
  `(?:[我他她](?:的)?(?:${KIN}|妈|爸|哥|姐|弟|妹)|(?:转账?|汇款?|打款?|付款?|退款?|寄|发|送|转交|交)给)(?:是|叫)?\\s?(${NAME})(?=$|[^\\p{Script=Han}]|的|先生|女士|也|想|要|住|电话|手机|身份)`,
  'gu',
);
/** 爱人冯珊珊手机…, without a 我 before it. */
const KIN_FIRST = new RegExp(`(?<=^|[^\\p{Script=Han}])(?:${KIN})(?:叫|是)?\\s?(${NAME})${FOLLOW}`, 'gu');
/** 我和刘洋一起… */
const TOGETHER = new RegExp(
  `[我他她](?:和|跟|与|同)(${NAME})(?=一[起同块]|[两俩]|都|各|的|是|$|[^\\p{Script=Han}])`,
  'gu',
);
/** 15900000000 徐海波 … */
const BEHIND_NUMBER = new RegExp(`(?<=1[3-9]\\d{9}[，,、;；\\s])\\s?(${NAME})(?=$|[^\\p{Script=Han}])`, 'gu');
/** Signs that given names are made of: two of them behind a surname need a smaller word before them than others do. */
const OF_NAMES =
  '伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰红梅春国建志文慧雨薇豪欣怡佳嘉俊宇轩浩然子涵梓萱诗琪雪婷晓晨思远博鹏飞辉波斌宁峰龙凤琴珍翠淑惠莉莲蓉菲蕾琳瑶璐颖倩茜楠岚妍悦彤月萍燕云霖霆睿哲泽铭凯旭昊翔航乐康健瑞祥福德仁义礼信忠诚立新民胜利东海江山林森柏松竹兴旺荣贵富金银宝珠玲珊瑜瑾璇依若馨芝芸苗茹莹菊雅清洁美媛婉娇娅婵妮姗曼家庆永振世正学良才贤达天宏少光启元成景耀承安邦继绍培树根素芬昂语桐小卫兵霄鸣奇毅锋炜煜烨焕炎灿煊坤垚城堃堂墨奕奎妙姝妤娥娣娴婧嫣嫒嬿孝宜宛宣宸寒寿屹岩岳峥峻嵩川巍帆帅弘彦彪徽忆念恒恺悠惟慈懿捷政敬斐旋旖昀昕昱晋晗晟晴智曦朗朵朔杉杏栋桃桦棋楚榕槐樱欢歌毓沁沛泉泓洛津洪浚淇淳渊湘滢潇澄澜炳烁熙爽牧猛玄玥珂珏珺琛琦琼瑄瑛璟甜畅皓盈瞳硕祎祖秉秋筠策紫纯绣维缘羽翎翰聪肖胤舒舟艺艾芃芊芙芮苑茂荃荷莎菁菀葳蓁蓓蔚蕙虎蝶裕谊谦豫贝贞赫越跃辰迪逸郁鑫钧钰铁铮锐锦镇雁雄霏露靖韬韵顺颂颜飒馥驰骏骞鸿鹤麒麟黛齐友坚尧岭弟悟昭晖杭柔桓梁楷沐泰浪润渝滨炫玮珣甫畴益瑗盛筱粤绮胥致茵菡萌蕊蕴虹衡谷赛轶郡钊钢阳霁骁凌凝凡冬冰初劲勉勋勤千卉卓南卿厚叶吟咏嫦喆君程青真';
const OF_WORKS = '的?(?:演唱会|专辑|新歌|歌|曲|主演|同款|直播|代言|电影|小说|签名|海报|门票|故居|诗|书|传|粉丝|联名)';
const LIKELY = new RegExp(
  `(?:(?<=[给让叫和跟与同替帮找问写是请约见查妈爸奶爷公婆哥姐弟妹叔姨舅姑友事学户师长郎娘甲乙丙名方人位了下：:]|写的|用的|填的)(?=[${FAMILY}][${OF_NAMES}]{2})|(?<=写的)(?=[${FAMILY}][${OF_NAMES}]))([${FAMILY}][${OF_NAMES}]{1,2})(?!${OF_WORKS})|(?<=^|[^\\p{Script=Han}])([${FAMILY}][${OF_NAMES}]{2})(?=[想要来说在约订今收找住买请])`,
  'gu',
);
/** A whole name of three signs, both given ones among those of names: wherever it stands, unless a work, a place or a brand goes on behind it. */
const WHOLE = new RegExp(
  `((?![和房明万汤麦季安常时]|..[山镇城])[${FAMILY}][${OF_NAMES}]{2})(?!${OF_WORKS}|[路街道巷桥山河湖海江岛寺庙塔宫殿陵园馆院店楼厦城镇村县市区省站港校牌酒茶药饭面坊阁斋堂轩居庄湾]|新|大[道街厦学桥]|广场|公园|小区|中心|集团|公司|银行|医院|酒店|商[场城]|书店|系列|款|菜刀|剪刀|烤|[KＫ][TＴ]|世界)`,
  'gu',
);
const RECEIVES = new RegExp(`(?<=^|[，,、;；\\s])(${NAME})(?=收(?:$|[^\\p{Script=Han}]|[件货]$))`, 'gu');
/** 我姓王，叫王芳 is found by 叫; 名字 behind 手机 or 店铺 names a thing. */
const OF_A_THING = /(?:公司|店铺?|产品|商品|文件|网络|设备|手机|wifi|群|歌|书|账号|用户)的?$/i;

function findHan(text: string, add: Add): void {
  const put = ({ 0: whole, 1: first, 2: second, index }: RegExpExecArray) => {
    const name = first ?? second ?? '';
    if (name === '' || NO_NAME.test(name) || OF_A_THING.test(text.slice(Math.max(0, index - 6), index))) return;
    const start = index + whole.lastIndexOf(name);
    add(start, start + name.length);
  };
  for (const pattern of [
    ASKED,
    SAID,
    TITLED_FULL,
    RECEIVES,
    RELATED,
    KIN_FIRST,
    TOGETHER,
    LIKELY,
    WHOLE,
    BEFORE_NUMBER,
    BEHIND_NUMBER,
  ])
    each(pattern, text, put);
  each(TITLED, text, ({ 0: whole, index }) => add(index, index + whole.length));
}

const WORD = "[A-Z](?:[a-zà-ÿ]+|['’][A-Z][a-zà-ÿ]+)(?:(?!['’]s(?![a-z]))['’-][A-Za-zà-ÿ]+)?";
const LATIN = `(?:[A-Z]\\.\\s?){0,2}${WORD}(?:\\s(?:(?:van|de|der|den|von|da|di|la|le|el|al|bin|mac)(?![A-Za-z'’-])|[A-Z]\\.|${WORD})){0,4}`;
/** A form filled in capitals has at least two words: an ID and a VIP are none. */
const CAPITALS = '[A-Z]{2,20}(?:\\s[A-Z]{2,20}){1,3}(?![A-Za-z])';
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam)';
const LATIN_TITLED = new RegExp(`\\b(?:${TITLE}\\.?\\s(?:and|&)\\s)?${TITLE}\\.?\\s(?:${WORD})(?:\\s${WORD})?`, 'gu');
/** Brands that begin with a title. */
const BRAND =
  /^(?:Dr\.? (?:Pepper|Martens?|Oetker)|Mr\.? (?:Clean|Bean|Robot|Beast|Price|Coffee|Muscle|Kipling)|Dr\.? (?:Scholl|Bronner|Jart|Strange)|Mrs\.? (?:Meyer|Fields|Doubtfire|Dalloway)|Sir Madam)/;
const LATIN_ASKED = new RegExp(
  `(?:\\b(?i:my name is|my name['’]s|i am called|named|(?:under|in) the name(?: of)?|(?:account|card|policy) ?holder(?: name)?|name on (?:the|my) (?:card|account|booking|ticket)|(?:is|are|was|booked|registered|reserved|reservation|booking|account|made|listed) under|(?:(?:driver|landlord|landlady|teacher|doctor|nurse|dentist|agent|technician|neighbou?r|manager):|(?:teller|cashier|clerk|receptionist|waiter|waitress|salesman|saleswoman|shop assistant|colleague|supervisor)(?=\\s[A-Z][a-z]+\\s[A-Z][a-z])|guest|travell?er|tenant|resident|payee|beneficiary)(?: name)?|recipient|sender|passenger|patient|customer(?: name)?|contact(?: person| name)|contact(?=\\s?:)|(?:full|first|last)? ?name|ask for|speak (?:to|with)|attention|attn|(?:my|our|her|his|their) (?:grand(?:mother|father|ma|pa|son|daughter)|(?:mother|father|brother|sister|son|daughter)-in-law|fianc[eé]e?|niece|nephew|carer|assistant|tenant|wife|husband|partner|son|daughter|mother|father|brother|sister|friend|colleague|boss|flatmate|roommate|mum|mom|dad|uncle|aunt|cousin)|belongs to|on behalf of|written by|signed by|referred by|(?:spoke|spoken|talked|chatted) (?:to|with))\\b\\s{0,2}(?:is|:|=|-)?\\s{0,2})(?!${TITLE}\\b)(${LATIN}|${CAPITALS})`,
  'gu',
);
/** After these almost anything may stand: two capitals, or a first name that is known as one. */
const LATIN_SAID = new RegExp(
  `\\b(?i:(?:i am|i['’]?m|this is|it['’]?s|call me|here is|dear|hi|hello|hey|thanks|thank you|cheers|(?:best |kind |warm )?regards|sincerely|yours|love|best(?: wishes)?|cheers|many thanks|talk soon|signed|contact|(?:let|tell|ask|inform|remind)|(?:parcel|package|delivery|letter|mail|room|table|booking|reservation|ticket|order|message|appointment|collecting|calling|asking) (?:is )?(?:for|from)|(?:met|seen|saw|served|helped) (?:by|with)|(?:driver|landlord|landlady|teacher|doctor|nurse|dentist|agent|technician|neighbou?r|manager)(?:['’]s name)?(?: is| was| named| called|,)?|(?:deliver(?:y|ed)?|ship(?:ped)?|send|sent|addressed|mail(?:ed)?|transfer(?:red)?|made out)(?: it| them)? to:?)[,!]?)\\s{1,2}(?!${TITLE}\\b)(${LATIN})`,
  'gu',
);
/** A capital at the beginning of these is no name. */
const NO_LATIN =
  /^(?:The|There|Team|All|Sir|Madam|Everyone|Support|Customer|Service|Great|Good|Sorry|Not|Now|Very|Still|Waiting|Happy|Sure|Ready|New|Old|From|In|At|On|To|Your|My|Our|It|This|That|What|When|Where|Why|How|Who|Can|Could|Will|Would|May|Please|Thanks|Hello|Hi|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Chinese|English|American|British|French|German|Japanese|Indian|Black|White|Apple|Google|Samsung|Amazon|Visa|Urgent|Ridiculous|Address|Phone|Email|Number|Is|Was|And|Or|But|Also|Just|Only|Again|Back|Later|Tomorrow|Today|Tonight|Asap|Wrong|Change|Order|Account|A|An|I|No|Yes|Ok|Okay)$/i;

/** Behind a Chinese word for it: 名字Kevin Zhao. */
const LATIN_IN_HAN = new RegExp(
  `(?:姓名|名字|收[货件]人|联[系络]人|乘[客机]人?|[客人旅][人客]|入住人|我叫|我是|本人|写的?是|叫做?|登记的?是?)(?:是|为)?\\s?[:：]?\\s?(${LATIN})`,
  'gu',
);
/** The commonest Chinese surnames as they are spelt, before or behind the given name. */
const PINYIN =
  /(?:^|\s)(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Song|Tang|Deng|Han|Feng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Shen|Yao|Lau|Chan|Wong|Cheung|Leung|Lam|Ng|Kwok|Tsang|Tan|Lim|Lee)(?:$|\s)/;
/** A name of two words between commas, with a number or a mailbox beside it. */
const AFTER =
  "(?=$|[,.;:!?)\\n]|['’]s(?:\\s(?:account|card|order|name|number|phone|email|address|ticket|passport|booking|room))|\\s(?:is|are|was|were|has|had|have|can|can['’]?t|cannot|can not|could|will|would|won['’]?t|never|said|told|called|and|or|here|again|on|at|from|to|who|came|did|didn['’]?t|does|doesn['’]?t|wants?|needs?|asked|left|promised|removed|added|as)(?![A-Za-z]))";
/** A first name that is known and a second word with a capital, and no thing behind it: Paul Smith socks are socks. */
const LATIN_WHOLE = new RegExp(`(?<![\\w'’.-])(${WORD}\\s(?:[A-Z]\\.\\s)?${WORD})(?!\\s[A-Z])${AFTER}`, 'gu');
const LATIN_BESIDE = new RegExp(
  `(?:(?<=\\d{5}[,;]\\s)(?=${WORD}\\s[^,;\\n]{1,30}(?:$|[,.;\\n]))|(?<=^|[\\n;:,]\\s?)(?=${WORD}\\s[^,;\\n]{1,30}[,;:]?\\s(?:\\+?\\(?\\d[\\d ()-]{6}|[\\w.+-]{1,40}@)))(${LATIN})(?=$|[,.;:\\s])`,
  'gu',
);
/** What is sent to a Jordan or an Austin goes to a place. */
const TO = /\bto:?\s{1,2}\S/i;
const PLACE = /^(?:Hong Kong|San|Santa|Saint|St|Los|Las|Tel|Kuala|Buenos|Port|Fort|Mount|Lake) ?/;

function findLatin(text: string, add: Add): void {
  each(LATIN_TITLED, text, ({ 0: whole, index }) => BRAND.test(whole) || add(index, index + whole.length));
  const put = ({ 0: whole, 1: named = '', index }: RegExpExecArray, sure: boolean) => {
    const words = named.split(/\s/);
    // the flag that forgives the case of the words before forgives that of the name: it begins with a capital nevertheless
    const many = words.findIndex((word) => !/^\p{Lu}/u.test(word) && !/^(?:van|de|der|den|von|da|di|la|le|el|al|bin|mac)$/.test(word)); // prettier-ignore
    const kept = many < 0 ? words : words.slice(0, many);
    while (kept.length > 0 && /^\p{Ll}/u.test(kept.at(-1) ?? '')) kept.pop();
    const [first = ''] = kept;
    if (first === '' || NO_LATIN.test(first) || !/^\p{Lu}/u.test(first)) return;
    const cut = kept.findIndex((word, i) => i > 0 && NO_LATIN.test(word));
    const name = (cut < 0 ? kept : kept.slice(0, cut)).join(' ');
    const several = name.includes(' ');
    const initial = /^[A-Z]\.\s?\S/.test(name);
    if (!sure && PLACE.test(name)) return;
    if (!sure && !initial && !(several && (isGivenName(first) || PINYIN.test(name))) && !(several && /\b(?:i am|i['’]m|this is|here is)\b/i.test(whole)) && ((TO.test(whole) && !several) || !isGivenName(first))) return; // prettier-ignore
    const start = index + whole.length - named.length;
    add(start, start + name.length);
  };
  each(LATIN_ASKED, text, (match) => put(match, true));
  each(LATIN_SAID, text, (match) => put(match, false));
  each(LATIN_WHOLE, text, (match) => isGivenName((match[1] ?? '').split(' ')[0] ?? '') && put(match, false));
  each(LATIN_IN_HAN, text, (match) => put(match, false));
  each(LATIN_BESIDE, text, (match) => / /.test(match[1] ?? '') && put(match, false));
}

/** @param simple the text with simplified signs, as long as it was */
export function findNames(simple: string, add: Add): void {
  if (/\p{Script=Han}/u.test(simple)) findHan(simple, add);
  if (/[A-Z][a-z]/.test(simple)) findLatin(simple, add);
}

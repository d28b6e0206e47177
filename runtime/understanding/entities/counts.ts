// Numbers that count something, and places in a row. What only looks like one (万一, iPhone 15, version 1.2.3) is left out.
import { each, type Entity, type Reading } from './entity.ts';
import { readOrdinal } from './days-latin.ts';
import { DIGITS, HAN, HAN_SIGN, readNumber, SCALE, WORDS } from './numerals.ts';

/** Signs that count or measure: a single Chinese numeral is a number only before one of them. */
export const MEASURE =
  '平方米|平方公里|立方米|公斤|千克|毫克|公里|千米|厘米|毫米|分米|英寸|英尺|毫升|毫安|小时|钟头|分钟|刻钟|秒钟|星期|礼拜|个月|工作日|件套|对|个|件|箱|份|双|条|只|支|张|本|台|部|套|盒|包|瓶|袋|杯|碗|盘|片|颗|粒|朵|束|把|根|盏|辆|艘|架|间|栋|层|楼|排|组|批|副|顶|枚|株|棵|头|匹|口|桶|罐|听|卷|筒|打|斤|克|吨|两|米|升|平|度|天|周|秒|年|岁|人|位|名|次|遍|趟|种|类|样|款|期|码|寸|尺|集|章|页|行|步|级|倍|题|项|单|笔|封|顿|餐|晚|夜|站|块|号机|扇|幅|节|篇|首|句|字|包邮|户|家|门|股|桌|席|场|轮|套餐|瓣|滴|串|摞|叠|管|板|车|柜|床|筐|篮|壶|锅|勺|枝|尾|匙|g|kg|cm|mm|ml|km|L|T|M|W|V|m';
const BEFORE_MEASURE = new RegExp(`^\\s?(?:多|来|余|几)?(?:大|小|整|新)?(?:${MEASURE})`);
/** A single Chinese numeral inside these is part of a word. */
const WORDS_WITH =
  /万一|万分|万能|万事|万达|万科|万岁|万物|万象|万万|千万(?=[别不要记勿得])|千里|千篇|千方百计|百度|百货|百科|百姓|百合|百般|百分|百事|百搭|百年|十分(?!钟|之)|十足|十全十美|一[共下起样些定直般旦边会切致向律概心时度再味贯连流汽加带半](?!百|千|万|十)|[统唯单专第划归]一|(?<!分)之一|一次性|一口[价气]|一条龙|一手|一路|一面|一方|一点(?![零〇一二三四五六七八九])|一本正|一句话|一股脑|一个劲|一把年|一家人|一等|一级棒|一步到位|一刻不|一早|一大早|一天到晚|一年四季|一站式|一体|一键|一代|一线|一目了|一清二楚|一模一样|一五一十|一心一意|三心二意|二手|二维|二次|二代|二话|不二|三星|三方|三包(?!烟|茶|糖|纸|盐|米)|三无|三角|三明|三番五次|五次三番|三番|接二连三|三言两语|三围|两头|两面|两边|两侧|两全|两难|两清|四川|四季|四周(?!后|前|年)|四面|四处|四通|五金|五官|五粮|五星|五颜六色|五花八门|五湖|六神|六一|七夕|七匹狼|七嘴八舌|乱七八糟|七上八下|七七八八|八卦|八成|八方|九阳|九牧|九宫|九州|不三不四|丢三落四|三四|两三|七八|一两(?=个|天|次|件|年|周|小时|分钟|句|张|条|块)|初[一二三四五六七八九十]|十一假|十一长|十一黄|十一国|双十[一二]|双1[12](?!\d)|三八节|五一|五四青年|第[一二三四五六七八九十]|大三|大二|大四|大一|高[一二三]|初[一二三]|老[一二三四五六七八九]|星期[一二三四五六]|周[一二三四五六]|礼拜[一二三四五六]|二百五|三明治|十堰|九江|三亚|六安|六盘水|四平|五指山|二连浩特|百色|万宁|万州|八宝|八仙|八角|七分裤|九分裤|五分裤|七里香|三七|两用|双十|一二三/g;
const NO_WHOLE = /(?:\d+\.){2,}\d+/g;
/** Before 一: not a count but "every", "which", "the same", "next". */

const COUNTED_ONE =
  /^(?:件|箱|双|支|台|套|盒|包|瓶|袋|杯|碗|片|颗|粒|朵|束|辆|公斤|千克|斤|克|米|升|天(?!到晚)|周(?!年)|年(?!四季)|小时|分钟|个月|个小时|个星期|个礼拜|个钟头|桶|罐|卷|打|份(?!子)|单(?!元|独)|张|本|只|条(?!龙)|位|人|块(?=钱)|斤|万|吨|寸|枚|株)/;
const BUYS = /(?:要|买|来|订|定|发|送|退|寄|拿|加|只|就|了|少|多|剩|还有|收到|共|各|拍|下|补|减|仅|点|给)$/;

/** Same length, the words in it blanked out: what is left may hold numbers. */
const without = (text: string): string =>
  text
    .replace(WORDS_WITH, (word) => '\ue000'.repeat(word.length))
    .replace(NO_WHOLE, (word) => '\ue000'.repeat(word.length));

const HAN_NUMBER = new RegExp(`(?<![${HAN_SIGN}点])(?:负)?(?:${HAN})(?![${HAN_SIGN}])`, 'g');
const HALF =
  /(?<![多大一前后上下过夜中小])半(?=(?:个(?!月|小时|钟头)|箱|斤|公斤|米|份|盒|瓶|包|杯|袋|碗|片)(?!价|天))/g;
/** 买三送一, 满二减一: two counts. */
const DEALS =
  /(?<=[买满第])[一二两三四五六七八九十]{1,2}(?=[送减免赠])|(?<=[买满][一二两三四五六七八九十\d]{1,2}[送减免赠])[一二两三四五六七八九十](?![\d元块件])/g;
const FRACTION = new RegExp(`([一二三四五六七八九十\\d]{1,3})分之([一二三四五六七八九十\\d]{1,3})`, 'g');

const ANY_HAN = new RegExp(`[${HAN_SIGN}半]`);
function hanNumbers(text: string, add: (value: number, start: number, end: number) => void): void {
  if (!ANY_HAN.test(text)) return;
  each(HAN_NUMBER, text, ({ 0: whole, index }) => {
    let end = index + whole.length;
    const minus = whole.startsWith('负') ? -1 : 1;
    let plain = whole.replace('负', '');
    let value = readNumber(plain);
    // 三百二一双: a price, and one of something
    if (value === undefined && plain.length > 2 && plain.endsWith('一') && BEFORE_MEASURE.test(text.slice(end, end + 6))) {
      plain = plain.slice(0, -1);
      value = readNumber(plain);
      end--;
    }
    if (value === undefined || /^[百千万亿仟佰]/.test(plain)) return;
    const before = text.slice(Math.max(0, index - 4), index);
    const after = text.slice(end, end + 6);
    if (/[第几数好双初每]$/.test(before) && !(before.endsWith('每') && plain.length > 1)) return;
    if (/^[折成号月日]/.test(after) || after.startsWith('分之')) return;
    if (/[一二两三四五六七八九]$/.test(plain) && plain.length === 1 && /^\s?[点时]/.test(after)) {
      // 两点建议: counted points
      if (/^点(?:建议|问题|意见|要求|原因|理由|疑问|说明|需求)/.test(after)) add(value * minus, index, end);
      return;
    }
    if (plain.length === 1 && minus > 0) {
      if (plain === '一') {
        if (!isOne(before, after)) return;
      } else if (!BEFORE_MEASURE.test(after) && !/^\s?(?:到|至|-|~)\s?[二两三四五六七八九十\d]/.test(after) && !(/(?:共|总数|数量|数目|是|为|要|选|填|[:：])$/.test(before) && /^(?:$|[，。！？,.!?]|吧|就)/.test(after)) && !(index === 0 && after === '')) return;
      if (/^[两]\s?[面边侧]/.test(plain + after)) return;
    }
    add(value * minus, index, end);
  }); // prettier-ignore
  each(DEALS, text, ({ 0: said, index }) => {
    const value = readNumber(said);
    if (value !== undefined) add(value, index, index + said.length);
  });
  each(HALF, text, ({ index }) => add(0.5, index, index + 1));
  each(FRACTION, text, ({ 0: whole, 1: under = '', 2: over = '', index }) => {
    const [a, b] = [readNumber(over), readNumber(under)];
    if (a !== undefined && b !== undefined && b > 0) add(Number((a / b).toPrecision(12)), index, index + whole.length);
  });
}
function isOne(before: string, after: string): boolean {
  if (COUNTED_ONE.test(after)) {
    // 一台2999元 is a price, 一件事 no count
    if (/^[^，。]{1,2}(?:事|问题|[\d¥])/.test(after)) return false;
    return !/(?:每|哪|天|意|选|这|那|某|任|另|同|上|下|前|后|第|唯|逐|换|有|等了|再)$/.test(before) || /(?:还有|只有)$/.test(before);
  }
  if (/^\s?(?:到|至|-|~)\s?[二两三四五六七八九十\d]/.test(after)) return true;
  return /^(?:个|次|台|部|间|种|对|枝|根|把|顶)(?!人工|微信|问题|客服|说法|解释|建议|疑问|电话|答复|交代|机会|劲|半|性|比|星期)/.test(after) && BUYS.test(before);
} // prettier-ignore

const ARABIC = new RegExp(`(?<![\\w.,:/@#&=+\\ue000$€£¥%])(?:(?<=^|[\\s\\u4e00-\\u9fa5(，:：])- ?|负)?(${DIGITS})(${SCALE})?|(?<=\\d\\s?[-~到至]\\s?)(${DIGITS})(${SCALE})?`, 'g'); // prettier-ignore
/** Behind a figure: it belongs to a name, a version, a share of something longer. */
const NAME_AFTER =
  /^(?:[A-Za-z_\ue000](?!\b)|[A-Z]\b|\.\d|[:/@#]\d|-[A-Za-z]|[xX×*]\d|型|版|号|代(?!表|理|付|购)|折|月|％|%|系|世代|错误)/;
const UNIT_AFTER =
  /^(?:kg|KG|Kg|cm|CM|mm|ml|mL|ML|km|KM|g|L|l|m|M|oz|lb|lbs|in|ft|GB|TB|MB|gb|tb|mah|mAh|W|V|Hz|pcs|T|h|min|s|k|x|X|mg|℃|°)(?![A-Za-z0-9])/;
/** Words whose figure is their name. */
const NAME_BEFORE =
  /(?:iphone|ipad|ipod|imac|macbook(?: (?:pro|air))?|airpods(?: pro)?|watch(?: (?:series|ultra|se))?|galaxy(?: (?:note|tab|fold|flip))?|pixel|redmi(?: note)?|note|mate|nova|reno|find|windows|win|android|ios|macos|xbox(?: (?:series|one))?|playstation|switch|gopro(?: hero)?|hero|kindle|rtx|gtx|rx|core|ryzen|version|ver|v|build|release|model|series|type|class|level|chapter|page|step|room|gate|flight|section|unit|apt|apartment|suite|floor|route|highway|formula|area|covid|vitamin|usb|wifi|wi-fi|http|error|code|size us|size eu|pro|max|plus|ultra|mini|air|gen|generation|zip|qq|ext\.?|extension|postcode|box office|page no)\s?$/i;
const NAME_BEFORE_HAN =
  /(?:小米|红米|华为|荣耀|苹果|三星|一加|魅族|努比亚|版本|版本号|型号|编号|房间号?|房号|门牌号?|QQ|分机|转|楼号|邮编|尾号|验证码|密码|账号|卡号|工号|错误码|错误代码|代码|报错|系统|安卓|系列|栋|单元|维生素|第)\s?(?:是|为|:|：)?\s?$/;

function figures(text: string, chinese: boolean, add: (value: number, start: number, end: number) => void): void {
  if (!/\d/.test(text)) return;
  each(ARABIC, text, (match) => {
    const [whole] = match;
    const number = match[1] ?? match[3] ?? '';
    let scale = match[2] ?? match[4] ?? '';
    let end = match.index + whole.length;
    // 5 m, 3M: a scale only where nothing else is meant
    if (/^[mM]$/.test(scale) && (/^m$/.test(scale) || chinese)) [scale, end] = ['', end - 1];
    if (/^[wW]$/.test(scale) && !chinese) [scale, end] = ['', end - 1];
    if (/^K$/.test(scale) && /^[248]$/.test(number)) return; // 4K is a screen
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(end, end + 12);
    const bare = number.replaceAll(',', '');
    if (/^0\d/.test(bare) || (bare.length > 8 && !number.includes(',') && scale === '' && !BEFORE_MEASURE.test(after))) return;
    if (scale === '' && NAME_AFTER.test(after) && !UNIT_AFTER.test(after)) return;
    if (/^\s?分之/.test(after) || before.endsWith('分之')) return;
    if (NAME_BEFORE.test(before) || NAME_BEFORE_HAN.test(before)) return;
    // Model 3, Galaxy 24; in Chinese any Latin word before a figure is a name
    const word = /(?:^|[^A-Za-z])([A-Za-z][A-Za-z-]*) ?$/.exec(before)?.[1];
    if (word !== undefined && (chinese ? !/^(?:x|size|no|need|about|only)$/i.test(word) : named(word, before))) return;
    if (/\d[-~]$/.test(before) && /^[-~]\d/.test(after)) return; // 1-2-3
    if (/^-\d/.test(after) && /^-\d+-/.test(after)) return;
    const value = readNumber(number + scale);
    const minus = /^[-负]/.test(whole) ? -1 : 1;
    const worded = minus > 0 ? /(?<![A-Za-z])(?:minus|negative) $/i.exec(before) : null;
    if (value !== undefined) add(worded ? -value : value * minus, match.index - (worded?.[0].length ?? 0), end);
  });
} // prettier-ignore
/** A name in the middle of an English sentence: a capital, or capitals inside. */
const named = (word: string, before: string): boolean =>
  /[a-z][A-Z]/.test(word) || (/^[A-Z][a-z]+$/.test(word) && before.trimEnd().length > word.length && !/[.!?:]\s+[A-Z][a-z]+ ?$/.test(before)) || (/^[A-Z]{2,}$/.test(word) && !/^(?:US|UK|EU|NEED|ONLY|BUY|WANT|SEND|GET|THE|FOR)$/.test(word)); // prettier-ignore

const ENGLISH = new RegExp(`(?<![\\w'.-])${WORDS}(?:( and a half)|( and a quarter))?(?![\\w'])`, 'gi');
const NOT_ONE_FIRST =
  /\b(?:no|any|every|some|each|which|this|that|the|another|other|new|old|wrong|right|last|next|only the|same|big|small|good|bad|black|white|red|blue|green|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)|different|broken|whole|number|not|better|cheaper|bigger|smaller|larger|whatever|many a|day|is|as|by) $/i;
const NOT_ONE_AFTER = /^ (?:moment|second|sec|good|single|simple|big|small|minute please|more thing|more question|more time|day|another|thing|of|can|could|should|would|is|was|has|who|that|which|quick|last thing|by one|way|time|question|issue|problem|might)\b|^(?:-|,? by )/i; // prettier-ignore

/** three quarters, two thirds */
const PARTS =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -](halves|quarters?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?)\b(?= of\b|[.,!?]|$)/gi;

function englishNumbers(text: string, add: (value: number, start: number, end: number) => void): void {
  if (!/[a-z]/i.test(text)) return;
  each(ENGLISH, text, ({ 0: whole, 1: half, 2: quarter, index }) => {
    const said = whole.replace(/ and a (?:half|quarter)$/i, '');
    const end = index + whole.length;
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(end, end + 16);
    // two-factor, seven-day: an adjective
    if (/^-[a-z]/i.test(after)) return;
    if (/^one$/i.test(said) && (NOT_ONE_FIRST.test(before) || NOT_ONE_AFTER.test(after) || /^\s*(?:\?|!)/.test(after) && !/\b(?:need|want|got|have|take|only|just) $/i.test(before))) return;
    if (/^a /i.test(said) && /^a (?:million|hundred|thousand) times/i.test(said + after)) return;
    if (/^(?:\s+o'?clock|\s+(?:past|to)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/i.test(after)) return;
    if (/\b(?:half past|quarter to|quarter past|twenty) $/i.test(before)) return;
    const value = readNumber(said);
    const minus = /(?<![a-z])(?:minus|negative) $/i.exec(before);
    if (minus && value !== undefined) {
      add(-value, index - minus[0].length, end);
      return;
    }
    if (value !== undefined) add(value + (half === undefined ? (quarter === undefined ? 0 : 0.25) : 0.5), index, end);
  }); // prettier-ignore
  each(PARTS, text, ({ 0: whole, 1: over = '', 2: under = '', index }) => {
    const parts = /^hal/i.test(under) ? 2 : /^quarter/i.test(under) ? 4 : readOrdinal(under.replace(/s$/i, ''));
    const value = /^an?$/i.test(over) ? 1 : readNumber(over);
    if (value !== undefined && parts !== undefined)
      add(Number((value / parts).toPrecision(12)), index, index + whole.length);
  });
  each(/\ba couple of\b|\ba couple\b(?= (?:more|days|boxes|items))/gi, text, ({ 0: whole, index }) => add(2, index, index + whole.length)); // prettier-ignore
}

export function findNumbers({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  const add = (value: number, start: number, end: number) => void found.push({ type: 'number', value, start, end });
  const plain = without(text);
  hanNumbers(plain, add);
  figures(plain, /[\u4e00-\u9fa5]/.test(text), add);
  englishNumbers(plain, add);
  return found;
}

const HAN_ORDINAL = new RegExp(`第\\s?(\\d{1,6}|[${HAN_SIGN}]{1,8})(?!方(?!案|面|向)|时间|财经|[几${HAN_SIGN}])`, 'g');
const FIGURE_ORDINAL = /(?<![\w.,/-])(\d{1,5})(?:st|nd|rd|th)\b(?!-)/gi;
const WORD_ORDINAL =
  /(?<![\w'-])(?:((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)(?![\w'])/gi;
const tenth: Readonly<Record<string, number>> = { thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100 }; // prettier-ignore
const FIRST_TRAP =
  /^(?:-|,| of all| off\b| name\b| aid\b| class\b| hand\b| things first| come\b| (?:i|we|you|let|please|my)\b)/i;
const SECOND_TRAP =
  /^(?:-| to none| opinion| thoughts?\b| hand\b| nature| guess|s\b| of (?:silence|your|all)|\s*$|[.,!?])/i;
const OF_LIST = /\b(?:the|my|your|this|our|his|her|their|that|every|on|in|for|its|a|\d) $/i;

export function findOrdinals({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  const add = (match: RegExpExecArray, value: number | undefined) => {
    if (value !== undefined && value > 0) found.push({ type: 'ordinal', value, start: match.index, end: match.index + match[0].length }); // prettier-ignore
  };
  if (text.includes('第')) each(HAN_ORDINAL, text, (match) => add(match, readNumber(match[1] ?? '')));
  if (!/[a-z]/i.test(text)) return found;
  each(FIGURE_ORDINAL, text, (match) => add(match, Number(match[1])));
  each(WORD_ORDINAL, text, (match) => {
    const said = match[0].toLowerCase();
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + said.length, match.index + said.length + 16);
    if (said === text.trim().toLowerCase() && /^(?:first|second)$/.test(said)) {
      add(match, readOrdinal(said));
      return;
    }
    if (said === 'first' && (FIRST_TRAP.test(after) || /\b(?:at|in the) $/i.test(before) || /^\s*$/.test(after) && !OF_LIST.test(before))) return;
    if (said === 'second' && (SECOND_TRAP.test(after) && !/\bthe $/i.test(before) || !OF_LIST.test(before) && match.index > 0 || /\b(?:a|one|per|every|split|just a|in a) $/i.test(before) && !/^ (?:one|time|item|order|parcel|package|copy)/i.test(after) || SECOND_TRAP.test(after) && /^(?: opinion| thoughts?| to none| hand| nature)/i.test(after))) return;
    if (/^(?:third|fourth|fifth)$/.test(said) && /^(?:-?\s?party|s\b| of (?:the|my|it|july))/i.test(after)) return;
    const ten = match[1];
    add(match, ten === undefined ? (tenth[said] ?? readOrdinal(said)) : (readNumber(ten.replace(/[- ]$/, '')) ?? 0) + (readOrdinal(match[2] ?? '') ?? 0));
  }); // prettier-ignore
  return found;
}

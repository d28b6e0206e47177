// Where somebody lives: a road or an estate with a number in it. A town or a road alone is no address: 北京天气, 淮海路店.
import { each } from '../understanding/entities/entity.ts';
import { townNames } from '../understanding/entities/towns.ts';

type Add = (start: number, end: number) => void;

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
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
const DIGITS = '[\\d零一二三四五六七八九十百]';
const BUILDING = '(?:号楼|号院|号|栋|幢|座|楼|层|单元|室|房|户|门|弄)';
/** What follows the number of a house: buildings, floors, rooms. */
const WITHIN = `(?:[ ,，]?(?:${DIGITS}{1,6}(?:[-–]${DIGITS}{1,5}){0,3}${BUILDING}?|[A-Za-z]\\d{0,4}(?:座|栋|幢|区|室|单元|塔)?|${HAN}{2,8}(?=\\d{1,4}(?:号楼|栋|幢|座|[-–]\\d)|[A-Z]\\d{0,4}(?:座|栋|幢|区)|[A-Z]\\d{3,4})|[东南西北金银主副]座|(?!的|了|是|到|给|能|可|怎|为|什|吗|有|没|送|收)${HAN}{1,10}?(?:大厦|广场|中心|公寓|花园|小区|新村|家园|苑|大楼|写字楼|园区|[创科软工产][业技件意]业?园|产业园|物流园|商城|国际城|基地)))`;
const ROAD = `(?:大道|大街|胡同|路|街|巷|弄|道|里|段|村(?:第?${DIGITS}{1,3}[组队社])?|屯|庄)`;
const POSTCODE = '(?:[ ,，]{0,2}(?:邮编|邮政编码)[:：]?\\s?\\d{6})?';
const ON_ROAD = new RegExp(`(${HAN}[\\p{Script=Han}\\d]{1,38}?${ROAD}(?:[东西南北中]段)?)\\s?${DIGITS}{1,6}(?:-\\d{1,4})?(?:号院?|弄)${WITHIN}{0,7}${POSTCODE}`, 'gu'); // prettier-ignore
const ESTATE = new RegExp(
  `(${HAN}{2,24}?(?:小区|花园|家园|公寓|新村|苑|山庄|府|里|城|园|[东西南北一二三四五六七八九十\\d]区))\\s?${DIGITS}{1,4}(?:号楼|栋|幢|座)${WITHIN}{1,6}${POSTCODE}`,
  'gu',
);
/** A road with a number far from its beginning: the words before it are no part of it. */
const LEAD =
  /^.*?(?:收[货件]?地址|家庭住址|联系地址|公司地址|新地址|换个地址|地址|住址|寄到|寄往|寄给|寄|送到|送往|送|发到|发往|发|搬到|搬家到|住在|住|位于|在|到|去|改成|改为|快递)(?:是|为|写|写的是|就是)?[:：]?/u;
/** 这条路3号 names no place. */
const NOWHERE = /^(?:这|那|哪|什么|某|每|一条|几)/;

function findHan(text: string, add: Add): void {
  const put = ({ 0: whole, 1: run = '', index }: RegExpExecArray) => {
    let skip = 0;
    for (let cut = LEAD.exec(run); cut && cut[0].length < run.length - 1; cut = LEAD.exec(run.slice(skip)))
      skip += cut[0].length;
    const town = firstTown(run);
    // 虹口区四川北路 begins with its district, 麻烦寄杭州市 with its town
    if (town >= 0 && !/^.{1,6}[区县市镇乡州]$/u.test(run.slice(skip, town))) skip = town;
    if (NOWHERE.test(run.slice(skip)) || run.length - skip < 2) return;
    add(index + skip, index + whole.trimEnd().length);
  };
  each(ON_ROAD, text, put);
  each(ESTATE, text, put);
}

const STREET =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Crescent|Close|Parkway|Pkwy|Highway|Hwy|Gardens|Row|Walk|Grove|Mews|Quay|Plaza|Circle|Trail)';
const WORD = "[A-Z][A-Za-z'’]*";
const TAIL = `(?:\\.)?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Room|#)\\.? ?[A-Za-z0-9-]{1,6})?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?! ?(?:Street|Road)\\b)){0,3}(?:,? [A-Z]{2}(?![A-Za-z\\d]))?(?:,? (?:[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|\\d{5}(?:-\\d{4})?(?!\\d)|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d))?`;
/** The room may stand before the house: Flat 2, 14 High Street. */
const ROOM = `(?:(?:Apt|Apartment|Suite|Unit|Flat|Floor|Room|Block)\\.? [A-Za-z0-9-]{1,6},? ){0,2}`;
const LATIN = new RegExp(
  `(?<![\\w$#.,-])${ROOM}\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?(?:(?:${WORD}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${STREET}(?![A-Za-z])(?: (?:[NSEW]|NE|NW|SE|SW|North|South|East|West)(?![A-Za-z]))?${TAIL}|(?<![\\w$#.,-])\\d{1,5}[A-Za-z]? (?:[A-Z][a-z]{2,12}(?:way|gate|side|field)|Broadway)(?![a-z])${TAIL}`,
  'gu',
);
/** The town behind a street without a comma: Denver CO 80202. */
const TOWN = new RegExp(`^ ${WORD}(?: ${WORD})?,? [A-Z]{2}(?: \\d{5})?(?!\\w)|^ [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?!\\w)`, 'u'); // prettier-ignore
/** Typed without capitals, where a word says what comes. */
const PLAIN = new RegExp(
  `(?:address(?: is)?|live at|living at|lives at|ship(?: it)? to|deliver(?: it)? to|send(?: it)? to|moved to)[:,]? (\\d{1,5}[a-z]? (?:[a-z']+ ){1,3}${STREET.toLowerCase()})(?![a-z])`,
  'gu',
);

function findLatin(text: string, add: Add): void {
  each(LATIN, text, ({ 0: whole, index }) => {
    const end = index + whole.length;
    add(
      index,
      end + (/[A-Z]{2}(?: \d{5})?$/.test(whole) ? 0 : (TOWN.exec(text.slice(end, end + 40))?.[0].length ?? 0)),
    );
  });
  each(PLAIN, text, ({ 0: whole, 1: found = '', index }) =>
    add(index + whole.length - found.length, index + whole.length),
  );
}

/** @param simple the text with simplified signs, as long as it was */
export function findAddresses(simple: string, add: Add): void {
  if (!/\d|[一二三四五六七八九十]/.test(simple)) return;
  if (/[路街道巷弄里段苑园城府村寓区庄胡]/.test(simple)) findHan(simple, add);
  if (/[A-Za-z]{2}/.test(simple)) findLatin(simple, add);
}

// Chinese addresses without a house number: region in region down to a village, a crossing or what stands opposite; an estate's gate with its locker.
import { each } from '../understanding/entities/entity.ts';

type Add = (start: number, end: number) => void;
export type Region = {
  /** Where the words before a place end in a run of signs. */
  startOf: (run: string) => number;
  /** The first town or province of a run of signs, -1 without. */
  firstTown: (run: string) => number;
};

const HAN = '\\p{Script=Han}';
/** Between two levels stands a name and no sentence. */
const NAME = `(?:(?![的了是到给吗我你他她搬寄送住在])${HAN})`;
const SUFFIX =
  /特别行政区|自治[区州县旗]|地区|新区|开发区|园区|省|市(?![场政值民面区])|州(?![市县区])|盟(?![主约友])|(?<![社小校])区(?![别分间域块])|县(?!市|城(?!关))|旗(?![舰下袍])|镇(?!市)|乡(?![市下亲村])|街道(?:办事处|办)?|苏木/gu;
const GAP = new RegExp(`^${NAME}{1,13}$`, 'u');
const TOWNSHIP = /[镇乡]|街道|苏木/u;
const WIDE = /^(?:省|盟|州|自治[区州])$/u;
const HEAD = new RegExp(`${HAN}{1,24}$`, 'u');
const ROAD_NAME = '大道|大街|公路|国道|省道|县道|胡同|路|街|巷|道';
const AREA = `${NAME}{1,12}?`;
/** A road or a village, the first behind the regions and up to two more: 苍坡村方巷路. */
const BODY = new RegExp(
  `(?:(?![与跟]|和(?![平谐顺睦美合庆义风]))${NAME}|\\d){1,14}?(?:(?:${ROAD_NAME})(?!村)|村(?!庄)|屯(?!村)|寨(?!村)|庄(?![园村])|嘎查|社区|[农林牧渔]场|小区|花园|家园|新村|苑|公寓|家属院|宿舍|大院)(?:[东西南北中]段|延长线|[东西南北前后]院)?`,
  'uy',
);
const ENDS_WITH_ROAD = new RegExp(`(?:${ROAD_NAME})(?:[东西南北中]段|延长线)?$`, 'u');
const METRES =
  '(?:[往向朝]?[东西南北前里][走行]?(?:约|大概)?[\\d一二三四五六七八九十百]{1,5}(?:多|来)?(?:米|公里|里|m)(?:左右)?处?)';
const SIDE = '(?:路[东西南北](?:侧|边)?|[东西南北]侧|[左右]手边|[东西南北]北?[角边])';
/** 与宝桐路路口, 和金锣一路交汇处往北200米路西 */
const CROSSING = new RegExp(
  `(?:的?[与和跟、/])${AREA}(?:${ROAD_NAME})(?:的)?(?:(?:十字|丁字|交叉)?路?口|交叉[口处]|交[汇会]处?口?|交界[处口]?|交接处|交口|转角)(?:处)?(?:的?(?:[东西南北]{1,2}角|[东西南北]侧))?(?:${METRES})?${SIDE}?`,
  'uy',
);
const FAR = new RegExp(`(?:村?委会|村部|大队部?|村?小学|村?卫生室|村?口)?(?:${METRES})${SIDE}?`, 'uy');
/** 椿树店村冯洼组 */
const GROUP = /\p{Script=Han}{1,4}(?:组|自然村)(?!\p{Script=Han})/uy;
/** 老粮站斜对面 */
const LANDMARK = new RegExp(
  `(?:(?![与和跟，,])${NAME}|\\d){2,12}?(?:斜?对[面过]|旁边|旁|隔壁|后身|后面|院内|[东西南北]侧|[东西南北]门(?:口)?)`,
  'uy',
);
/** 西电家属院18号楼 */
const HOUSE = /[东西南北甲乙丙]?\d{1,3}(?:号楼|栋|幢|座)(?:\d{1,2}单元)?(?:\d{3,4}室?)?(?!\d)/uy;
const DWELLING = /(?:小区|花园|家园|新村|苑|公寓|家属院|宿舍|大院)(?:[东西南北前后]院)?$/u;
/** What everybody may walk to, or what a town looks after: no place of a customer. */
const PUBLIC =
  /^的?(?:[这那]?[边里儿个家块]?)(?:有没有|有[店网分卖几哪多]|有你们|哪|几[个家]|你们|[红信路]绿?[灯号]|井盖|堵车|施工|积水|监控|坑|公交|地铁|限行|封路|店|门店|分店|网点|营业厅|派出所|支行|充电)/u;
const GOES_ON = /^(?:$|[^\p{Script=Han}\d]|[口头]|[东西南北]头|[能可快没不也都送收发吗吧这请麻要怎我你他她在是])/u;

/** @param put takes what was found, from the first of its regions */
export function findChains(text: string, { startOf, firstTown }: Region, add: Add): void {
  let levels = 0;
  let township = false;
  let first = { at: 0, suffix: '' };
  let end = -1;
  const close = () => {
    if (levels === 0) return;
    const head = HEAD.exec(text.slice(Math.max(0, first.at - 24), first.at))?.[0] ?? '';
    const run = head + first.suffix;
    const skip = startOf(run);
    const place = run.slice(skip);
    const known = firstTown(place) === 0;
    // 重庆渝北区: the town stands there without its suffix
    const deep = levels + (known && place.length > 4 && !/^.{1,4}[省市]/u.test(place) ? 1 : 0);
    if (place.length < 2 || place.length > 16) return;
    const start = first.at - head.length + skip;
    let to = end;
    let body = '';
    let bodies = 0;
    for (let n = 0; n < 3; n++) {
      if (n > 0 && matchAt(FAR, text, to) !== '') break;
      const more = matchAt(BODY, text, to);
      if (more === '' || (n > 0 && !/(?:路|街|道|巷|园|苑|区|院|寓|村|屯)$/u.test(more))) break;
      body = more;
      bodies++;
      to += more.length;
    }
    if (body === '') return;
    if (body.endsWith('村')) to += matchAt(GROUP, text, to).length;
    const onRoad = ENDS_WITH_ROAD.test(body);
    const tail = (onRoad ? matchAt(CROSSING, text, to) : '') || matchAt(FAR, text, to);
    const landmark = tail === '' && onRoad && (deep > 2 || skip > 0) ? matchAt(LANDMARK, text, to) : '';
    // 荔湾区芳村大道西塞坝路口往南50米
    if (deep < 2 && !/\d/.test(tail)) return;
    const house = tail === '' && landmark === '' ? matchAt(HOUSE, text, to) : '';
    to += tail.length + landmark.length + house.length;
    const after = text.slice(to, to + 6);
    if (PUBLIC.test(after)) return;
    if (tail === '' && landmark === '' && house === '') {
      // 黎阳路西段电厂家属院
      if (deep > 1 && bodies > 1 && DWELLING.test(body) && !/^[\p{Script=Han}\d]/u.test(after)) return add(start, to);
      // a street of a town is everybody's, one of a township is that of few
      if (onRoad && !township) return;
      if (deep < 3 || !(known || WIDE.test(first.suffix))) return;
      // 尚勇村岩温: behind a village anything may stand, behind a road the rest of a name
      if (
        !GOES_ON.test(after) &&
        !(
          /(?:村|嘎查)$/u.test(body) &&
          !/^(?:[路街道巷庄镇新口小中大\d]|民宿|旅游|景|推荐|漂流|门票|农家乐|好玩)/u.test(after)
        )
      )
        return;
    }
    add(start, to);
  };
  for (const { 0: suffix, index } of text.matchAll(SUFFIX)) {
    if (levels > 0 && GAP.test(text.slice(end, Math.min(index, end + 14)))) levels++;
    else {
      close();
      levels = 1;
      township = false;
      first = { at: index, suffix };
    }
    if (TOWNSHIP.test(suffix)) township = true;
    end = index + suffix.length;
  }
  close();
}
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const LOCKER =
  '(?:(?:菜鸟|妈妈|兔喜|蜜罐|韵达|中通|圆通|快递|熊猫|邻里|溪鸟)?(?:驿站|超市)|丰巢(?:柜|快递柜)?|快递[柜点]|速递易|自提[柜点]|代收点|保安[亭室]|门卫室?|岗亭|门岗|传达室|收发室|小卖部|便利店|水果店)';
/** 放幸福里小区南门菜鸟驿站: where a parcel is left tells the estate of whom it is for. */
const GATE = new RegExp(
  `(${HAN}{3,20}?(?:小区|花园|家园|公寓|新村|苑|家属院|大院|山庄|社区|宿舍|村|府|公馆|名邸|新城|[一二三四五六七八九十\\d]期|(?:湾|郡|庭|城|轩|阁|区)(?=[东西南北正后侧][大小]?门)))(?:的?[东西南北正后侧][大小]?门(?:口)?(?:的)?)?(?:旁边?的?|外面?的?|内|里面?的?)?${LOCKER}`,
  'gu',
);
/** 送龙湖滟澜山东门快递柜: what is called in no way an estate is, behind where the parcel goes. */
const GATE_OF = new RegExp(
  `(?<=[放送寄存搁投][到在至去往]?)(?![到在至去往])((?:(?!学校|[小中大]学|公园|医院|地铁|商场|广场|车站|景区|机场|超市|酒店|[我你他咱]们|小区)${NAME}){3,10}?)[东西南北正后侧][大小]?门口?的?${LOCKER}`,
  'gu',
);
const LEFT = /[放送寄存搁投到址改塞留在丢]/u;
export function findGates(text: string, { startOf }: Region, add: Add): void {
  each(GATE_OF, text, ({ 0: whole, index }) => add(index, index + whole.length));
  each(GATE, text, ({ 0: whole, 1: estate = '', index }) => {
    const skip = startOf(estate);
    const place = estate.slice(skip);
    // 我们小区门口的丰巢 names no estate
    if (skip === 0 || !LEFT.test(estate.slice(0, skip)) || place.length < 4 || /^(?:这|那|哪|每|某|几|别|其他|老旧|同一)/u.test(place)) return; // prettier-ignore
    if (/^(?:[几什有没]|怎么|电话|的?(?:态度|老板|人|服务))/u.test(text.slice(index + whole.length, index + whole.length + 4))) return; // prettier-ignore
    add(index + skip, index + whole.length);
  });
}

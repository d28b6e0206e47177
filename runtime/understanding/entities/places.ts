// Towns and people, where a list can tell: 长沙 in 长沙有货吗, but not in 长沙发; 李娜 behind 我叫.
import { each, type Entity, type Reading } from './entity.ts';
import { DOUBLE_SURNAMES, SURNAMES } from './surnames.ts';
import { townNames } from './towns.ts';

type Index = { han: ReadonlyMap<string, readonly (readonly [string, string])[]>; latin: ReadonlyMap<string, string> };
let index: Index | undefined;
/** Chinese names by their first sign, longest first. */
function indexed(): Index {
  const han = new Map<string, (readonly [string, string])[]>();
  const latin = new Map<string, string>();
  for (const [name, town] of townNames()) {
    const [first = ''] = name;
    if (first > '\u00ff') han.set(first, [...(han.get(first) ?? []), [name, town]]);
    else latin.set(name, town);
  }
  for (const names of han.values()) names.sort((a, b) => b[0].length - a[0].length);
  return { han, latin };
}

/** Behind a name: a street, a dish, a firm, a school. */
const NOT_TOWN_AFTER =
  /^(?:[东西南北中]?(?:路|街|大道|大街)|银行|大学|学院|时间|烤鸭|拉面|热干面|啤酒|炒饭|火腿|米粉|小面|大酒店|酒楼|话|人寿|牌|石[^油]|理石|道(?!歉)|苗子)/;
/** Names that are words too: only where a place is spoken of. */
const AMBIGUOUS = new Set('开封 来宾 大同 保定 安康 吉安 宝鸡 日照 四平 百色 和田 定西 安顺 大理 文山 白银 金昌 朝阳 中山 长治 黄山 东营 吉林 三明 东方 大庆 平凉 晋中 晋江 鞍山 通化 平安 自贡 德阳 东莞 中卫 广安 海东 桃园 河内 新乡 武威 天水 金边 珀斯 罗马 汉堡 仙桃 随州 山城 花城 京城 春城 冰城 江城 新余 孝感 高雄'.split(' ').filter((name) => name !== '东莞' && name !== '吉林' && name !== '大庆' && name !== '鞍山' && name !== '中山')); // prettier-ignore
const PLACE_BEFORE = /(?:在|到|去|从|寄|发|往|来自|送|住|回|至|由|离|飞|运|位于|城市|地址|坐标|人是|是|和|[:：、])$/;
const PLACE_AFTER =
  /^(?:市|人(?!工)|那边|这边|本地|当地|地区|区域|有|的|到|寄|发|出发|站|机场|火车站|店|门店|分店|仓|能|可以|吗|$|[，,。？?！!、])/;
/** 长+沙发, 海+上海鲜: the sign belongs to the next word. */
const SPLITS: readonly (readonly [string, RegExp])[] = [
  ['长沙', /^发(?!货|往|到|出|的|顺|快|车|过|来|了|送|件)/],
  ['上海', /^鲜/],
  ['大理', /^石/],
  ['北海', /^道/],
  ['日照', /^(?:时|充|不|强)/],
  ['南通', /^(?:讯|信|过)/],
  ['开封', /^(?:了|后|过|菜|使)/],
  ['保定', /^(?:要|会|能|制)/],
  ['来宾', /^/],
  ['河内', /^(?:容)/],
  ['中山', /^(?:装)/],
];

function hanTowns(text: string, add: (value: string, start: number, end: number) => void, { han }: Index): void {
  for (let at = 0; at < text.length; at++) {
    const names = han.get(text[at] ?? '');
    const hit = names?.find(([name]) => text.startsWith(name, at));
    if (hit === undefined) continue;
    const [name, town] = hit;
    let end = at + name.length;
    const behind = text.slice(end, end + 4);
    const before = text.slice(Math.max(0, at - 2), at);
    const split = SPLITS.some(([split, next]) => split === name && next.test(behind));
    const sure = PLACE_BEFORE.test(before) && !/^(?:了|过|吗)/.test(behind);
    if (split && !(sure && name !== '长沙' && name !== '上海' && name !== '大理')) continue;
    if (NOT_TOWN_AFTER.test(behind)) continue;
    if (AMBIGUOUS.has(name) && !sure && !behind.startsWith('市') && !(at === 0 && PLACE_AFTER.test(behind))) continue;
    if (/^市(?!场|民|面|中心|区|内|里|价)/.test(behind) && !name.endsWith('市')) end++;
    add(town, at, end);
    at = end - 1;
  }
}
const LATIN = /(?<![A-Za-z'@.#_/-])[A-Za-z][A-Za-z']+\.?/g;
function latinTowns(text: string, add: (value: string, start: number, end: number) => void, { latin }: Index): void {
  const words: { word: string; start: number; end: number }[] = [];
  each(LATIN, text, ({ 0: word, index: start }) => void words.push({ word, start, end: start + word.length }));
  for (let i = 0; i < words.length; i++)
    for (let many = 4; many > 0; many--) {
      const first = words[i];
      const last = words[i + many - 1];
      if (!first || !last) continue;
      let said = text.slice(first.start, last.end);
      if (said.length > 24) continue;
      let { end } = last;
      if (said.endsWith('.') && !latin.has(said.toLowerCase())) {
        said = said.slice(0, -1);
        end--;
      }
      if (said.endsWith("'s")) {
        said = said.slice(0, -2);
        end -= 2;
      }
      const town = latin.get(said.toLowerCase().replace(/\s+/g, ' ').replace(',', ''));
      // nice, reading, mobile are words; a short name wants its capital
      if (town === undefined || (/^[a-z]/.test(said) && said.length < 6 && !/\b(?:to|in|from|at|near) $/i.test(text.slice(Math.max(0, first.start - 6), first.start)))) continue; // prettier-ignore
      if (/^[\w@-]/.test(text.slice(end, end + 1)) || /^ (?:street|road|avenue|bank|university|time|duck|bridge)\b/i.test(text.slice(end, end + 12))) continue; // prettier-ignore
      add(town, first.start, end);
      i += many - 1;
      break;
    }
}

/** Names without 市; a nickname is resolved. */
export function findCities({ text }: Reading): Entity[] {
  index ??= indexed();
  const found: Entity[] = [];
  const add = (value: string, start: number, end: number) => void found.push({ type: 'city', value, start, end });
  if (/[\u4e00-\u9fa5]/.test(text)) hanTowns(text, add, index);
  if (/[a-z]{2}/i.test(text)) latinTowns(text, add, index);
  return found;
}

const HAN_PERSON = new RegExp(
  `(?:我叫|我的?名字(?:叫|是)|名字[:：]?(?:叫|是)?|姓名(?:是|[:：])?|联系人(?:是|[:：])?|收件人(?:是|[:：])?|收货人(?:是|[:：])?|订票人(?:是|[:：])?|持卡人(?:是|[:：])?)\\s?((?:${DOUBLE_SURNAMES})[\\u4e00-\\u9fa5]{1,2}|[${SURNAMES}][\\u4e00-\\u9fa5]{1,2})(?=$|[^\\u4e00-\\u9fa5]|电话|手机|地址|收|的|先生|女士|住|要|想|在)`,
  'g',
);
const LATIN_PERSON = /\b(?:[Mm]y [Nn]ame(?: is|['’]s)|[Ii] am called|[Nn]ame:|[Cc]ontact:|[Rr]ecipient:|[Uu]nder the name(?: of)?)\s+([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g; // prettier-ignore

/** A name behind a word that asks for one; in Chinese it begins with a surname of the list. */
export function findPersons({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  const add = ({ 0: whole, 1: name = '', index: at }: RegExpExecArray) => {
    if (name === '') return;
    const start = at + whole.length - name.length;
    found.push({ type: 'person', value: name, start, end: start + name.length });
  };
  each(HAN_PERSON, text, add);
  each(LATIN_PERSON, text, add);
  return found;
}

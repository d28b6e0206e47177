// Personal data in a text: what the finders of entities know (check digits and all), and what stands beside it.
import { findEntities } from '../understanding/entities/find-entities.ts';
import { fold } from '../understanding/entities/fold.ts';
import { longest } from '../understanding/entities/overlap.ts';
import type { EntityType } from '../understanding/entities/entity.ts';
import { simplified } from '../guard/traditional.ts';
import { findAddresses } from './addresses.ts';
import { findLatinPlates } from './latin-plates.ts';
import { findNames } from './names.ts';
import { findAddressesOfMachines } from './network.ts';
import { findPassports } from './passports.ts';
import { findSecrets } from './secrets.ts';
import { findSocialNumbers } from './social-numbers.ts';
import { findSpacedPhones } from './spaced-phones.ts';
import { personalKinds, type PersonalKind } from '@dialoom/shared/guard/personal';
import type { PersonalSpan } from './span.ts';

const OF_ENTITIES = {
  email: 'email',
  idcard: 'idcard',
  bankcard: 'bankcard',
  phone: 'phone',
  plate: 'plate',
} as const satisfies Partial<Record<EntityType, PersonalKind>>;
const TYPES = new Set<EntityType>(Object.keys(OF_ENTITIES) as EntityType[]);
const RANK = new Map(personalKinds.map((kind, i) => [kind, i]));
/** Only where one of these stands is it worth a closer look: most lines have none. */
const MAYBE =
  /[\d０-９]{3}|\d[ .-]\d[ .-]\d|[@:]|\p{Script=Han}{2}|[A-Z]|\b(?:name|named|under|called|i am|i['’]m|this is|it['’]?s|address|live|lives|living|ship|deliver|send|moved|pass|pwd|pin|token|secret|bearer|key|call|said|says|told|promised|from your|one|two|three|four|five|six|seven|eight|nine|zero)|\b(?:street|st|road|rd|avenue|ave|lane|ln|close|flat|apt|blk|block|plot|its|im|plates?|rego?)\b/u;
/** Lines of firms that anybody may dial. */
const HOTLINE =
  /^0(?:800|808|345|845|870)[ -]|^(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]?\d{3}[ .-]?\d{4}$|^[48]00[ -]?\d{3,4}[ -]?\d{3,4}$|^(?:95|96|10|12|11)\d{1,5}$/;
/** The words before a number that make it one of a thing. */
const OF_A_THING =
  /(?:代码[\d ]{6,20}[，,、]\s?号码|(?:[用客住]?户|缴费|表|工|学|病历|会员|合同|案)(?:编)?号(?!码)|(?:发票|票据|证书|合同|保单)(?:代码|号码?)|序列号|编号|单号|票号|批号|券码|券号|卡券码?|兑换码|会员(?:卡)?号|流水号|货号|款号|商品号?|金额|余额|积分|(?<![A-Za-z])(?:serial(?: number)?|purchase|sku|isbn|imei|voucher|gift (?:card|code)|membership|tracking(?: number)?|invoice|ref(?:erence)?|ticket|case|order|item|part|model|version|build|total|balance|price|amount)(?: (?:number|no\.?|code|id))?)\s?(?:是|为|is|:|：|#)?\s?[$¥￥#]?$/i;
/** The line of a house, not of a person: your head office line 020… */
const OF_A_HOUSE =
  /(?:head office|help ?desk|helpline|hotline|switchboard|customer (?:service|care)|(?:office|support|reception|sales|store|shop|branch|enquir(?:y|ies)) (?:line|number|phone)|your (?:line|number|phone))(?: (?:line|number|phone))?(?: is| on| at)?[: ]{0,2}$/i;
const CURRENCY = /[$¥￥€£]\s?$/;
const ZONE = { at: 0, zoneMinutes: 0 };

/**
 * In the order of the text, none over another. Pure; linear in the length of the text.
 * @param kinds without it all
 */
export function findPersonal(text: string, kinds?: ReadonlySet<PersonalKind>): PersonalSpan[] {
  if (!MAYBE.test(text)) return [];
  const found: PersonalSpan[] = [];
  const adding = (kind: PersonalKind) => (start: number, end: number) => void found.push({ kind, start, end });
  const folded = fold(text);
  const plain = folded.length === text.length ? folded : text;
  const simple = simplify(plain);
  const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
  for (const { type, start, end } of findEntities(text, { locale, ...ZONE, types: TYPES })) {
    const kind = OF_ENTITIES[type as keyof typeof OF_ENTITIES];
    const said = plain.slice(start, end);
    const before = plain.slice(Math.max(0, start - 40), start);
    if (kind === 'phone' && (before.endsWith('第') || OF_A_HOUSE.test(before))) continue;
    if (kind === 'phone' && (HOTLINE.test(said) || OF_A_THING.test(before) || CURRENCY.test(before))) continue;
    if (kind === 'phone' && /^\d{4}([ -])\d{4}\1\d{4}$/.test(said) && (/\d[ -]$/.test(before) || /^[ -]\d/.test(plain.slice(end, end + 2)))) continue; // prettier-ignore
    // a piece of a longer number: 4916 3380 of a card that is none
    if (kind === 'phone' && /^\d[\d -]{6,10}$/.test(said) && !/^1[3-9]\d{9}$/.test(said) && (/\d{4}[ -]$/.test(before) || /^[ -]\d{4}(?!\d)/.test(plain.slice(end, end + 6)))) continue; // prettier-ignore
    if (kind === 'bankcard' && OF_A_THING.test(before)) continue;
    found.push({ kind, start, end });
  }
  findSecrets(plain, adding('secret'));
  findSocialNumbers(simple, adding('idcard'));
  findSpacedPhones(plain, adding('phone'));
  findPassports(plain, adding('passport'));
  findLatinPlates(plain, adding('plate'));
  findAddressesOfMachines(plain, adding('ip'));
  findAddresses(simple, adding('address'));
  findNames(simple, adding('name'), found);
  // Passport N4829137: what a word or a check proves is no piece of a name
  const sure = found.filter(({ kind }) => kind === 'passport' || kind === 'idcard' || kind === 'plate');
  const isTorn = (one: PersonalSpan) =>
    one.kind === 'name' && sure.some(({ start, end }) => start < one.end && one.start < end);
  const kept = longest(
    outsideLinks(
      plain,
      found.filter((one) => !isTorn(one)),
    ),
    ({ kind }) => RANK.get(kind) ?? 0,
  );
  return kinds ? kept.filter(({ kind }) => kinds.has(kind)) : kept;
}

/** As long as it was: a sign whose simple form takes more or fewer units stays. */
const simplify = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (sign) => {
    const point = simplified.get(sign.codePointAt(0) ?? 0);
    const simple = point === undefined ? sign : String.fromCodePoint(point);
    return simple.length === sign.length ? simple : sign;
  });

const LINK = /https?:\/\/[^\s，。；）)」”]+/g;
/** Digits inside a web address are ids of pages; keys and mailboxes in it are what they are. */
function outsideLinks(text: string, spans: PersonalSpan[]): PersonalSpan[] {
  if (!text.includes('://')) return spans;
  const links = [...text.matchAll(LINK)].map(({ 0: link, index }) => ({ start: index, end: index + link.length }));
  return spans.filter(({ kind, start, end }) => kind === 'secret' || kind === 'email' || kind === 'ip' || !links.some((link) => start >= link.start && end <= link.end)); // prettier-ignore
}

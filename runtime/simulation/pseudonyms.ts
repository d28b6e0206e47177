// Personal data of a real conversation are replaced before anybody tests with it: every e-mail address, phone, ID and card number, and
// what is known of the customer by name, and names, addresses and keys that somebody only wrote in a sentence. One value has one stand-in
// everywhere, of the same shape, so that the bot goes the same way.
import { findPersonal } from '../personal/find-personal.ts';
import { mapTexts } from '../personal/map-texts.ts';

/** Under these keys stands something about a person, whatever it looks like. */
const PERSONAL =
  /^(e?mail|phone|mobile|tel|telephone|cell|fax|address|addr|street|wechat|weixin|qq|birthday|birthdate|passport|id_?(card|number)|receiver(_?name)?|recipient(_?name)?|consignee|buyer_?name|customer_?name|contact_?name|real_?name|full_?name|first_?name|last_?name|nick_?name|姓名|名字|收货人|收件人|联系人|电话|手机号?|邮箱|地址|身份证号?|微信号?)$/i;
/** A name is a person's where a person's other data stand beside it, or in an object that is called so. */
const NAMED = /^(name|title|display_?name)$/i;
const BESIDE = /^(e?mail|phone|mobile|tel|电话|手机号?|邮箱)$/i;
const PERSON =
  /^(contacts?|customers?|buyers?|users?|members?|receivers?|recipients?|consignees?|person|people|客户|联系人)$/i;
const LEAST = 2;

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const NUMBERS = [
  /(?<!\d)\d{17}[\dXx](?!\d)/g, // a Chinese identity card
  /(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/g, // a bank card
  /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g, // a Chinese mobile phone
  /\+\d(?:[ -]?\d){7,14}(?!\d)/g, // any phone with its country
];

export class Pseudonyms {
  readonly #known = new Map<string, string>();
  #longestFirst: readonly (readonly [string, string])[] | undefined;
  #count = 0;

  /** Looks for what is about a person in data that came with the conversation. @param key what it stands under */
  learn(value: unknown, key = ''): void {
    if (Array.isArray(value)) return value.forEach((one) => this.learn(one, key));
    if (value === null || typeof value !== 'object') return;
    const entries = Object.entries(value);
    const isPerson = PERSON.test(key) || entries.some(([name]) => BESIDE.test(name));
    for (const [name, inner] of entries) {
      if (typeof inner === 'string' && (PERSONAL.test(name) || (isPerson && NAMED.test(name)))) this.#put(inner);
      else if (Array.isArray(inner) && PERSONAL.test(name))
        inner.forEach((one) => typeof one === 'string' && this.#put(one));
      this.learn(inner, name);
    }
  }
  /** A copy with everything personal replaced. */
  hide<T>(value: T): T {
    return mapTexts(value, (text) => this.#inText(text));
  }

  #inText(text: string): string {
    this.#longestFirst ??= [...this.#known].toSorted(([a], [b]) => b.length - a.length);
    // pieces that are replaced already are not looked at again
    let pieces: { text: string; isDone: boolean }[] = [{ text, isDone: false }];
    const replace = (
      find: (text: string) => { start: number; end: number } | undefined,
      by: (found: string) => string,
    ) => {
      const out: typeof pieces = [];
      const rest = pieces.toReversed();
      for (let piece = rest.pop(); piece; piece = rest.pop()) {
        const at = piece.isDone ? undefined : find(piece.text);
        if (!at) {
          out.push(piece);
          continue;
        }
        if (at.start > 0) out.push({ text: piece.text.slice(0, at.start), isDone: false });
        out.push({ text: by(piece.text.slice(at.start, at.end)), isDone: true });
        if (at.end < piece.text.length) rest.push({ text: piece.text.slice(at.end), isDone: false });
      }
      pieces = out;
    };
    for (const [known, other] of this.#longestFirst) {
      if (!text.includes(known)) continue;
      replace(
        (piece) => {
          const start = piece.indexOf(known);
          return start < 0 ? undefined : { start, end: start + known.length };
        },
        () => other,
      );
    }
    for (const pattern of [EMAIL, ...NUMBERS])
      replace(
        (piece) => {
          pattern.lastIndex = 0;
          const found = pattern.exec(piece);
          return found ? { start: found.index, end: found.index + found[0].length } : undefined;
        },
        (found) => this.#put(found) ?? found,
      );
    replace(
      (piece) => findPersonal(piece)[0],
      (found) => this.#put(found) ?? found,
    );
    return pieces.map((piece) => piece.text).join('');
  }
  #put(value: string): string | undefined {
    const bare = value.trim();
    if (bare.length < LEAST) return undefined;
    const known = this.#known.get(bare);
    if (known !== undefined) return known;
    const made = standIn(bare, ++this.#count);
    this.#known.set(bare, made);
    this.#longestFirst = undefined;
    return made;
  }
}

/** Another value of the same shape. */
function standIn(value: string, n: number): string {
  if (value.includes('@')) return `customer${n}@example.com`;
  const digits = value.replace(/\D/g, '').length;
  if (digits >= 6 && digits >= value.replace(/[\s+()-]/g, '').length - 1) {
    // the first three stay, so that it is still such a number; the rest is counted
    const count = String(n)
      .padStart(digits - 3, '0')
      .slice(-(digits - 3));
    let at = 0;
    return value.replace(/\d/g, (digit) => (at++ < 3 ? digit : (count[at - 4] ?? '0')));
  }
  return /\p{Script=Han}/u.test(value) ? `客户${n}` : `Customer ${n}`;
}

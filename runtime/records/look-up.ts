// How sealed records are found again: 48 bits of an HMAC of what is looked for. Whoever steals the table learns no name and no number;
// two values may share a token, so what is found is opened and compared.
import { createHmac, type KeyObject } from 'node:crypto';
import { emailKey, phoneDigits, phoneTail } from '@dialoom/shared/records/phone';

export type Searchable = {
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  sites?: readonly string[];
};
export type LookUp = {
  /** Every token under which a contact is found. */
  tokensOf(workspace: string, contact: Searchable): number[];
  phone(workspace: string, phone: string): number;
  email(workspace: string, email: string): number;
  /** A signed identity: the bot and the site's own id. */
  site(workspace: string, site: string): number;
  /** The number of an order. */
  order(workspace: string, number: string): number;
  /** What all contacts have whom a typed text may mean; nothing to look for: none. */
  query(workspace: string, text: string): number[];
};

/** Tokens kept ready, some 100 bytes each. */
const MOST_KNOWN = 20_000;
/** Letters of a Latin word that are looked up; the rest is compared after opening. */
const PREFIX = 4;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

export function lookUp(key: KeyObject): LookUp {
  const known = new Map<string, number>(); // parts of names come again and again, and a look-up is 30 times cheaper than a hash
  const token = (workspace: string, kind: string, value: string): number => {
    const text = `${workspace}\0${kind}\0${value}`;
    let made = known.get(text);
    if (made === undefined) {
      made = createHmac('sha256', key).update(text).digest().readUIntBE(0, 6);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, made);
    }
    return made;
  };
  const last4 = (digits: string) => digits.slice(-4);
  return {
    phone: (workspace, phone) => token(workspace, 'phone', phoneTail(phone)),
    email: (workspace, email) => token(workspace, 'email', emailKey(email)),
    site: (workspace, site) => token(workspace, 'site', site),
    order: (workspace, number) => token(workspace, 'order', orderKey(number)),
    tokensOf(workspace, { name, phones, emails, sites = [] }) {
      const of = (kind: string, values: readonly string[]) => values.map((value) => token(workspace, kind, value));
      const local = emails.map((email) => emailKey(email).split('@')[0] ?? '');
      return [
        ...new Set([
          ...of('phone', phones.map(phoneTail)),
          ...of(
            'last4',
            phones.map((phone) => last4(phoneDigits(phone))),
          ),
          ...of('email', emails.map(emailKey)),
          ...of('site', sites),
          ...of(
            'word',
            [name, ...local].flatMap((text) => partsOf(text, 'kept')),
          ),
        ]),
      ];
    },
    query(workspace, text) {
      if (text.includes('@')) return [token(workspace, 'email', emailKey(text))];
      const digits = text.normalize('NFKC').replace(/\D/g, '');
      if (/^[+\d\s()-]+$/.test(text.normalize('NFKC')) && digits.length >= 4)
        return [digits.length >= 8 ? token(workspace, 'phone', phoneTail(text)) : token(workspace, 'last4', last4(digits))]; // prettier-ignore
      return [...new Set(partsOf(text, 'asked').map((part) => token(workspace, 'word', part)))];
    },
  };
}

export const orderKey = (number: string): string => number.normalize('NFKC').trim().toUpperCase();

/** Chinese by one and two characters, other scripts by the beginnings of words. Of what is asked for only the longest parts. */
function partsOf(text: string, why: 'kept' | 'asked'): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const signs = [...word];
    if (signs.some((sign) => HAN.test(sign))) {
      const pairs = signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
      return why === 'kept' ? [...signs, ...pairs] : pairs.length > 0 ? pairs : signs;
    }
    const longest = Math.min(PREFIX, signs.length);
    return why === 'asked' ? [signs.slice(0, longest).join('')] : Array.from({ length: longest }, (_, i) => signs.slice(0, i + 1).join('')); // prettier-ignore
  });
}

// The conversation token: signed, bound to one conversation of one bot, 24 hours, renewed past half of it. No management route accepts it.
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

export const TOKEN_MS = 24 * 3_600_000;
export type TokenOf = { conversation: string; bot: string; expires: number };
export type Tokens = {
  make(conversation: string, bot: string): string;
  /** Nothing when it is forged, changed or over. */
  read(token: string): TokenOf | undefined;
  /** A renewed one when half of its life is over. */
  renew(of: TokenOf): string | undefined;
};

export function createTokens(key: KeyObject, clock: () => number): Tokens {
  const verified = new Map<string, TokenOf>(); // a look-up is 25 times cheaper than a signature
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const make = (conversation: string, bot: string) => {
    const head = `${conversation}.${bot}.${(clock() + TOKEN_MS).toString(36)}`;
    return `${head}.${sign(head)}`;
  };
  return {
    make,
    read(token) {
      let of = verified.get(token);
      if (!of) {
        const parts = token.split('.');
        const [conversation, bot, expires, mac] = parts;
        if (parts.length !== 4 || !conversation || !bot || !expires || !mac) return undefined;
        const wanted = Buffer.from(sign(`${conversation}.${bot}.${expires}`));
        const given = Buffer.from(mac);
        if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined;
        of = { conversation, bot, expires: Number.parseInt(expires, 36) };
        if (verified.size >= 20_000) verified.clear();
        verified.set(token, of);
      }
      return of.expires > clock() ? of : undefined;
    },
    renew: (of) => (of.expires - clock() < TOKEN_MS / 2 ? make(of.conversation, of.bot) : undefined),
  };
}

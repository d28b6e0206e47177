// Where somebody lives or gets their post. A town or a road alone is no address: 北京天气, 淮海路店.
import { findHanAddresses } from './han-addresses.ts';
import { findLatinAddresses } from './latin-addresses.ts';

/** @param simple the text with simplified signs, as long as it was */
export function findAddresses(simple: string, add: (start: number, end: number) => void): void {
  if (
    /[\d零一二三四五六七八九十]|地址|住|寄|送|发到|搬|放|[镇乡道旗盟]|[市州]\p{Script=Han}{1,8}[区县]/u.test(simple) &&
    /\p{Script=Han}{2}/u.test(simple)
  )
    findHanAddresses(simple, add);
  if (/[A-Za-z]{2}/.test(simple) && /\d|(?<![A-Za-z])Co(?:\.|unty) ?[A-Z]/.test(simple))
    findLatinAddresses(simple, add);
}

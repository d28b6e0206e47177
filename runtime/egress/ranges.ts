// Which addresses an outgoing call may reach: everything that is not public unicast is refused, by numbers, never by text.
// The table is security's own (RFC 6890 and its successors, plus the cloud's metadata addresses).

/** An address as a number with its width, so that ranges compare without text. */
export type Address = { bits: 32 | 128; value: bigint };

const V4_REFUSED = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '168.63.129.16/32', // Azure's wire server stands in public space
] as const; // prettier-ignore
const V6_REFUSED = [
  '::/96', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20',
  '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8',
] as const; // prettier-ignore

/** An address written plainly (a socket's, a resolver's); nothing when it is none. Zone ids are refused. */
export function parseAddress(text: string): Address | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    const parts = text.split('.').map(Number);
    return parts.every((part) => part <= 255)
      ? { bits: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) }
      : undefined;
  }
  if (!text.includes(':') || !/^[0-9a-f:.]+$/i.test(text)) return undefined;
  let plain = text;
  const v4 = /(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1];
  if (v4) {
    const inner = parseAddress(v4);
    if (!inner) return undefined;
    plain = `${text.slice(0, -v4.length)}${(inner.value >> 16n).toString(16)}:${(inner.value & 0xffffn).toString(16)}`;
  }
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string | undefined) => (half ? half.split(':') : []);
  const [left, right] = [groups(halves[0]), groups(halves[1])];
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: halves.length === 1 ? 0 : missing }, () => '0'), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { bits: 128, value: all.reduce((sum, group) => sum * 65_536n + BigInt(parseInt(group, 16)), 0n) };
}

export type Range = { bits: 32 | 128; base: bigint; length: number };
/** `10.0.0.0/8`, or one address; nothing when it is neither. */
export function parseRange(text: string): Range | undefined {
  const [base = '', length] = text.split('/');
  const address = parseAddress(base.replace(/^\[|\]$/g, ''));
  if (!address) return undefined;
  const bits = length === undefined ? address.bits : Number(length);
  return Number.isInteger(bits) && bits >= 0 && bits <= address.bits
    ? { bits: address.bits, base: address.value, length: bits }
    : undefined;
}
export const inRange = (address: Address, { bits, base, length }: Range): boolean =>
  address.bits === bits && address.value >> BigInt(bits - length) === base >> BigInt(bits - length);

const known = (texts: readonly string[]) =>
  texts.map((text) => {
    const range = parseRange(text);
    if (!range) throw new Error(`no range: ${text}`);
    return range;
  });
const refused = known([...V4_REFUSED, ...V6_REFUSED]);
const NAT64 = known(['64:ff9b::/96'])[0];
/** ISATAP: the interface part is 0000:5efe or 0200:5efe with an IPv4 behind it. */
const isIsatap = ({ bits, value }: Address) =>
  bits === 128 && [0x5efen, 0x2005efen].includes((value >> 32n) & 0xffffffffn);

/**
 * May a call go there? @param nat64 on a DNS64-only network public hosts come as 64:ff9b::…: their inner IPv4 decides then
 */
export function isPublic(address: Address, nat64 = false): boolean {
  if (nat64 && NAT64 && inRange(address, NAT64)) return isPublic({ bits: 32, value: address.value & 0xffffffffn });
  return !isIsatap(address) && !refused.some((range) => inRange(address, range));
}

// Whose request it is: the socket's address, or what a trusted proxy says of it. IPv6 counts by /64.
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

type Parsed = ReturnType<typeof ipaddr.process>;
export type AddressOf = (c: Context) => string;

/** `trusted`: addresses and CIDRs of proxies in front, separated by commas; none by default. @throws when one is no address */
export function addressReader(trusted: string | undefined): AddressOf {
  const ranges = (trusted ?? '').split(',').map((text) => text.trim()).filter(Boolean).map(rangeOf); // prettier-ignore
  const isTrusted = (address: Parsed) =>
    ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
  const known = new Map<string, string>(); // without proxies the answer hangs on the socket alone, and it asks again and again
  return (c) => {
    const socket =
      (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ??
      '127.0.0.1';
    if (ranges.length > 0) return read(socket, c);
    let key = known.get(socket);
    if (key === undefined) {
      key = read(socket, c);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(socket, key);
    }
    return key;
  };
  function read(socket: string, c: Context): string {
    let address = parse(socket);
    if (!address) return socket;
    const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((text) => text.trim()).filter(Boolean); // prettier-ignore
    while (ranges.length > 0 && chain.length > 0 && isTrusted(address)) {
      const before = parse(chain.pop() ?? '');
      if (!before) break;
      address = before;
    }
    return keyOf(address);
  }
}
const MOST_KNOWN = 10_000;
const parse = (text: string): Parsed | undefined => (ipaddr.isValid(text) ? ipaddr.process(text) : undefined);
function rangeOf(text: string): [Parsed, number] {
  const [base = '', bits] = text.split('/');
  const address = parse(base);
  if (!address) throw new Error(`DIALOOM_TRUSTED_PROXIES: "${text}" is no address`);
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? most : Number(bits);
  if (!Number.isInteger(length) || length < 0 || length > most)
    throw new Error(`DIALOOM_TRUSTED_PROXIES: "${text}" is no range`);
  return [address, length];
}
/** One household has a /64 to rotate through. */
const keyOf = (address: Parsed): string =>
  address.kind() === 'ipv4'
    ? address.toString()
    : `${address.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;

export const isLoopback = (c: Context): boolean => {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host'].some(
    (name) => c.req.header(name) !== undefined,
  );
  const address = parse(socket ?? '');
  return !forwarded && address?.range() === 'loopback';
};

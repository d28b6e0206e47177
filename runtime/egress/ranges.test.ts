import { describe, expect, test } from 'vitest';
import { isPublic, parseAddress, type Address } from './ranges.ts';

const at = (text: string): Address => {
  const address = parseAddress(text);
  if (!address) throw new Error(`no address: ${text}`);
  return address;
};
const edges: [string, string][] = [
  ['0.0.0.0', '0.255.255.255'], ['10.0.0.0', '10.255.255.255'], ['100.64.0.0', '100.127.255.255'], ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'], ['172.16.0.0', '172.31.255.255'], ['192.0.0.0', '192.0.0.255'], ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'], ['192.168.0.0', '192.168.255.255'], ['198.18.0.0', '198.19.255.255'], ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'], ['224.0.0.0', '239.255.255.255'], ['240.0.0.0', '255.255.255.255'], ['168.63.129.16', '168.63.129.16'],
  ['::', '::ffff:ffff'], ['::ffff:0:0', '::ffff:ffff:ffff'], ['64:ff9b::', '64:ff9b::ffff:ffff'], ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100::ffff:ffff:ffff:ffff'], ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'], ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'], ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
]; // prettier-ignore
describe.each(edges)('%s to %s', (first, last) => {
  test('is refused at both edges', () => {
    expect(isPublic(at(first))).toBe(false);
    expect(isPublic(at(last))).toBe(false);
  });
  test('and not one address before or after, unless another range says so', () => {
    const neighbours = [
      { edge: at(first), step: -1n },
      { edge: at(last), step: 1n },
    ]
      .map(({ edge, step }): Address => ({ bits: edge.bits, value: edge.value + step }))
      .filter(({ bits, value }) => value >= 0n && value < 1n << BigInt(bits))
      .filter(
        ({ bits, value }) =>
          !edges.some(([from, to]) => at(from).bits === bits && at(from).value <= value && value <= at(to).value),
      )
      .filter(({ bits, value }) => bits !== 128 || ((value >> 32n) & 0xffffffffn) !== 0x5efen); // ISATAP
    expect(neighbours.filter((one) => !isPublic(one))).toEqual([]);
  });
});
test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2400:3200::1', '192.0.1.0', '168.63.129.17'])(
  '%s is public',
  (text) => {
    expect(isPublic(at(text))).toBe(true);
  },
);
test.each([
  '169.254.169.254',
  '100.100.100.200',
  '169.254.0.23',
  '192.0.0.192',
  'fd00:ec2::254',
  '::1',
  '::127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  'fe81::1',
  '2a00::5efe:10.0.0.1',
  '2a00::200:5efe:a00:1',
])('%s is refused', (text) => {
  expect(isPublic(at(text))).toBe(false);
});
test('a DNS64-only network: the inner IPv4 decides', () => {
  expect(isPublic(at('64:ff9b::808:808'), true)).toBe(true);
  expect(isPublic(at('64:ff9b::7f00:1'), true)).toBe(false);
});
test.each([
  '1.2.3',
  '256.1.1.1',
  '01.2.3.4.5',
  'fe80::1%eth0',
  '1::2::3',
  'g::1',
  '',
  'localhost',
  '1:2:3:4:5:6:7:8:9',
])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

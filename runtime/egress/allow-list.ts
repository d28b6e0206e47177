// What an admin has opened although the guard refuses it: a host name, an address or a range, each with its port. Exact.
import { inRange, parseAddress, parseRange, type Address, type Range } from './ranges.ts';

export type Allowed = { host: string; port: number } | { range: Range; port: number };

/** `erp.local:8443`, `10.0.0.7:80`, `10.0.0.0/24:8080`, `[fd00::1]:80`; nothing when it is none of these. */
export function parseAllowed(text: string): Allowed | undefined {
  const match = /^(\[[^\]]+\](?:\/\d+)?|[^:\s]+):(\d{1,5})$/.exec(text.trim().toLowerCase());
  const [, host = '', digits = ''] = match ?? [];
  const port = Number(digits);
  if (!match || port < 1 || port > 65_535) return undefined;
  const range = parseRange(host.replace(/^\[([^\]]+)\]/, '$1'));
  if (range) return { range, port };
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(host) &&
    !parseAddress(host) &&
    /[a-z]/.test(host)
    ? { host, port }
    : undefined;
}
/** The name was opened: whatever it resolves to. */
export const allowsName = (list: readonly Allowed[], host: string, port: number): boolean =>
  list.some((one) => 'host' in one && one.host === host && one.port === port);
export const allowsAddress = (list: readonly Allowed[], address: Address, port: number): boolean =>
  list.some((one) => 'range' in one && one.port === port && inRange(address, one.range));

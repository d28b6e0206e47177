// Addresses of machines: somebody's line tells who it is. What every network has (this machine, private nets) names nobody.
import { each } from '../understanding/entities/entity.ts';

const PART = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const V4 = new RegExp(`(?<![\\d_.:-])(?<![A-Za-z](?<!ip))(${PART}\\.){3}${PART}(?![\\w-]|\\.\\d)`, 'gi');
const V6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;
/** Four numbers with dots are a version at least as often: a word for one or the other decides, then their size. */
const VERSION_BEFORE =
  /(?:版本号?|固件|系统|升级到?|更新到?|version|firmware|build|release|driver|update(?:d)?|\bv)\s?(?:是|为|到|号|to|is)?\s?[:：]?\s?$/i;
const IP_BEFORE =
  /(?:\bip(?:v4)?|地址|服务器|主机|登录|从|网关|server|host|address|from|at|login|logged in|blocked|ping|网络)\s?(?:是|为|地址|的|is|was|at)?\s?[:：]?\s?$/i;
const NOBODY =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|255\.|224\.|(?:8\.8\.(?:8\.8|4\.4)|1\.[01]\.[01]\.1|9\.9\.9\.9|114\.114\.11[45]\.11[45]|223\.[56]\.[56]\.[56]|119\.29\.29\.29)$)/;

/** Eight groups, or fewer with one gap. 10:30:15 is a time. */
function isV6(text: string): boolean {
  const [head, tail, more] = text.split('::');
  if (more !== undefined) return false;
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const all = [...groups(head), ...groups(tail)];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  return tail === undefined ? all.length === 8 : all.length < 8;
}

export function findAddressesOfMachines(text: string, add: (start: number, end: number) => void): void {
  each(V4, text, ({ 0: whole, index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    if (NOBODY.test(whole) || VERSION_BEFORE.test(before)) return;
    // 203.0.113.9 has large parts; 1.2.3.4 on its own is a version, unless somebody calls it an address
    const large = whole.split('.').filter((part) => Number(part) >= 30).length;
    if (IP_BEFORE.test(before) || (large >= 2 && Number(whole.split('.')[0]) > 30)) add(index, index + whole.length);
  });
  each(V6, text, ({ 0: whole, index }) => {
    if (whole.length >= 6 && isV6(whole) && !/^(?:::1?|fe80:|fc|fd)/i.test(whole)) add(index, index + whole.length);
  });
}

// What belongs to a Chinese address and stands beside what its grammar found: a post code, units in Latin letters, parts behind a space.

/** Room 1203, Flat 8B, 12/F. */
const UNIT =
  '(?:(?:Room|Rm|Flat|Unit|Apt|Apartment|Suite|Ste|Floor|Block|Blk|Building|Bldg|Tower|Villa|House)\\.? ?#?(?:[A-Z]?\\d{1,4}[A-Z]?|[A-Z])(?:[-–]\\d{1,4})?|(?:\\d{1,2}(?:st|nd|rd|th) (?:Floor|Fl)|\\d{1,2}/?F))(?![A-Za-z\\d])';
const UNITS_BEFORE = new RegExp(
  `(?<![A-Za-z\\d])${UNIT}(?:[,，] ?(?:${UNIT}|[A-Z]?\\d{1,3}(?:号楼|栋|幢|座)|\\p{Script=Han}{2,8}\\d{0,4})){0,4}(?:[,，] ?| )$`,
  'iu',
);
const UNITS_BEHIND = new RegExp(`^(?:(?:[,，] ?| ?)${UNIT}){1,3}`, 'iu');
/** 阳光花园 3号楼 2705: a building with its own name or number, a room, each behind a space. */
const SPACED =
  /^[ ,，]{1,2}(?:(?:(?![的了到给请吗我你他])\p{Script=Han}){2,8}(?:大厦|广场|中心|公寓|花园|小区|家园|苑|大楼|写字楼|国际|园区)(?= ?[A-Z\d]|$|[,，。;；\s])|[A-Z]?\d{1,4}(?:号楼|栋|幢|座|单元|楼|层|室|房(?![东间型租主产]))){1,4}(?:\d{3,4}(?!\d)室?)?(?!\p{Script=Han}|\d)/u;
const ENDS_WITH_BUILDING = /(?:号楼|栋|幢|座|单元|大厦|广场|中心|公寓|大楼)$/u;
const ROOM_BEHIND = /^ [A-Z]?\d{3,4}(?![\d\p{Script=Han}A-Za-z:：.-])/u;
const POSTCODE_BEHIND = /^[ ,，]{1,2}[（(]?\d{6}(?![\d\p{Script=Han}A-Za-z.-])/u;
/** 506彰化县, 310000 浙江省. */
const POSTCODE_BEFORE = /(?<![\dA-Za-z#＃:：.-]|[号码单]\s?)(?:\d{3}|\d{5,6})[ ,，]?$/u;
const BEGINS_WITH_REGION = /^\p{Script=Han}{2,7}?[省市县]/u;

/** @returns where the address begins and ends with what stands beside it */
export function widened(text: string, start: number, end: number): [number, number] {
  let to = end;
  for (let n = 0; n < 6; n++) {
    const rest = text.slice(to, to + 40);
    const more = UNITS_BEHIND.exec(rest) ?? SPACED.exec(rest) ?? (ENDS_WITH_BUILDING.test(text.slice(start, to)) ? ROOM_BEHIND.exec(rest) : null); // prettier-ignore
    if (!more) break;
    to += more[0].length;
  }
  to += POSTCODE_BEHIND.exec(text.slice(to, to + 12))?.[0].length ?? 0;
  const head = text.slice(Math.max(0, start - 60), start);
  const code = BEGINS_WITH_REGION.test(text.slice(start, start + 8)) ? POSTCODE_BEFORE.exec(head) : null;
  return [start - (UNITS_BEFORE.exec(head)?.[0].length ?? code?.[0].length ?? 0), to];
}

// A message that is a value and nothing else: "two of us", 下周四, a telephone number. It may answer a question that cannot read it, but it
// asks for nothing: 两个人 is not 找个人.
import { localeIn } from './entities/dates.ts';
import { SYSTEM_TYPES, type Clock } from './entities/entity.ts';
import { findEntities } from './entities/find-entities.ts';

/** Names of people and towns may be what a bot is about. */
const TYPES = new Set(SYSTEM_TYPES.filter((type) => type !== 'person' && type !== 'city'));
/** 一个人 is a way of saying "alone", too: no quantity is found in it. */
const PEOPLE = /(?:[一两二三四五六七八九十\d]{1,3}|几)\s*(?:个|位|名)?\s*(?:大人|小孩|成人|儿童|孩子|人)/gu;
/** After a number. */
const WHO = /(?<=\s)人|\b(?:people|persons?|of us|adults?|children|child|kids?|guests?|passengers?)\b/giu;
/** What stands beside a value without being a matter of its own. */
const BESIDE =
  /一共|总共|我们|就是|那就|大概|大约|左右|的话|我|就|那|吧|了|的|呢|啊|哦|嗯|是|不|对|好|给|在|和|一起|\b(?:for|on|at|in|the|of|and|around|about|just|only|it|it's|is|we|are|me|us|my|no|yes|ok|okay|please|a|an|then|with|together)\b/giu;
const LONGEST = 60;

export function isBareValue(text: string, clock: Clock): boolean {
  if (text.length > LONGEST) return false;
  let rest = text;
  const found = findEntities(text, { ...clock, locale: localeIn(text), types: TYPES });
  for (const { start, end } of found) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end); // offsets stay
  const people = text.replace(PEOPLE, ' ');
  return (found.length > 0 && isNothing(rest.replace(WHO, ' '))) || (people !== text && isNothing(people));
}
const isNothing = (rest: string): boolean => !/[\p{L}\p{N}]/u.test(rest.replace(BESIDE, ' '));

// Words that customers use for the same thing, in Chinese and English. The lists are in words/; a group is a line of them.
import { soundOf } from '../understanding/pinyin.ts';
import { stem } from '../understanding/stem.ts';
import { keyOfSign, keyOfWord } from './keys.ts';
import { asking } from './words/asking.ts';
import { further } from './words/further.ts';
import { living } from './words/living.ts';
import { money } from './words/money.ts';
import { shopping } from './words/shopping.ts';

export type Group = number;
/** A stretch of signs or words that is in the lists: where, how long, and the groups it belongs to. */
export type Named = { at: number; length: number; groups: readonly Group[] };

type Branch = { next: Map<number, Branch>; groups?: Group[] };
const root = (): Branch => ({ next: new Map() });
function plant(tree: Branch, parts: readonly number[], group: Group): void {
  let branch = tree;
  for (const part of parts) {
    let next = branch.next.get(part);
    if (!next) branch.next.set(part, (next = root()));
    branch = next;
  }
  branch.groups ??= [];
  if (!branch.groups.includes(group)) branch.groups.push(group);
}
type Thesaurus = {
  chinese: Branch;
  english: Branch;
  /** The Chinese words of two signs and more as they sound. */
  sounds: Branch;
  /** Groups that are about how something is asked. */
  ways: ReadonlySet<Group>;
};
let planted: Thesaurus | undefined;
/** Made when somebody first asks: some five megabytes that a house without knowledge does without. */
const thesaurus = (): Thesaurus => (planted ??= plantAll());

function plantAll(): Thesaurus {
  const [chinese, english, sounds] = [root(), root(), root()];
  const ways = new Set<Group>();
  let count = 0;
  for (const [list, isAsking] of [[asking, true], [shopping, false], [money, false], [living, false], [further, false]] as const)
    for (const line of list.trim().split('\n')) {
      const group = count++;
      if (isAsking) ways.add(group);
      for (const word of line.split(/[ |]/))
        if (/^\p{Script=Han}+$/u.test(word)) {
          const signs = [...word];
          const heard = signs.flatMap((sign) => soundOf(sign) ?? []);
          plant(chinese, signs.map(keyOfSign), group);
          if (heard.length > 1 && heard.length === signs.length) plant(sounds, heard, group);
        } else if (word !== '') plant(english, word.split('-').map((part) => keyOfWord(stem(part.replace(/['’]/g, '')))), group);
    }
  return { chinese, english, sounds, ways };
} // prettier-ignore

/** Whether a group is about how something is asked and not about what. */
export const isWayOfAsking = (group: Group): boolean => thesaurus().ways.has(group);

/**
 * The longest words first, each part of the text in one of them.
 * @param parts keys of Chinese signs or of English stems, or the sounds of Chinese signs
 * @param inside also the shorter words inside a long one, but for single parts: 退货 in 退货运费. They come after the one they are in
 */
export function namedIn(script: 'chinese' | 'english' | 'sounds', parts: readonly number[], inside = false): Named[] {
  const tree = thesaurus()[script];
  const found: Named[] = [];
  const within = (from: number, end: number) => {
    for (let at = from; at < end; at++) {
      let branch: Branch | undefined = tree;
      for (let n = 1; at + n <= end && branch; n++) {
        branch = branch.next.get(parts[at + n - 1] ?? -2);
        if (branch?.groups && (script === 'english' || n > 1) && n < end - from)
          found.push({ at, length: n, groups: branch.groups });
      }
    }
  };
  for (let at = 0; at < parts.length;) {
    let length = 1;
    let groups: Group[] | undefined;
    let branch: Branch | undefined = tree;
    for (let n = 1; at + n <= parts.length; n++) {
      branch = branch.next.get(parts[at + n - 1] ?? -2);
      if (!branch) break;
      if (branch.groups) [groups, length] = [branch.groups, n];
    }
    if (groups) {
      found.push({ at, length, groups });
      if (inside && length > 1) within(at, at + length);
    }
    at += length;
  }
  return found;
}

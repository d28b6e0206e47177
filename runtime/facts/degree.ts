// The most, the least, more than another: 最便宜, the cheapest, bigger. Which way, and of which kind of fact when the word itself says so.
import { families } from './families.ts';

export type Degree = { way: 'low' | 'high'; family?: string };

/** Comparing words of numbers ("more than 5", "at least 3") say no degree. */
const BOUNDS =
  /more than(?= *[$€£\d])|less than(?= *[$€£\d])|at least|at most|no more than|或?更多|不超过|最多(?=\s*\d)|最少(?=\s*\d)|至少/g;
/** What stands around an adjective when it compares. */
const HAN_FRONT =
  /(?:最|更|比较|哪[个款件张间家种条台一]?(?:[^，。！？]{0,8})|比[^，。！？]{1,24}|谁(?:[^，。！？]{0,6}))$/;
const HAN_BACK = /^(?:一?点|些|一点儿)/;
/** 能便宜点吗 asks for another price, not for another thing. */
const BARGAINS = /[能再给可](?:不能|以|否|我)?(?:便宜|实惠|优惠)一?[点些]/;
const GENERIC_HIGH =
  /最[高多大长]|[更]?[高多大长](?=一?[点些])|更[高多大长]|\b(?:most|highest|largest|biggest|greatest|longest|higher|larger|bigger|longer|more)\b/;
const GENERIC_LOW =
  /最[低少小短]|[更]?[低少小短](?=一?[点些])|更[低少小短]|\b(?:least|lowest|smallest|fewest|shortest|lower|smaller|fewer|shorter|less)\b/;
const BETWEEN_HIGH = /(?:哪|谁)[^，。！？]{0,10}[高多大长](?![家小少])|比[^，。！？]{1,24}[高多大长]/;
const BETWEEN_LOW = /(?:哪|谁)[^，。！？]{0,10}[低少小短]|比[^，。！？]{1,24}[低少小短]/;

/** @param plain lower case, folded @param between two things are compared: "which has more" counts then */
export function degreeIn(plain: string, between: boolean): Degree | undefined {
  const text = plain.replace(BOUNDS, (found) => ' '.repeat(found.length));
  for (const { id, low, high } of families)
    for (const [way, words] of [['low', low], ['high', high]] as const) {
      if (!words) continue;
      for (const { 0: word, index } of text.matchAll(new RegExp(words.source, 'g'))) {
        if (/[a-z]/.test(word)) {
          const alone = text[index - 1];
          const bare = !/(?:er|est| first)$|^(?:least|less|most|more|newest|latest)/.test(word);
          const before = text.slice(Math.max(0, index - 6), index);
          if ((alone === undefined || !/[a-z]/.test(alone)) && (!bare || /(?:more|most) $/.test(before))) return { way: /(?:less|least) $/.test(before) ? (way === 'low' ? 'high' : 'low') : way, family: id };
          continue;
        }
        const isLong = word.length > 1; // 便宜 says it alone; 大 and 重 are parts of many words
        if ((isLong && (way === 'low' || word.startsWith('最'))) || HAN_FRONT.test(text.slice(0, index)) || HAN_BACK.test(text.slice(index + word.length))) {
          if (!isLong && !strict(text, index)) continue;
          if (BARGAINS.test(text)) continue;
          return { way, family: id };
        }
      }
    }
  if (GENERIC_HIGH.test(text) && (between || /最|\w+est\b|most/.test(text))) return { way: 'high' };
  if (GENERIC_LOW.test(text) && (between || /最|\w+est\b|least/.test(text))) return { way: 'low' };
  if (between && BETWEEN_HIGH.test(text)) return { way: 'high' };
  if (between && BETWEEN_LOW.test(text)) return { way: 'low' };
  return undefined;
} // prettier-ignore
/** 多大, 大床, 长期: a sign in another word. */
const strict = (text: string, at: number): boolean =>
  !/[多几]$/.test(text.slice(0, at)) && !/^.[床码人家小期度量型]/.test(text.slice(at));

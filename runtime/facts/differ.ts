// What tells things apart: "what is the difference between A and B" is answered by all that the table says of both.
import { cellOf, plainOf, type Compiled, type Fact } from './compile.ts';

const DIFFERS =
  /(?:有|是)?(?:什么|啥|哪些|何)?(?:本质)?(?:的)?(?:区别|差别|差异|分别(?=是什么|在哪)|不同(?!意)|不一样)(?:是什么|是啥|在哪里?|在哪儿|有哪些|大吗|呢)?|对比(?:一下|下)?|比较(?:一下|下)(?!便宜|贵)|比一比|(?:比|相比|比起来)(?:怎么样|如何|哪个好)|哪里不同|差在哪里?|哪个(?:更|比较)?(?:好|值得买|划算一点)(?![看玩吃])|怎么选|选哪个?|\b(?:differ(?:s|ent|ences?)?|compar(?:e|ed|ing|ison)|versus|vs|which (?:one )?is (?:the )?better|which (?:one )?should i (?:take|choose|get|pick|buy))\b/g;

/** Where it is said that things are to be told apart: from, to. */
export const differsAt = (plain: string): [from: number, to: number][] =>
  [...plain.matchAll(DIFFERS)].map(({ 0: { length }, index }) => [index, index + length]);

/** Facts of which the table says anything, by whether all things have the same. */
export function apart({ table, facts }: Compiled, rows: readonly number[]): { different: Fact[]; same: Fact[] } {
  const [different, same]: [Fact[], Fact[]] = [[], []];
  for (const fact of facts) {
    const cells = new Set(rows.map((row) => plainOf(cellOf(table, row, fact.column.id))));
    if (cells.size > 1) different.push(fact);
    else if (!cells.has('')) same.push(fact);
  }
  return { different, same };
}

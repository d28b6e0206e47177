// What a question names of a table: things, facts and values, whether they are wanted or not, and what is left out of all.
import type { Fact, Mark } from './compile.ts';
import type { Bound, Condition } from './conditions.ts';
import type { Span } from './marks.ts';
import { isExcepted, isNegated } from './negated.ts';

/** What a question names, span by span. */
export type Read = {
  things: number[];
  /** Every thing is named whole. */
  whole: boolean;
  /** All but these. */
  except: number[];
  /** Rows a shortened name may mean. */
  group: number[] | undefined;
  facts: Fact[];
  /** Named by more than a piece of their name. */
  strong: Set<Fact>;
  values: Extract<Condition, { kind: 'value' }>[];
  nouns: boolean;
  near: boolean;
  negated: Set<Fact>;
  withs: Set<Fact>;
  used: Set<Span>;
  /** Spans that are surely of the table: a word in them never speaks for another answer. */
  sure: Span[];
  placeOf: Map<Fact, number>;
};
const WITH =
  /(?:有|带|含|支持|可以|能|可|with|have|has|include|includes|including|come with|comes with|allow|allows|offer|offers|that (?:is|are)|which (?:is|are))\s*(?:an?|the|some)?\s*$/;

export function readSpans(spans: readonly Span[], plain: string, tokens: readonly { start: number; end: number }[], bounds: readonly Bound[]): Read {
  const out: Read = { things: [], whole: true, group: undefined, except: [], facts: [], strong: new Set(), values: [], nouns: false, near: false, negated: new Set(), withs: new Set(), used: new Set(), sure: [], placeOf: new Map() };
  const hasThing = spans.some(({ marks }) => marks.some((mark) => mark.kind === 'thing' || (mark.kind === 'part' && mark.rows.length === 1)));
  for (const span of spans) {
    const start = tokens[span.from]?.start ?? 0;
    const end = tokens[span.to - 1]?.end ?? 0;
    const before = plain.slice(Math.max(0, start - 32), start);
    const behind = plain.slice(end, end + 8);
    const of = <K extends Mark['kind']>(kind: K) => span.marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
    const use = (): void => {
      out.used.add(span);
      out.near ||= span.near;
    };
    const whole = of('thing');
    const values = of('value').filter(({ short }) => !short || isSaid(plain, start, end));
    const facts = of('fact').toSorted((a, b) => b.weight - a.weight);
    const parts = of('part');
    if (whole.length > 0) {
      const rows = [...new Set(whole.map(({ row }) => row))];
      if (isExcepted(before)) out.except.push(...rows);
      else if (rows.length === 1) out.things.push(...rows);
      else out.group = narrowed(out.group, rows);
      out.sure.push(span);
      use();
    } else if (facts[0] && (facts[0].weight >= 0.7 || (values.length === 0 && (parts.length === 0 || hasThing)))) {
      const [{ fact, weight }] = facts as [(typeof facts)[number]];
      if (bounds.some((bound) => bound.start < end && start < bound.end)) continue;
      if (weight >= 0.9) out.sure.push(span);
      if (weight >= 0.6) out.strong.add(fact);
      if (!out.facts.includes(fact)) out.facts.push(fact);
      out.placeOf.set(fact, start);
      if (isNegated(before, behind)) out.negated.add(fact);
      else if (WITH.test(before)) out.withs.add(fact);
      use();
      // a value of the same name beside it: hotspot is a fact and nothing else here
    } else if (values.length > 0 && (parts.length === 0 || values.some(({ fact }) => fact.column.type === 'list') || !hasThing)) {
      const byFact = values.filter(({ fact }, i) => values.findIndex((other) => other.fact === fact) === i);
      const [first] = byFact;
      if (!first) continue;
      const own = values.filter(({ fact }) => fact === first.fact);
      const rows = own.length === 1 ? first.rows : new Set(own.flatMap((one) => [...one.rows]));
      out.values.push({ kind: 'value', fact: first.fact, value: first.value, rows, not: isNegated(before, behind) });
      out.sure.push(span);
      use();
    } else if (of('noun').length > 0) {
      out.nouns = true;
      use();
    } else if (parts.length > 0) {
      const rows = [...new Set(parts.flatMap((one) => one.rows))];
      const [only] = rows;
      if (rows.length === 1 && only !== undefined) {
        if (isExcepted(before)) out.except.push(only);
        else if (!out.things.includes(only)) out.things.push(only);
        out.whole = false;
      } else out.group = narrowed(out.group, rows);
      use();
    }
  }
  out.things = [...new Set(out.things)];
  const [row] = out.group ?? [];
  if (out.group?.length === 1 && row !== undefined && out.things.length === 0) {
    out.things.push(row);
    out.whole = false;
    out.group = undefined;
  }
  if (out.things.length > 0) out.group = undefined;
  // a value in a column that is named beside it says which column, and asks for nothing more
  if (out.things.length === 0) out.facts = out.facts.filter((fact) => !out.values.some((one) => one.fact === fact));
  return out;
} // prettier-ignore
function narrowed(group: number[] | undefined, rows: readonly number[]): number[] {
  if (!group) return [...rows];
  const other = new Set(rows);
  const both = group.filter((row) => other.has(row));
  return both.length > 0 ? both : group;
}
/** One sign or letter is a value only where it is said as one: 棉的, M 码, size M. */
const isSaid = (plain: string, start: number, end: number): boolean =>
  /^\s*(?:的|色|码|号|质|料|款|尺|制|$|[？?。!！])/.test(plain.slice(end, end + 2)) || /(?:size|in|码|号|有)\s*$/.test(plain.slice(Math.max(0, start - 6), start)); // prettier-ignore

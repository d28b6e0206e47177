// The FAQ search: how often the right entry comes first, what is said to questions nobody wrote an answer for, and 50,000 entries.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { MAYBE, SURE } from '../../runtime/knowledge/confidence.ts';
import { evaluate, indexOfRows, teach, type Asked, type KnownRow } from '../../runtime/knowledge/evaluate.ts';
import type { Row } from '../table.ts';
import { rowsOf } from './faq-rows.ts';
import type { LargeList } from './large-list.ts';
import type { Measured } from './main.ts';

/** recall@1 and @3 that the best simple method reaches on a set, in per cent; where none is published for these very rows, none. */
const bars: Readonly<Record<string, readonly [number, number] | undefined>> = {
  'shop-zh': [46.7, 67],
  'shop-similar-zh': [41.1, 61.7],
  'shop-en': [22.1, 35.4],
  'shop-similar-en': undefined,
  'covid-en': [64.3, 81.1],
  'banking-one-en': [36.6, 57],
  'banking-five-en': [64.4, 82.2],
};
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const clock = () => performance.now();

function recall(): Measured {
  const result: Record<string, unknown> = {};
  const rows = Object.entries(bars).flatMap(([set, bar]): Row[] => {
    const measured = evaluate(rowsOf<KnownRow>(set, 'kb'), rowsOf<Asked>(set, 'queries'), SURE, clock);
    result[set] = measured;
    return ([['recall@1', measured.recall1, bar?.[0]], ['recall@3', measured.recall3, bar?.[1]]] as const).map(([name, value, least]) => ({
      what: `FAQ ${set}: ${name}`,
      value: percent(value),
      ...(least !== undefined && { bar: `≥ ${least.toFixed(1)} %`, holds: value * 100 >= least }),
    }));
  });
  return { result, rows };
} // prettier-ignore

/** Questions of one list, asked of another; and questions whose own entry does not count. */
function nothing(): Measured {
  const result: Record<string, unknown> = {};
  const rows: Row[] = [];
  for (const [set, elsewhere] of [['shop-en', 'covid-en'], ['covid-en', 'shop-en'], ['banking-five-en', 'covid-en']] as const) {
    const kb = rowsOf<KnownRow>(set, 'kb');
    const index = teach(indexOfRows(kb), kb);
    const share = (asked: readonly Asked[], least: number, without: boolean) =>
      asked.filter(({ question, id }) => (index.search(question, 1, (one) => !without || one !== id)[0]?.confidence ?? 0) >= least).length / asked.length;
    const other = rowsOf<Asked>(elsewhere, 'queries');
    const own = rowsOf<Asked>(set, 'queries');
    const shares = { else: share(other, SURE, false), elseAsked: share(other, MAYBE, false), gone: share(own, SURE, true), goneAsked: share(own, MAYBE, true) };
    result[set] = shares;
    rows.push(
      { what: `FAQ ${set}: something else asked (${elsewhere}), answered`, value: `${percent(shares.else)}, ${percent(shares.elseAsked - shares.else)} asked back` },
      { what: `FAQ ${set}: its entry taken away, answered`, value: `${percent(shares.gone)}, ${percent(shares.goneAsked - shares.gone)} asked back` },
    );
  }
  return { result, rows };
} // prettier-ignore

/** In a process of its own, whose garbage can be collected before memory is looked at. */
function large(): Measured {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'large-list.ts')], { stdio: ['ignore', 'pipe', 2], encoding: 'utf8' });
  const result = JSON.parse(stdout) as LargeList;
  const atMost = (what: string, value: number, bar: number, unit: string, digits = 2): Row => ({ what: `FAQ of 50,000: ${what}`, value: `${value.toFixed(digits)} ${unit}`, bar: `≤ ${bar} ${unit}`, holds: value <= bar });
  return {
    result,
    rows: [
      atMost('index', result.indexSeconds, 20, 's'),
      atMost('an edit is found, p99', result.editMs, 1_000, 'ms', 1),
      { what: 'FAQ of 50,000: a question, p50', value: `${result.p50Ms.toFixed(2)} ms` },
      atMost('a question, p99', result.p99Ms, 10, 'ms'),
      atMost('memory', result.mb, 400, 'MB', 0),
    ],
  };
} // prettier-ignore

export function measureFaq(): Measured {
  const measured = { recall: recall(), nothing: nothing(), large: large() };
  return {
    result: Object.fromEntries(Object.entries(measured).map(([name, { result }]) => [name, result])),
    rows: Object.values(measured).flatMap(({ rows }) => rows),
  };
}

// What a step did, in a sentence, where nothing was called or recognised: the condition that decided, what the customer did, what was said.
import type { TestedCondition, TracedStep } from '@dialoom/shared/api/simulations';
import { conditionWords } from '@dialoom/shared/node/condition-words';
import type { Rule } from '@dialoom/shared/node/conditions';
import { nearestLocale } from '@dialoom/shared/node/define';
import { effects, type Json, type Kind, type Result } from '@dialoom/shared/node/effects';
import type { SimulatorTranslate } from '../text/simulator.ts';
import { short } from './words.ts';

type Effect = TracedStep['effects'][number];
type Row = TestedCondition['rows'][number];
export type TestedRule = Exclude<Row, { rules: unknown }>;
const MOST_RULES = 2;

/** A rule as its author reads it: `order.days ≤ 15`. */
export const ruleWords = ({ variable, op, right }: TestedRule, locale: string, most = 60): string =>
  conditionWords({ match: 'all', rows: [{ variable, op: op as Rule['op'], value: short(right, most) }] }, nearestLocale(locale)).replace(/\{\{\s*|\s*\}\}/g, ''); // prettier-ignore

/** The conditions that decided: of the first that held what made it hold, else of each what it failed by. */
export function testedWords(tested: readonly TestedCondition[], locale: string, t: SimulatorTranslate): string | undefined {
  const held = tested.find(({ holds }) => holds);
  const rules = held ? decisive(held) : tested.flatMap(decisive);
  if (rules.length === 0) return undefined;
  const told = rules.slice(0, MOST_RULES).map((rule) => {
    const value = rule.left === undefined || rule.left === null || rule.left === '' ? undefined : short(rule.left, 24);
    const words = { rule: ruleWords(rule, locale, 24), value: value ?? '' };
    if (rule.holds && value === rule.right) return words.rule; // it says the value itself
    return t(value === undefined ? 'sim.why-rule-none' : 'sim.why-rule', words);
  });
  const more = rules.length > MOST_RULES ? ' …' : '';
  return t(held ? 'sim.why-holds' : 'sim.why-none-holds', { rules: told.join(locale.startsWith('zh') ? '；' : '; ') + more });
} // prettier-ignore

/** The rules that made a condition hold or fail: where all must hold, all of them or the one that did not; else the other way round. */
function decisive({ match, holds, rows }: Pick<TestedCondition, 'match' | 'holds' | 'rows'>): TestedRule[] {
  const all = (match === 'all') === holds;
  const same = rows.filter((row) => row.holds === holds);
  return (all ? same : same.slice(0, 1)).flatMap((row) => ('rules' in row ? decisive({ ...row, rows: row.rules }) : [row]));
} // prettier-ignore

/** What the customer, a person or chance did; nothing when none of them was asked. */
export function repliedWords(step: TracedStep, t: SimulatorTranslate): string | undefined {
  const asked = step.effects.findLast(({ kind, reply }) => told.has(kind as Kind) && reply !== undefined && 'is' in reply); // prettier-ignore
  return asked && replied(asked, t);
}
const told: ReadonlySet<Kind> = new Set(['ask', 'choose', 'form', 'handoff', 'call', 'sleep', 'random']);

function replied({ kind, request, reply }: Effect, t: SimulatorTranslate): string | undefined {
  const is = reply && 'is' in reply ? reply.is : null;
  switch (kind) {
    case 'choose': {
      const { id, text } = read('choose', is) ?? { text: '' };
      const { choices = [] } = request as { choices?: { id: string; label: string }[] };
      const label = choices.find((choice) => choice.id === id)?.label;
      return label === undefined ? t('sim.why-wrote', { text: short(text, 40) }) : t('sim.why-chose', { text: short(label, 40) }); // prettier-ignore
    }
    case 'ask': {
      const { text = '', refused } = read('ask', is) ?? {};
      const words = { text: short(text, 40) };
      if (refused) return t('sim.why-refused', { ...words, reason: t(`sim.reason.${refused.reason}`) });
      return t('sim.why-heard', words);
    }
    case 'form': {
      const { values = {}, text = '' } = read('form', is) ?? {};
      const n = Object.values(values).filter((value) => value !== null && value !== '').length;
      return n === 0 ? t('sim.why-heard', { text: short(text, 40) }) : t('sim.why-filled', { n });
    }
    case 'handoff': {
      const outcome = read('handoff', is)?.outcome;
      return outcome && t(`sim.outcome.${outcome}`);
    }
    case 'sleep':
      return t(read('sleep', is)?.text === undefined ? 'sim.why-slept' : 'sim.why-woken');
    case 'random':
      return typeof is === 'number' ? t('sim.why-drew', { n: Math.floor(is * 100) }) : undefined;
    case 'call': {
      const outcome = read('call', is)?.outcome ?? '';
      return outcome === '' ? t('sim.why-came-back') : t('sim.why-came-back-with', { outcome });
    }
    default:
      return undefined;
  }
}
const read = <K extends Kind>(kind: K, is: Json): Result<K> | undefined => effects[kind].result.safeParse(is).data as Result<K> | undefined; // prettier-ignore

/** The last thing it said: its words, else the title of its card or what its picture shows. */
export function saidWords({ effects: asked }: TracedStep, t: SimulatorTranslate): string | undefined {
  const said = asked.findLast(({ kind }) => kind === 'say');
  if (!said) return undefined;
  const { text = '', card, cards = [], image } = said.request as Partial<{ text: string; card: { title?: string }; cards: { title?: string }[]; image: { alt?: string } }>; // prettier-ignore
  const words = [text, card?.title, ...cards.map(({ title }) => title), image?.alt].find((one) => one !== undefined && one.trim() !== ''); // prettier-ignore
  return words === undefined ? undefined : t('sim.why-said', { text: short(words, 48) });
}

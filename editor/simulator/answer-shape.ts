// What a mock's answer may hold, for the fields it is written in: the shape of the effect's result; of a body, what was picked or seen.
import { z } from 'zod';
import type { MockKind } from '@dialoom/shared/api/mocks';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { effects } from '@dialoom/shared/node/effects';
import { mockFaults, type MockFault } from '@dialoom/shared/simulation/answering';
import { shapeOf, type JsonShape } from '../code/json-shape.ts';
import type { FormSchema } from '../document/form.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { short } from './words.ts';

/** A whole answer of that kind: what it may hold, and what is wrong with one. */
export const answerShape = (kind: MockKind, t: SimulatorTranslate): JsonShape => ({
  schema: z.toJSONSchema(effects[kind].result, { io: 'input', unrepresentable: 'any' }) as FormSchema,
  faults: (is) =>
    mockFaults({ kind, answer: { is } }).map((fault) => ({ path: fault.field === '' ? [] : fault.field.split('.'), message: shapeWords(fault, t) })), // prettier-ignore
});

/** The body of an answer: anything. What was picked of it, or what came last time, is offered. */
export function bodyShape(node: string | undefined, steps: readonly TracedStep[]): JsonShape {
  const asked = steps
    .filter((step) => node === undefined || step.node === node)
    .flatMap((step) => step.effects)
    .findLast(({ kind, reply }) => kind === 'http' && reply && 'is' in reply);
  const { pick } = (asked?.request ?? {}) as { pick?: Readonly<Record<string, string>> };
  const answer = asked?.reply && 'is' in asked.reply ? effects.http.result.safeParse(asked.reply.is).data : undefined;
  const schema: FormSchema = pick
    ? { type: 'object', properties: Object.fromEntries(Object.keys(pick).map((name) => [name, {}])) }
    : answer
      ? shapeOf(answer.body)
      : {};
  return { schema, faults: () => [] };
}

/** The field of the answer that is wrong, and what should stand there. */
export function shapeWords({ field, wanted, missing, surplus, values }: MockFault, t: SimulatorTranslate): string {
  const key = `sim.shape.${wanted}`;
  const known = Object.hasOwn(simulatorMessages, key) ? t(key as keyof typeof simulatorMessages) : undefined;
  const what = values ? t('sim.shape-one-of', { values: short(values.join(' · '), 120) }) : known;
  if (surplus) return t('sim.mock-shape-surplus', { field });
  if (field === '') return what === undefined ? t('sim.mock-shape-all') : t('sim.mock-shape-all-wanted', { what });
  if (what === undefined) return t('sim.mock-shape', { field });
  return t(missing ? 'sim.mock-shape-missing' : 'sim.mock-shape-wanted', { field, what });
}

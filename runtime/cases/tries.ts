// What a search for a way tries where a conversation rests: what a customer could say, and what the world outside could answer.
import type { CaseStep } from '@dialoom/shared/cases/case';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { LintContext } from '@dialoom/shared/lint/context';
import type { Choice } from '@dialoom/shared/node/content';
import { effects, HandoffOutcome, type Json, type Request } from '@dialoom/shared/node/effects';
import type { MockAnswer, MockKind } from '@dialoom/shared/api/mocks';
import { findPattern } from '@dialoom/shared/pattern/pattern';
import type { Pending } from '../engine/types.ts';
import type { Literal } from './literals.ts';

const MOST_ANSWERS = 40;
/** No bot understands it. */
const NONSENSE = 'xqzt vvkk';
export const samples: Readonly<Record<string, readonly string[]>> = {
  text: ['OK'],
  number: ['3', '1'],
  date: ['2026-12-01'],
  phone: ['13812345678', '+44 20 7946 0958'],
  email: ['name@example.com'],
  amount: ['100 元', '$100'],
  percent: ['10%'],
  discount: ['8 折', '20% off'],
  ordinal: ['第一个', 'the first'],
  quantity: ['2 kg'],
  time: ['15:00'],
  datetime: ['2026-12-01 15:00'],
  daterange: ['2026-12-01 ~ 2026-12-03'],
  duration: ['3 天', '3 days'],
  url: ['https://example.com'],
  order: ['202611180472'],
  idcard: ['11010519491231002X'],
  bankcard: ['4111111111111111'],
  plate: ['京A12345'],
  person: ['张伟', 'Anna Smith'],
  city: ['北京', 'London'],
  pattern: ['202611180472', '12345678', 'A1234567', 'AB-123456', '100000', 'a@b.cn', 'ABC', 'abc'],
};

/** What a customer could do here, the likeliest first. @param sayings an example of every intent worth saying here */
export function stepsAt(
  pending: Pending,
  intents: readonly string[],
  own: LintContext['nodes'][number] | undefined,
  document: Pick<BotDocument, 'entities'>,
): CaseStep[] {
  const sayings = [...linesOf(own), ...intents];
  const say = (text: string): CaseStep => ({ do: 'say', text });
  const { kind, request } = pending;
  switch (kind) {
    case 'choose': {
      const choices = request['choices'] as readonly Choice[];
      return [...choices.map(({ label }): CaseStep => ({ do: 'press', text: label })), ...sayings.map(say), say(NONSENSE), { do: 'silence' }]; // prettier-ignore
    }
    case 'ask': {
      const asked = request as Request<'ask'>;
      const file: CaseStep[] = asked.wants === 'file' || asked.files ? [{ do: 'file', name: 'photo.jpg', type: 'image/jpeg', size: 1_024 }] : []; // prettier-ignore
      const suggested = (asked.suggest ?? []).map((text): CaseStep => ({ do: 'press', text }));
      return [...file, ...answersTo(asked, document).map(say), ...suggested, ...sayings.map(say), say(NONSENSE), { do: 'silence' }]; // prettier-ignore
    }
    case 'form': {
      const { fields, cancel } = request as Request<'form'>;
      const values = Object.fromEntries(fields.map(({ id, kind: wanted, choices, ...field }) => [id, wanted === 'choice' ? (choices?.[0]?.id ?? '') : fitting(wanted, 'pattern' in field ? String(field.pattern ?? '') : '')])); // prettier-ignore
      return [{ do: 'fill', values }, ...(cancel ? [say(cancel)] : []), ...sayings.map(say), say(NONSENSE), { do: 'silence' }]; // prettier-ignore
    }
    case 'handoff':
      return HandoffOutcome.options.map((outcome): CaseStep => ({ do: 'person', outcome }));
    case 'sleep':
      return [{ do: 'silence' }, say(NONSENSE)];
    default:
      return [];
  }
}
/** Words that the node itself listens for, such as those that mean "never mind". */
const linesOf = (node: LintContext['nodes'][number] | undefined): string[] =>
  (node?.values ?? []).flatMap(({ schema, value }) =>
    schema.as === 'lines' && Array.isArray(value) ? value.slice(0, 1).map(String) : [],
  );
function answersTo({ wants, pattern, list, entity, prompt }: Request<'ask'>, { entities }: Pick<BotDocument, 'entities'>): readonly string[] {
  if (wants === 'intent' || wants === 'file') return [];
  if (wants === 'list') return (list ?? []).slice(0, 12).map(({ value, says }) => says[0] ?? value);
  if (wants === 'pattern') return fittingIn(pattern ?? '', prompt).slice(0, 2);
  if (wants === 'entity') return valuesOf(entities?.[entity ?? ''], prompt);
  return samples[wants] ?? [];
} // prettier-ignore
/** What customers say for an entity of the bot. */
const valuesOf = (entity: NonNullable<BotDocument['entities']>[string] | undefined, prompt: string): readonly string[] =>
  entity?.kind === 'list'
    ? Object.values(entity.values).slice(0, 5).map(({ value, says }) => Object.values(says)[0]?.[0] ?? value)
    : fittingIn(entity?.pattern ?? '', prompt); // prettier-ignore
/** What fits a pattern: the example that the question itself gives, as most do, else one of the usual numbers. */
const fittingIn = (pattern: string, prompt: string): string[] =>
  [...(prompt.match(/[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,39}/gu) ?? []), ...(samples['pattern'] ?? [])].filter((text) => findPattern(pattern, text)); // prettier-ignore
const fitting = (kind: string, pattern: string): string =>
  (samples[kind] ?? []).find((text) => kind !== 'pattern' || findPattern(pattern, text)) ?? 'OK';

/** Each intent that is looked for as if it had been recognised, and none as if that had failed. */
export function intentsAt({ request }: Pending, only?: (intent: string) => boolean): MockAnswer[] {
  const { intents } = request as Request<'classify'>;
  const some = only ? intents.filter(only) : intents;
  const none: MockAnswer[] = only ? [] : [{ failed: 'timeout' }];
  return [...none, ...some.map((intent) => ({ is: { intent, ranked: [{ intent, confidence: 1 }], threshold: 0.5 } }))];
}

/** What could come back instead of the real thing: the node's own examples, and what the bot's conditions ask about. */
export function answersAt({ kind, request }: Pending, { def, config }: LintContext['nodes'][number], all: readonly Literal[]): MockAnswer[] {
  const sets = def && config !== undefined ? def.sets(config) : {};
  const own = all.filter(({ path }) => Object.hasOwn(sets, headOf(path)));
  const literals = own.length > 0 ? own : all; // what this very answer is asked about, if it is
  const answers: MockAnswer[] = [];
  const seen = new Set<string>();
  const add = (answer: MockAnswer) => {
    const legal = 'failed' in answer || effects[kind].result.safeParse(answer.is).success;
    const key = JSON.stringify(answer);
    if (!legal || seen.has(key) || answers.length >= MOST_ANSWERS) return;
    seen.add(key);
    answers.push(answer);
  };
  if (kind === 'http') for (const status of [404, 500, 403]) add({ is: { status, body: {} } });
  if (effects[kind].fails) add({ failed: 'timeout' });
  if (kind === 'http') for (const body of bodies(request as Request<'http'>, literals)) add({ is: { status: 200, body } });
  if (kind === 'llm') for (const text of ['OK', ...textsOf(literals)]) add({ is: { text } });
  if (kind === 'script') for (const { path, values } of literals) for (const value of values) {
    add({ is: { value } });
    add({ is: { value: { [nameOf(path)]: value } } });
  }
  for (const { script } of def?.examples ?? [])
    for (const line of script) {
      const reply: unknown = (line as Readonly<Record<string, unknown>>)[kind];
      if (reply === undefined) continue;
      if (reply !== null && typeof reply === 'object' && 'failed' in reply) add({ failed: String(reply.failed) });
      else {
        const parsed = effects[kind].result.safeParse(reply);
        if (parsed.success) add({ is: parsed.data as Json });
      }
    }
  return answers;
} // prettier-ignore

/** One body with something everywhere, then others that differ from it: in every way where these are few, else in one place. */
function bodies({ pick }: Request<'http'>, literals: readonly Literal[]): Json[] {
  const fields = pick ? Object.keys(pick) : [...new Set(literals.map(({ path }) => nameOf(path)))];
  const valuesOf = (field: string) =>
    literals.flatMap(({ path, values }) => (nameOf(path) === field || path === field ? values : []));
  const base = Object.fromEntries(fields.map((field) => [field, valuesOf(field)[0] ?? 'x']));
  const single = fields.flatMap((field) => valuesOf(field).slice(1).map((value): Json => ({ ...base, [field]: value }))); // prettier-ignore
  const ways = fields.reduce((product, field) => product * Math.max(1, valuesOf(field).length), 1);
  if (ways > MOST_ANSWERS / 2) return [base, ...single, {}];
  const every = fields.reduce<Readonly<Record<string, Json>>[]>((some, field) => (valuesOf(field).length === 0 ? some : some.flatMap((one) => valuesOf(field).map((value) => ({ ...one, [field]: value })))), [base]); // prettier-ignore
  return [base, ...single, ...every, {}];
}
const headOf = (path: string): string => path.split('.')[0] ?? path;
const nameOf = (path: string): string => path.split('.').at(-1) ?? path;
const textsOf = (literals: readonly Literal[]): string[] =>
  literals.flatMap(({ values }) => values.map(String)).filter(Boolean).slice(0, 10); // prettier-ignore

/** Kinds that a mock may answer while the walk waits for a performer. */
export const isMockable = (kind: string): kind is MockKind =>
  kind !== 'handoff' && kind !== 'sleep' && ['inside', 'outside'].includes(effects[kind as keyof typeof effects].how);

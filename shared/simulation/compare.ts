// The same messages to two states of a bot: where the conversations part.
import type { SimulatedMessage, SimulationState } from '../api/simulations.ts';
import type { Json } from '../node/effects.ts';

export type Way = { flow: string; node: string; exit?: string; failed?: string };
/** What became of one input; turn 0 is the greeting. */
export type TalkTurn = {
  turn: number;
  /** What the customer said, or what the tester did in their place. */
  told: readonly string[];
  said: readonly string[];
  way: readonly Way[];
};
export type ComparedTurn = {
  turn: number;
  told: readonly string[];
  /** Absent: that conversation did not get there. */
  before: TalkTurn | undefined;
  after: TalkTurn | undefined;
  /** What is not alike. */
  differs: { said: boolean; way: boolean };
};
export type ComparedTalk = {
  turns: readonly ComparedTurn[];
  /** The turn of the first difference; nothing: they are alike. */
  first: number | undefined;
  /** Variables that are not alike at the end. */
  variables: readonly { name: string; before: Json | undefined; after: Json | undefined }[];
};
type Talk = Pick<SimulationState, 'messages' | 'steps' | 'inputs' | 'variables'>;

export function compareTalks(before: Talk, after: Talk): ComparedTalk {
  const [a, b] = [turnsOf(before), turnsOf(after)];
  const turns = Array.from({ length: Math.max(a.length, b.length) }, (_, turn): ComparedTurn => {
    const [was, is] = [a[turn], b[turn]];
    return {
      turn,
      told: is?.told ?? was?.told ?? [],
      before: was,
      after: is,
      differs: {
        said: JSON.stringify(was?.said) !== JSON.stringify(is?.said),
        way: JSON.stringify(was?.way) !== JSON.stringify(is?.way),
      },
    };
  });
  const names = [...new Set([...Object.keys(before.variables), ...Object.keys(after.variables)])];
  return {
    turns,
    first: turns.find(({ differs }) => differs.said || differs.way)?.turn,
    variables: names
      .filter((name) => !TOLD.has(name))
      .map((name) => ({ name, before: before.variables[name], after: after.variables[name] }))
      .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
  };
}
/** Of the conversation itself: its id is another each time. */
const TOLD: ReadonlySet<string> = new Set(['conversation']);

function turnsOf({ messages, steps, inputs }: Talk): TalkTurn[] {
  const made = Array.from({ length: inputs.length + 1 }, (_, turn) => ({ turn, told: [] as string[], said: [] as string[], way: [] as Way[] })); // prettier-ignore
  for (const message of messages) {
    const turn = made[message.turn];
    if (!turn) continue;
    if (message.from === 'customer') turn.told.push(message.text ?? message.file?.name ?? '');
    else turn.said.push(...wordsOf(message));
  }
  for (const { turn, flow, node, exit, failed } of steps)
    made[turn]?.way.push({ flow, node, ...(exit !== undefined && { exit }), ...(failed !== undefined && { failed }) });
  return made;
}
/** All of it that a customer can read. */
function wordsOf({ text, key, image, card, cards = [], choices = [], suggest = [], form }: SimulatedMessage): string[] {
  const shown = [...(card ? [card] : []), ...cards].map(({ title, subtitle, rows }) =>
    [title, subtitle, ...rows.map(({ label, value }) => `${label}: ${value}`)].filter(Boolean).join(' · '),
  );
  return [
    ...(text ? [text] : []),
    ...(key === undefined ? [] : [`── ${key}`]),
    ...(image ? [`[${image.alt || image.url}]`] : []),
    ...shown,
    ...(choices.length > 0 ? [choices.map(({ label }) => `[${label}]`).join(' ')] : []),
    ...(suggest.length > 0 ? [suggest.map((words) => `(${words})`).join(' ')] : []),
    ...(form ? [form.fields.map(({ label }) => `${label}: ____`).join(' · ')] : []),
  ];
}

// What the customer sends, as the bot hears it: written into the conversation, understood as live, one input for the walk.
import type { IntentEvidence } from '@dialoom/shared/api/simulations';
import { asksCustomer, takesFile, type Json } from '@dialoom/shared/node/effects';
import { heardTogether } from '../conversation/gather.ts';
import type { Understood } from '../conversation/parts.ts';
import { promptOf } from '../engine/prompt.ts';
import type { Guarded, Input } from '../engine/types.ts';
import type { Fact, ToldOf } from './facts.ts';
import { isRefused } from './guarded.ts';
import type { Stage } from './world.ts';
import { botWord } from './words.ts';

export type Heard = Omit<Extract<Input, { type: 'message' }>, 'at' | 'seed'>;
/** What was typed into an open form, checked already. */
export type Filled = { text: string; values: Json };

/** @param step of the frame that waits, 0 for none @returns nothing for a file that nothing asked for: it is kept beside the conversation */
export async function heardLine(
  stage: Stage,
  told: ToldOf<'message'>,
  { at, ...known }: Fact,
  form: Filled | undefined,
  inputs: number,
  step: number,
): Promise<Heard | undefined> {
  const { pending, transcript } = stage;
  const { guarded, shown } = stage.guarded.heard(form?.text ?? told.text, at, known.guarded);
  const text = guarded?.text ?? form?.text ?? told.text;
  const file = told.file && { id: `sim-${inputs}`, name: text, ...told.file };
  const values = form && (guarded ? stage.guarded.masked(form.values) : form.values);
  const value = values ?? file ?? known.value ?? told.value;
  const isQuiet = stage.held === 'person' || isRefused(guarded);
  const understood = known.understood ?? (form || file || isQuiet ? {} : await understand(stage, text, at));
  const what = file ? { file } : { text };
  transcript.customer(
    `in-${inputs}`,
    what,
    stage.line,
    understood,
    evidenceOf(stage, text, understood),
    pending,
    shown,
  );
  if (stage.held === 'person') return undefined; // a person's: the bot does not hear it
  if (file && !takesFile(pending)) {
    keepFile(stage, step);
    return undefined;
  }
  return {
    type: 'message',
    text,
    understood,
    ...(guarded && { guarded }),
    ...(value !== undefined && { value }),
    ...(file && { files: [file.id] }),
  };
}

/**
 * Lines that belong together: as a bot that gathers hears them. What the guard refuses of them is answered for itself.
 * @returns nothing when no line is left; `refused`: the last one that was not taken up
 */
export async function heardBurst(
  stage: Stage,
  all: readonly string[],
  at: number,
  inputs: number,
): Promise<{ heard?: Heard; refused?: Guarded }> {
  const looked = all.map((line) => stage.guarded.heard(line, at));
  const isOpen = (i: number) => !isRefused(looked[i]?.guarded);
  const lines = all.map((line, i) => looked[i]?.guarded?.text ?? line).filter((_, i) => isOpen(i));
  const refused = looked.findLast(({ guarded }) => isRefused(guarded))?.guarded;
  if (stage.held === 'person' || lines.length === 0) {
    for (const [i, line] of all.entries())
      stage.transcript.customer(`in-${inputs}-${i}`, { text: looked[i]?.guarded?.text ?? line }, stage.line, undefined, undefined, undefined, looked[i]?.shown); // prettier-ignore
    return refused ? { refused } : {};
  }
  const greetings = new Set<string>();
  if (lines.length > 1) for (const line of lines) if ((await understand(stage, line, at)).greeting) greetings.add(line);
  const text = heardTogether(lines, (line) => greetings.has(line));
  const understood = await understand(stage, text, at);
  const evidence = evidenceOf(stage, text, understood);
  const last = all.findLastIndex((_, i) => isOpen(i));
  for (const [i, line] of all.entries()) {
    const id = `in-${inputs}-${i}`;
    const { guarded, shown = [] } = looked[i] ?? {};
    const what = { text: guarded?.text ?? line };
    if (i === last) stage.transcript.customer(id, what, stage.line, understood, evidence, stage.pending, shown);
    else stage.transcript.customer(id, what, stage.line, undefined, undefined, undefined, shown);
  }
  return { heard: { type: 'message', text, understood }, ...(refused && { refused }) };
}

const understand = ({ world, bot, pending, locale }: Stage, text: string, at: number) =>
  world.parts.understand(bot, pending, text, at, locale, {
    workspace: world.start.workspace,
    bot: world.start.bot,
  });
/** Why it was taken for an intent that works everywhere. */
const evidenceOf = ({ world, bot }: Stage, text: string, { intent }: Understood): IntentEvidence | undefined =>
  intent === undefined ? undefined : world.parts.evidence?.(bot.document, text, [intent])[0];

/** As the drive loop does with a file that nothing asked for: it says so, and asks its question again. */
function keepFile(stage: Stage, step: number): void {
  const { pending, transcript, line } = stage;
  transcript.note(botWord(stage, 'fileKept'), line);
  const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
  if (open) transcript.said({ id: transcript.nextNote, ...open }, { ...line, step });
}

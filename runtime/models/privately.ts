// Models read placeholders where personal data stood, and what they answer gets the data again before anybody sees it.
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { Placeholders } from '../personal/placeholders.ts';
import type { Answered, Models } from './models.ts';

const ABOUT =
  'Words in square brackets such as [PHONE_1] stand for what you may not see. Where you need one, write it exactly as it is.';
/** A value inside a text of JSON. */
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);

/** @param hidden the kinds that a house keeps to itself */
export const privately =
  (ask: Models['ask'], hidden: (workspace: string) => Promise<ReadonlySet<PersonalKind>>): Models['ask'] =>
  async (whose, wanted, call) => {
    const kinds = await hidden(whose.workspace);
    if (kinds.size === 0) return ask(whose, wanted, call);
    const table = new Placeholders(kinds);
    const past = wanted.past.map((one) => ({ ...one, text: table.hide(one.text) }));
    const turns = wanted.turns.map((turn) =>
      turn.role === 'model'
        ? {
            ...turn,
            text: table.hide(turn.text),
            calls: turn.calls.map((one) => ({ ...one, args: table.hide(one.args) })),
          }
        : { ...turn, text: table.hide(turn.text) },
    );
    const system = table.hide(wanted.system);
    if (table.size === 0) return ask(whose, wanted, call);
    const isJson = wanted.schema !== undefined;
    const stream = table.stream();
    const answered = await ask(
      whose,
      { ...wanted, past, turns, system: system === '' ? ABOUT : `${system}\n\n${ABOUT}` },
      { ...call, ...(call.onText && { onText: (piece: string) => tell(stream.push(piece)) }) },
    );
    tell(stream.end());
    return {
      ...answered,
      text: table.restore(answered.text, isJson ? inJson : undefined),
      calls: answered.calls.map((one) => ({ ...one, args: table.restore(one.args, inJson) })),
    } satisfies Answered;

    function tell(piece: string): void {
      if (piece !== '') call.onText?.(piece);
    }
  };

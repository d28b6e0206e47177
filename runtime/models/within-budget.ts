// What fits into a model's window: instructions and question always, of the past as much as there is room for, the newest first.
import { MESSAGE_TOKENS, PICTURE_TOKENS, tokensAtMost } from './tokens-at-most.ts';
import type { Asked, ModelTurn } from './asked.ts';

/** Left for the answer when nobody says how long it may be. */
const ANSWER_TOKENS = 1_024;

const weightOf = (turn: ModelTurn): number =>
  MESSAGE_TOKENS +
  (turn.role === 'tool' ? tokensAtMost(turn.text) : tokensAtMost(turn.text)) +
  (turn.role === 'model' ? turn.calls.reduce((sum, { name, args }) => sum + tokensAtMost(name + args) + MESSAGE_TOKENS, 0) : 0) +
  (turn.role === 'user' ? (turn.pictures?.length ?? 0) * PICTURE_TOKENS : 0); // prettier-ignore

/** @param context the model's window, in tokens @returns how much is sure to be sent, and what is left for the past */
export function roomFor(asked: Asked, context: number): { sure: number; room: number } {
  const tools = asked.tools.reduce((sum, tool) => sum + tokensAtMost(JSON.stringify(tool)), 0);
  const sure =
    MESSAGE_TOKENS +
    tokensAtMost(asked.system) +
    tools +
    (asked.schema ? tokensAtMost(JSON.stringify(asked.schema)) : 0) +
    asked.turns.reduce((sum, turn) => sum + weightOf(turn), 0);
  return { sure, room: Math.max(0, context - sure - (asked.maxTokens ?? ANSWER_TOKENS)) };
}

/** The newest lines that fit together, in their order. */
export function newestWithin<L extends { text: string }>(lines: readonly L[], room: number): readonly L[] {
  let left = room;
  let from = lines.length;
  while (from > 0) {
    left -= tokensAtMost(lines[from - 1]?.text ?? '') + MESSAGE_TOKENS;
    if (left < 0) break;
    from--;
  }
  return lines.slice(from);
}

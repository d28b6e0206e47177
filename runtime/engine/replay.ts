// replay: the log alone rebuilds a conversation. Rewind is a shorter log; a fork is a longer one.
import type { Bot } from './compile.ts';
import type { Input, Step } from './types.ts';
import { begin, walk, type WalkOptions } from './walk.ts';

export const replay = (bot: Bot, id: string, inputs: readonly Input[], options: WalkOptions = {}): Step =>
  inputs.reduce<Step>((step, input) => walk(bot, step.now, input, options), {
    now: begin(id),
    events: [],
    need: { do: 'end', outcome: 'new' },
  });

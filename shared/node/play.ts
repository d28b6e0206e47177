// play: runs a node against a script of replies. Data in, data out; nothing is mocked.
import type { z } from 'zod';
import type { Leave, Line, Node } from './define.ts';
import { effects, type Vars } from './effects.ts';
import { exitFor, freeze, pump, type Call, type Reply } from './pump.ts';
import { scopeOf } from './scope.ts';

export type Played<X> = {
  exit?: X;
  to?: string;
  end?: string;
  close?: true;
  unread?: string;
  set: Vars;
  said: string[];
  calls: Call[];
};

/** What `now` answers while playing, in milliseconds: 2026-01-01 00:00 UTC. `random` answers 0.5. */
export const PLAY_NOW = 1_767_225_600_000;

/** say, now and random answer themselves; everything else takes the next line of the script. */
export function play<S extends z.ZodObject, X extends string>(
  node: Node<S, X>,
  config: z.input<S>,
  script: readonly Line[],
  vars: Vars = {},
  locale = 'en',
): Played<X> {
  const lines = [...script];
  const said: string[] = [];
  const calls: Call[] = [];
  const parsed = freeze(node.config.parse(config));
  const scope = scopeOf(node, { vars: freeze({ ...vars }), locale });
  const stop = pump(node, parsed, scope, (asked): Reply | undefined => {
    calls.push(asked);
    const text = asked.request['text'] ?? asked.request['prompt'];
    if (asked.kind === 'say') return (said.push(String(text)), { is: null });
    if (asked.kind === 'tool') return { is: null };
    if (asked.kind === 'now') return { is: PLAY_NOW };
    if (asked.kind === 'random') return { is: 0.5 };
    if (asked.kind === 'read' && !(lines[0] && Object.hasOwn(lines[0], 'read')))
      return { is: effects.read.result.parse({}) }; // the customer came without a word
    if (effects[asked.kind].how === 'wait' && asked.request['prompt']) said.push(String(text));
    const line = lines[0] as Record<string, unknown> | undefined;
    if (!line || !Object.hasOwn(line, asked.kind)) return undefined;
    lines.shift();
    const is = line[asked.kind];
    if (is && typeof is === 'object' && 'failed' in is) return { failed: String(is.failed) };
    return { is: effects[asked.kind].result.parse(is) };
  });
  if (stop.at === 'left') return { ...(stop.leave as Leave<X>), set: stop.leave.set ?? {}, said, calls };
  if (stop.at === 'call') return { end: `script-ended-at:${stop.call.kind}`, set: {}, said, calls };
  if (stop.bug) throw stop.bug; // in a test a bug should be seen, not an exit
  const exit = exitFor(stop.code, node.exits(parsed));
  return { ...(exit ? { exit: exit as X } : { end: stop.code }), set: { error: stop.code }, said, calls };
}

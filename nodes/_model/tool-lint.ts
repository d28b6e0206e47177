// What is wrong with a list of tools by itself. What it is of the bot that they run, lint knows.
import { TYPED_NAME } from '@dialoom/shared/node/typed-fields';
import type { Tool } from './tools.ts';

type At = `tools.${number}.${'flow' | 'node' | 'name' | 'about' | 'args'}`;
type Found = {
  code: 'tool-no-flow' | 'tool-no-node' | 'tool-name' | 'tool-twice' | 'tool-about' | 'tool-choices' | 'field-name';
  at: At;
  level?: 'warning';
  detail?: Record<string, string>;
};
export function* lintTools(tools: readonly Tool[]): Iterable<Found> {
  for (const [i, { runs, flow, node, name, about, args }] of tools.entries()) {
    if (runs === 'flow' && flow === '') yield { code: 'tool-no-flow', at: `tools.${i}.flow` };
    if (runs === 'node' && node === '') yield { code: 'tool-no-node', at: `tools.${i}.node` };
    if (!TYPED_NAME.test(name)) yield { code: 'tool-name', at: `tools.${i}.name` };
    else if (tools.findIndex((one) => one.name === name) < i)
      yield { code: 'tool-twice', at: `tools.${i}.name`, detail: { name } };
    if (about.trim() === '') yield { code: 'tool-about', at: `tools.${i}.about`, level: 'warning' };
    for (const arg of args) {
      const detail = { name: arg.name };
      if (!TYPED_NAME.test(arg.name)) yield { code: 'field-name', at: `tools.${i}.args`, detail };
      if (arg.kind === 'choice' && arg.choices.length === 0)
        yield { code: 'tool-choices', at: `tools.${i}.args`, detail };
    }
  }
}

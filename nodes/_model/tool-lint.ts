// What is wrong with a list of tools.
import { TYPED_NAME } from '@dialoom/shared/node/typed-fields';
import type { LookUp } from './tools.ts';

type At = `tools.${number}.flow` | `tools.${number}.name` | `tools.${number}.about` | `tools.${number}.args`;
type Found = {
  code: 'tool-no-flow' | 'tool-name' | 'tool-twice' | 'tool-about' | 'field-name';
  at: At;
  level?: 'warning';
  detail?: Record<string, string>;
};
export function* lintTools(tools: readonly LookUp[]): Iterable<Found> {
  for (const [i, { flow, name, about, args }] of tools.entries()) {
    if (flow === '') yield { code: 'tool-no-flow', at: `tools.${i}.flow` };
    if (!TYPED_NAME.test(name)) yield { code: 'tool-name', at: `tools.${i}.name` };
    else if (tools.findIndex((one) => one.name === name) < i)
      yield { code: 'tool-twice', at: `tools.${i}.name`, detail: { name } };
    if (about.trim() === '') yield { code: 'tool-about', at: `tools.${i}.about`, level: 'warning' };
    for (const arg of args)
      if (!TYPED_NAME.test(arg.name)) yield { code: 'field-name', at: `tools.${i}.args`, detail: { name: arg.name } };
  }
}

// Another node in the place of one: its edges, its name and those of its settings that fit stay.
import type { DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { parsedConfig } from './card.ts';

const fails = (exit: string) => exit === 'error' || exit === 'silent';

/**
 * `fresh` in the place of `old`. Settings of the same name stay where the new schema takes them. Edges stay with their exit; one whose exit
 * is not there takes the next that is free, failures among failures; those that find none stay as they are and lint says so.
 */
export function replacement(old: DocNode, fresh: DocNode, definition: AnyNode): DocNode {
  let config = fresh.config;
  for (const [key, value] of Object.entries(old.config)) {
    if (!Object.hasOwn(definition.config.shape, key)) continue;
    const tried = { ...config, [key]: value };
    // a fresh node may not fit its schema yet (a connection to choose): then the field alone decides
    if (fits(definition, tried) || (!fits(definition, config) && fits(definition, tried, key))) config = tried;
  }
  const made: DocNode = {
    ...fresh,
    at: old.at,
    config,
    ...(old.name === undefined ? {} : { name: old.name }),
    ...(old.skip ? { skip: true } : {}),
  };
  return { ...made, next: movedEdges(old.next, exitsOf(definition, made)) };
}

const fits = (definition: AnyNode, config: DocNode['config'], field?: string): boolean => {
  const parsed = definition.config.safeParse(config);
  return parsed.success || (field !== undefined && !parsed.error.issues.some(({ path }) => path[0] === field));
};
const exitsOf = (definition: AnyNode, node: DocNode): readonly string[] => {
  const config = parsedConfig(definition, node);
  return config === undefined ? [] : definition.exits(config);
};

function movedEdges(next: DocNode['next'], exits: readonly string[]): DocNode['next'] {
  const moved: Record<string, string> = {};
  const homeless: (readonly [string, string])[] = [];
  for (const [exit, to] of Object.entries(next)) {
    if (exits.includes(exit)) moved[exit] = to;
    else homeless.push([exit, to]);
  }
  for (const [exit, to] of homeless) {
    const free = exits.find((one) => fails(one) === fails(exit) && !Object.hasOwn(moved, one));
    moved[free ?? exit] = to;
  }
  return moved;
}

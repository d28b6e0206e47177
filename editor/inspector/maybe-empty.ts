// Whether a variable may hold nothing when a conversation comes to a node: a way leads there past every node that sets it, or it depends on
// who the customer is.
import type { BotDocument } from '@dialoom/shared/document/document';
import { templatePlaces } from '@dialoom/shared/template/template-places';
import type { Definitions } from '../document/variable-uses.ts';
import { chipParts } from './filters.ts';
import { outputs } from './template-dom.ts';
import { knownVariables, type KnownVariable, type Place } from './known-variables.ts';

/** @param place nothing is said of a node that no way leads to yet */
export function mayBeEmpty(
  { path, from, setBy }: KnownVariable,
  document: BotDocument,
  definitions: Definitions,
  place: Place,
): boolean {
  if (from === 'conversation') return path.startsWith('contact.');
  if (document.variables[path]?.initial !== undefined) return false;
  const nodes = document.flows[place.flow]?.nodes ?? {};
  const setters = new Set(setBy.filter(({ flow }) => flow === place.flow).map(({ node }) => node));
  // set in another flow, or by nobody: what happens there is not known here
  if (setters.size === 0) return false;
  const seen = new Set<string>();
  const todo = Object.keys(nodes).filter((id) => definitions[nodes[id]?.type ?? '']?.entry);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === place.node) return true;
    if (seen.has(id) || setters.has(id)) continue;
    seen.add(id);
    todo.push(...Object.values(nodes[id]?.next ?? {}));
  }
  return false;
}

/** The paths of a template that may be empty at its node and say nothing for that case, each once. */
export function emptyPaths(
  source: string,
  document: BotDocument,
  definitions: Definitions,
  place: Place | undefined,
): string[] {
  if (!place || !source.includes('{{')) return [];
  const known = knownVariables(document, definitions);
  const told = new Set<string>();
  for (const [output] of source.matchAll(outputs)) {
    const { path, filters } = chipParts(output);
    const head = path.split('.')[0];
    const variable = known.find((one) => one.path === path) ?? known.find((one) => one.path === head);
    if (variable && !filters.some((filter) => /^default\b/.test(filter)) && mayBeEmpty(variable, document, definitions, place))
      told.add(path);
  }
  return told.size > 0 && templatePlaces(source).faults.length === 0 ? [...told] : [];
} // prettier-ignore

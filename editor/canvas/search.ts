// Finding nodes: over titles, texts, variables and ids, with flags. `is:problem is:unused type: uses: in:`
import type { BotDocument } from '@dialoom/shared/document/document';
import { takesEdges } from './card.ts';
import { fieldsOf } from '../document/config-fields.ts';
import { formFor } from '../document/form.ts';
import { variablesIn, type Definitions } from '../document/variable-uses.ts';

export type Found = { flow: string; node: string };
export type SearchSurroundings = {
  definitions: Definitions;
  titleOf(type: string, name: string | undefined): string;
  hasProblem(flow: string, node: string): boolean;
};

const flag = /(?:^|\s)(is|type|uses|in):(\S+)/g;

/** Nodes that fit every word and flag of the query; none for an empty one. */
export function findNodes(
  document: BotDocument,
  query: string,
  { definitions, titleOf, hasProblem }: SearchSurroundings,
): Found[] {
  const flags = [...query.matchAll(flag)].map(([, name, value]) => ({ name, value: fold(value ?? '') }));
  const words = fold(query.replace(flag, ' ')).split(/\s+/).filter(Boolean);
  if (flags.length + words.length === 0) return [];
  const reached = new Set(
    Object.values(document.flows).flatMap(({ nodes }) =>
      Object.values(nodes).flatMap(({ next }) => Object.values(next)),
    ),
  );
  const found: Found[] = [];
  for (const [flow, { name: flowName, nodes }] of Object.entries(document.flows))
    for (const [id, node] of Object.entries(nodes)) {
      const definition = definitions[node.type];
      const title = titleOf(node.type, node.name);
      const fields = definition ? [...fieldsOf(formFor(definition), node.config)] : [];
      const fits = flags.every(({ name, value }) => {
        if (name === 'is')
          return value === 'problem'
            ? hasProblem(flow, id)
            : value === 'unused' && !reached.has(id) && takesEdges(definition);
        if (name === 'type') return fold(`${node.type} ${titleOf(node.type, undefined)}`).includes(value);
        if (name === 'in') return fold(`${flow} ${flowName}`).includes(value);
        return fields.some(
          (field) =>
            fold(String(field.value)) === value ||
            variablesIn(field).some((path) => fold(path).split('.')[0] === value),
        );
      });
      if (!fits) continue;
      const text = fold(
        [
          id,
          title,
          titleOf(node.type, undefined),
          definition ? fields.map(({ value }) => JSON.stringify(value)).join(' ') : JSON.stringify(node.config),
        ].join(' '),
      );
      if (words.every((word) => text.includes(word))) found.push({ flow, node: id });
    }
  return found;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

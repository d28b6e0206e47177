// The wordings of a node that can be compared: the one being written, the one that is live, and those that are kept.
import type { DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { byAge, sameWording, wordingOf, type WordingValues } from '@dialoom/shared/wordings/kept-wording';

/** `draft`, `live`, or the id of a kept version. */
export type SideChoice = { key: string; name: string; values: WordingValues };
type Named = { draft(kept: string | undefined): string; live: string };

export function sidesOf(definition: AnyNode, node: DocNode, live: DocNode | undefined, named: Named): SideChoice[] {
  const draft = wordingOf(definition, node.config);
  const kept = byAge(node.wordings);
  const same = kept.find(([, { values }]) => sameWording(values, draft));
  return [
    { key: 'draft', name: named.draft(same?.[1].name), values: draft },
    ...(live?.type === node.type
      ? [{ key: 'live', name: named.live, values: wordingOf(definition, live.config) }]
      : []),
    ...kept.map(([key, { name, values }]) => ({ key, name, values })),
  ];
}

/** What is being written, and what it is most worth comparing with: the newest that says something else. */
export function firstPair(sides: readonly SideChoice[]): { a: string; b: string } {
  const [draft, ...others] = sides;
  if (!draft) return { a: '', b: '' };
  const kept = others.filter(({ key }) => key !== 'live');
  const other = [...kept, ...others].find(({ values }) => !sameWording(values, draft.values));
  return { a: other?.key ?? kept[0]?.key ?? draft.key, b: draft.key };
}

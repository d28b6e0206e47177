// What the sentences of the history call nodes and fields.
import type { Entry } from '../document/history.ts';
import type { About } from '../document/operation.ts';
import type { Path } from '../document/path.ts';
import { ownPlace } from '../problems/own-place.ts';
import type { Studio } from './studio.ts';

/** What labels call the nodes of a gesture, also those that are gone. */
export function aboutEntry({ definitions, locale, document }: Studio, entry: Entry): About {
  const typeOf = (id: string) => entry.names?.[id]?.type ?? '';
  return {
    node: (id) => {
      const name = entry.names?.[id];
      return name?.name ?? definitions[typeOf(id)]?.text[locale].title ?? name?.type ?? id;
    },
    field: (id, path) => fieldName(definitions[typeOf(id)]?.text[locale].fields, path),
    own: (path) => ownPlace({ document, locale }, path)[0],
  };
}

/** The label of the innermost field on a path that has one; rows and languages have none of their own. */
function fieldName(fields: Readonly<Record<string, string>> = {}, path: Path): string | undefined {
  const words = path.filter((part) => typeof part === 'string');
  for (let length = words.length; length > 0; length--) {
    const label = fields[words.slice(0, length).join('.')];
    if (label !== undefined) return label;
  }
  return undefined;
}

// A node as it is put in, and the exit by which a conversation goes on from it.
import type { DocNode } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { emptyOf, formFor } from '../document/form.ts';
import type { Definitions } from '../document/variable-uses.ts';
import { snap } from './placement.ts';

/** What a fresh node holds: the definition's own start, the schema's defaults for the rest. */
export function freshNode(definitions: Definitions, type: string, at: readonly [number, number]): DocNode | undefined {
  const definition = definitions[type];
  if (!definition) return undefined;
  const config = { ...(emptyOf(formFor(definition)) as Record<string, Json>), ...definition.fresh };
  return { type, version: definition.version, at: [snap(at[0]), snap(at[1])], config, next: {} };
}

/** The first exit that is neither an error nor silence. */
export function firstExit(definitions: Definitions, node: DocNode): string | undefined {
  const definition = definitions[node.type];
  const parsed = definition?.config.safeParse(node.config);
  return parsed?.success
    ? definition?.exits(parsed.data).find((exit) => exit !== 'error' && exit !== 'silent')
    : undefined;
}

// Kept versions of a prompt as values of a comparison: by their names, and what they say.
import type { DocNode } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import type { Path } from '../document/path.ts';

const AT = 4; // flows › flow › nodes › node › wordings › id › values › field

/** Which kept version a path leads into, and which of its fields; nothing when it leads elsewhere. */
export function wordingPlace(nodes: readonly (DocNode | undefined)[], path: Path): { name: string; field?: string[] } | undefined {
  if (path[AT] !== 'wordings') return undefined;
  const id = String(path[AT + 1] ?? '');
  const kept = nodes.map((node) => node?.wordings?.[id]).find((one) => one !== undefined);
  const field = path[AT + 2] === 'values' ? path.slice(AT + 3).map(String) : [];
  return { name: kept?.name ?? '', ...(field.length > 0 && { field }) };
} // prettier-ignore

/** @returns nothing when the value is no kept version, nor all of them */
export function wordingWords(value: Json, path: Path): string | undefined {
  if (path[AT] !== 'wordings' || !isMap(value)) return undefined;
  if (path.length === AT + 1) return Object.values(value).map(nameOf).join('\n');
  return path.length === AT + 2 ? nameOf(value) : undefined;
}
const nameOf = (one: Json | undefined): string =>
  isMap(one) ? [one['name'], one['note']].filter((part) => typeof part === 'string' && part !== '').join(' – ') : '';
const isMap = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

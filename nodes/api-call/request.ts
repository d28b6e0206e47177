// The parts of a request from its config: every value escaped for the place it goes.
import type { Scope } from '@dialoom/shared/node/define';
import { Failed } from '@dialoom/shared/node/effects';
import type { ApiCallConfig } from './index.ts';

/** Names and values both, variables and author's text alike: `a b&c` stays one value. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const pairs = (rows: ApiCallConfig['query'], { prompt }: Scope) =>
  rows
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, value }) => `${encoded(name.trim())}=${encoded(prompt(value))}`)
    .join('&');

/** The address with its query; variables in it stay one segment or one value each. */
export function pathOf({ address, query }: ApiCallConfig, scope: Scope): string {
  const path = scope.url(address).trim();
  const more = pairs(query, scope);
  if (more === '') return path;
  const [bare = '', fragment] = path.split('#', 2);
  return `${bare}${bare.includes('?') ? '&' : '?'}${more}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * The body and its type; nothing when there is none.
 * @throws Failed `bad-json` when the rendered text is no JSON: a backend should not have to guess
 */
export function bodyOf({ body, json, form }: ApiCallConfig, scope: Scope): { type: string; text: string } | undefined {
  if (body === 'form') return { type: 'application/x-www-form-urlencoded', text: pairs(form, scope) };
  if (body === 'none') return undefined;
  const text = scope.json(json).trim();
  if (text === '') return undefined;
  try {
    JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failed('bad-json');
    throw error;
  }
  return { type: 'application/json', text };
}

// The page that other people's tools read: every reference leads somewhere, every hole of a path is declared.
import { expect, test } from 'vitest';
import { openapi } from './openapi.ts';
import { routes } from './routes.ts';

type Operation = { operationId: string; parameters: { name: string; in: string }[] };
type Page = { paths: Record<string, Record<string, Operation>> };
const page = openapi(routes, '1.0.0') as Page;

const refsIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))
    : [];
const at = (ref: string): unknown =>
  ref.slice(2).split('/').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], page); // prettier-ignore

test('every reference is found from the root of the page', () => {
  const refs = refsIn(page);
  expect(refs.length).toBeGreaterThan(10);
  expect(refs.filter((ref) => !ref.startsWith('#/components/schemas/') || at(ref) === undefined)).toEqual([]);
  expect(JSON.stringify(page)).not.toContain('$defs');
});
test('every route stands there once, with every part of its path', () => {
  const operations = Object.entries(page.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );
  expect(operations.map((one) => one.operationId).toSorted()).toEqual(Object.keys(routes).toSorted());
  for (const { path, parameters } of operations)
    expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
    );
});

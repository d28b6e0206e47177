// One suite that every node of the registry passes; a new folder gets it for free.
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locales } from '@dialoom/shared/node/define';
import { conform } from '@dialoom/shared/node/conform';
import { nodes } from './registry.generated.ts';

test('the registry holds every folder once', () => {
  const types = nodes.map((node) => node.type);
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) expect(existsSync(new URL(`${type}/index.ts`, import.meta.url)), type).toBe(true);
});

describe('each definition keeps its promises', () => {
  beforeEach(() => {
    const stop = (what: string) => () => {
      throw new Error(`${what} inside a node: ask for an effect`);
    };
    const TrueDate = Date;
    const Frozen = function (...args: []) {
      if (args.length === 0) stop('new Date()')();
      return Reflect.construct(TrueDate, args) as Date;
    };
    Object.assign(Frozen, {
      now: stop('Date.now()'),
      parse: TrueDate.parse,
      UTC: TrueDate.UTC,
      prototype: TrueDate.prototype,
    });
    vi.stubGlobal('Date', Frozen);
    for (const name of ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask']) vi.stubGlobal(name, stop(name));
    vi.stubGlobal('crypto', { getRandomValues: stop('crypto'), randomUUID: stop('crypto') });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  test.each(nodes.map((node) => [node.type, node] as const))('%s', (_, node) => {
    expect(conform(node)).toEqual([]);
  });
});

describe('each definition is whole', () => {
  test.each(nodes.map((node) => [node.type, node] as const))('%s', (type, node) => {
    const steps = Object.keys(node.migrate ?? {}).map(Number).toSorted((a, b) => a - b); // prettier-ignore
    expect(steps, 'a migration for every version after the first').toEqual(
      Array.from({ length: node.version - 1 }, (_, i) => i + 2),
    );
    for (const locale of locales) {
      const page = readFileSync(new URL(`${type}/docs.${locale}.md`, import.meta.url), 'utf8');
      expect(
        page.startsWith(`# ${node.text[locale].title}\n`),
        `${type}/docs.${locale}.md begins with the node's title`,
      ).toBe(true);
      expect(page.length).toBeGreaterThan(250);
      for (const exit of Object.keys(node.text[locale].exits))
        expect(page, `the exit ${exit} is explained`).toContain(node.text[locale].exits[exit]);
      for (const [path, label] of Object.entries<string>(node.text[locale].fields))
        if (!/[.=]/.test(path))
          // the settings themselves; parts of a row and options are told with them
          expect(page.toLowerCase(), `${type}/docs.${locale}.md says what “${label}” is for`).toContain(
            label.toLowerCase(),
          );
      const { help, fields } = node.text[locale] as { help?: Record<string, string>; fields: Record<string, string> };
      expect(
        Object.keys(fields).filter((path) => !path.includes('=') && !help?.[path]),
        'a line of help beside every setting',
      ).toEqual([]);
      // a Chinese page has one kind of quotes, the one of the studio
      if (locale === 'zh-CN') expect(page, `${type}/docs.${locale}.md quotes with 「」`).not.toMatch(/[“”]/);
    }
  });
});

// T12: nothing anybody writes becomes code of ours. Lint refuses every way to make code of text; the payloads by which other builders'
// expressions were broken out of come to a finding or stay text, in every place that reads a template or a condition.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodes } from '@dialoom/nodes';
import { lint } from '@dialoom/shared/lint/lint';
import { ConditionsData } from '@dialoom/shared/node/conditions';
import type { Json } from '@dialoom/shared/node/effects';
import { holds } from '@dialoom/shared/node/holds';
import { renderTemplate, TemplateFault, type Place } from '@dialoom/shared/template/template';
import { describe, expect, test } from 'vitest';
import { botOf } from '../server-for-tests.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('T12 lint refuses to make code of text', () => {
  const ways = [
    "eval('1');",
    "(0, eval)('1');",
    "globalThis.eval('1');",
    "new Function('return 1');",
    "Function('return 1')();",
    "globalThis.Function('return 1');",
    "import 'node:vm';",
    "import { runInNewContext } from 'vm';",
  ];
  /** The lines of a file that our own rules find something in, were it at that place of the tree. */
  function found(place: string, lines: readonly string[]): number[] {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-lint-'));
    try {
      copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
      mkdirSync(join(folder, place, '..'), { recursive: true });
      writeFileSync(join(folder, place), lines.join('\n'));
      const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', '--quiet', '-f', 'unix', '.'], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
      const told = [
        ...stdout.matchAll(/:(\d+):\d+: .*\[Error\/eslint\((?:no-eval|no-new-func|no-restricted-\w+)\)\]/g),
      ];
      return [...new Set(told.map(([, line]) => Number(line)))].toSorted((a, b) => a - b);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  test.each(['shared/node/x.ts', 'nodes/ask/x.ts', 'runtime/perform/x.ts', 'runtime/script/worker.ts', 'runtime/egress/x.ts', 'editor/app/x.tsx', 'widget/panel/x.ts', 'demo/x.ts'])('T12 in %s', (place) => {
    expect(found(place, ways)).toEqual(ways.map((_, i) => i + 1));
  }); // prettier-ignore
  test('T12 and nothing where nothing is', () => {
    expect(found('runtime/perform/x.ts', ["export const evaluate = (text: string) => text.replace('eval', 'Function');"])).toEqual([]); // prettier-ignore
  });
});

/** What n8n, Flowise, Typebot and LiquidJS fell to, in their own spelling and in Liquid's. Each would leave `pwned` or show something of the process. */
const run = 'globalThis.pwned = 1';
const inner = [
  `(function(){ ${run}; return this.process.mainModule.require('child_process').execSync('id').toString() })()`,
  `''.constructor.constructor('${run}')()`,
  `[].constructor.constructor('return process')().mainModule.require('fs').readFileSync('/etc/passwd')`,
  `{}.constructor.constructor('${run}')()`,
  `(() => {}).constructor('${run}')()`,
  `this.constructor.constructor("return process.env")()`,
  `$json.constructor.constructor('${run}')()`,
  `$node["x"].constructor.constructor('${run}')()`,
  `$jmespath({}, "constructor.constructor('${run}')()")`,
  `$evaluateExpression("{{ process.env }}")`,
  `$workflow.constructor.constructor('${run}')()`,
  `$input.item.json.__proto__.constructor.constructor('${run}')()`,
  `Object.getPrototypeOf(function(){}).constructor('${run}')()`,
  `Reflect.construct(Function, ['${run}'])()`,
  `Reflect.get(Function, 'constructor')('${run}')()`,
  `new Function('${run}')()`,
  `Function.prototype.constructor('${run}')()`,
  `globalThis['ev' + 'al']('${run}')`,
  `with({}) { ${run} }`,
  `Error.prepareStackTrace = (_, s) => s[0].getFunction().constructor('${run}')()`,
  `({}).toString.constructor('${run}')()`,
  `\`\${${run}}\``,
  `((a) => a.constructor)(()=>{})('${run}')()`,
  `import('node:child_process')`,
  `require('child_process').execSync('id')`,
  `process.binding('spawn_sync')`,
  `__proto__.constructor.constructor('${run}')()`,
  `'a'['constructor']['constructor']('${run}')()`,
  `\\u0065val('${run}')`,
  `𝓮𝓿𝓪𝓵('${run}')`,
  'constructor',
  'constructor.name',
  'contact.constructor.constructor',
  'contact.__proto__',
  'contact | constructor',
  '1 | constructor',
  'contact | __defineGetter__: "x"',
  'contact | valueOf',
  'contact | map: "constructor"',
  'contact | where: "constructor", "x"',
  'list.first.constructor',
  'contact.name.constructor.constructor',
];
const payloads = [
  ...inner.map((one) => `{{ ${one} }}`),
  ...inner.slice(0, 12).map((one) => `={{ ${one} }}`),
  ...inner.slice(0, 6).flatMap((one) => [`{% assign x = ${one} %}{{ x }}`, `{% if ${one} %}yes{% endif %}`, `\${${one}}`, `<%= ${one} %>`, `#{${one}}`]), // prettier-ignore
  '{% include "/etc/passwd" %}', '{% render "../../package.json" %}', '{% layout "/etc/passwd" %}', '{% toString %}', '{% constructor %}', '{% raw %}{% endraw %}{{ constructor }}', '{% liquid\nassign x = constructor\necho x %}', '{% echo constructor %}',
]; // prettier-ignore
const vars: Readonly<Record<string, Json>> = { contact: { name: 'Li' }, conversation: { locale: 'en' }, list: [{ a: 1 }], $json: {} }; // prettier-ignore
/** Something of the machine, or a thing that is no data. */
const LEAK =
  /uid=|root:|\[native code\]|\[object |function\s*\(|=>\s*\{\s*\[|PATH|"dependencies"|v2\d\.\d+\.\d+|\/work\/|node:internal/;

describe('T12 the payloads of others', () => {
  const places: Place[] = ['people', 'url', 'json', 'header', 'prompt', 'model'];
  const rendered = (source: string, place: Place) => {
    try {
      return renderTemplate(source, vars, place);
    } catch (error) {
      if (error instanceof TemplateFault) return undefined; // a finding
      throw error;
    }
  };
  test('T12 there are many', () => expect(new Set(payloads).size).toBeGreaterThan(80));
  test.each(places)('T12 in a template for %s: a finding, or text', (place) => {
    for (const source of payloads) {
      const text = rendered(source, place);
      // what stands outside of braces is the author's own text
      expect([source, (text ?? '').split(source).join('')]).toEqual([source, expect.not.stringMatching(LEAK)]);
      expect(globalThis).not.toHaveProperty('pwned');
    }
  });
  test('T12 as a value of a customer: text, and the same again when it is put in twice', () => {
    for (const source of payloads) {
      const once = renderTemplate('{{ x }}', { x: source }, 'prompt');
      expect(once).toBe(source);
      expect(renderTemplate('{{ x }}', { x: once }, 'prompt')).toBe(source);
      expect(globalThis).not.toHaveProperty('pwned');
    }
  });
  test('T12 in a condition: as a variable there is none, as a value it is compared', () => {
    for (const source of [...payloads, ...inner]) {
      const rule = (variable: string, value: string) => ({ match: 'all', rows: [{ variable, op: 'equals', value }] });
      const named = ConditionsData.safeParse(rule(source, 'x'));
      for (const data of [...(named.success ? [named.data] : []), ConditionsData.parse(rule('contact.name', source))])
        try {
          expect([source, holds(data, vars, (value) => renderTemplate(value, vars, 'prompt'))]).toEqual([
            source,
            false,
          ]);
        } catch (error) {
          if (!(error instanceof TemplateFault)) throw error;
        }
      expect(globalThis).not.toHaveProperty('pwned');
    }
  });
  test('T12 in every field of every node: lint reads it and runs nothing', () => {
    for (const { type, version, examples } of nodes)
      for (const { config } of examples.slice(0, 2))
        for (const source of payloads.filter((_, i) => i % 7 === 0)) {
          const hostile = JSON.parse(JSON.stringify(config), (key, value: unknown) =>
            typeof value === 'string' && !['id', 'type', 'kind'].includes(key) && /\s|\{\{|\/|return/.test(value) ? source : value,
          ) as Record<string, Json>; // prettier-ignore
          const document = botOf({ start: ['start', {}, { next: 'it' }] });
          const flow = document.flows['main'];
          if (flow) flow.nodes['it'] = { type, version, at: [0, 0], config: hostile, next: {} };
          expect(Array.isArray(lint(document, nodes, { connections: {} }))).toBe(true);
          expect(globalThis).not.toHaveProperty('pwned');
        }
  });
});

// T9 of the threat list: templates are the author's, values are data, and neither gets anywhere else. And one escape per place.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeMarkdown,
  renderTemplate,
  RENDERED_CHARACTERS,
  templateFault,
  TemplateFault,
  templateVariables,
  type Place,
} from './template.ts';

const places: readonly Place[] = ['people', 'url', 'json', 'header', 'prompt'];
const fault = (source: string, values: Record<string, unknown> = {}, place: Place = 'people'): string => {
  try {
    return `rendered: ${renderTemplate(source, values, place).slice(0, 80)}`;
  } catch (error) {
    if (error instanceof TemplateFault) return error.code;
    throw error;
  }
};

describe('a value is escaped for its place', () => {
  test('in a URL it stays one segment or one value', () => {
    expect(renderTemplate('/orders/{{ no }}?q={{ q }}', { no: '../admin?x=1#', q: 'a&b=c d' }, 'url')).toBe(
      '/orders/%2E%2E%2Fadmin%3Fx%3D1%23?q=a%26b%3Dc%20d',
    );
    expect(renderTemplate('{{ x }}', { x: '\ud800' }, 'url')).toBe('%EF%BF%BD'); // half a character is no reason to fail
  });
  test('in a URL no text can leave its segment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = new URL(renderTemplate('https://shop.test/orders/{{ x }}/lines', { x: text }, 'url'));
        expect(url.origin).toBe('https://shop.test');
        expect(url.search + url.hash).toBe('');
        expect(url.pathname.split('/')).toHaveLength(4);
        expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(text.toWellFormed());
      }),
    );
  });
  test('in a JSON body it stays one string', () => {
    expect(JSON.parse(renderTemplate('{"name":"{{ x }}"}', { x: 'a","role":"owner' }, 'json'))).toEqual({
      name: 'a","role":"owner',
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(renderTemplate('{"a":"{{ x }}","b":1}', { x: text }, 'json'))).toEqual({
          a: text.toWellFormed(),
          b: 1,
        });
      }),
    );
  });
  test('the json filter gives whole values to a JSON body', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = renderTemplate('{"a":{{ x | json }}}', { x: value }, 'json');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ a: value })));
      }),
    );
  });
  test('in a header it cannot begin another', () => {
    expect(renderTemplate('Bearer {{ x }}', { x: 'a\r\nHost: evil' }, 'header')).toBe('Bearer a Host: evil');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => new Headers({ 'x-a': renderTemplate('v{{ x }}', { x: text }, 'header') })).not.toThrow();
      }),
    );
  });
  test.each([
    ['*bold* _it_ `code` ~no~', '\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~'],
    ['[free](javascript:alert(1)) ![x](y)', '\\[free\\](javascript:alert(1)) !\\[x\\](y)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['# Head', '\\# Head'],
    ['> quote', '\\> quote'],
    ['>quote', '\\>quote'],
    ['a\n=', 'a\n\\='],
    ['a\n---', 'a\n\\---'],
    ['- item\n+ item\n1. one\n2) two', '\\- item\n\\+ item\n1\\. one\n2\\) two'],
    ['a | b', 'a \\| b'],
    ['\\*', '\\\\\\*'],
    ['3 - 1 = 2, #7 (1.5)', '3 - 1 = 2, #7 (1.5)'],
    ['-5', '-5'],
  ])('in a message %j is what the customer typed', (typed, written) => {
    expect(renderTemplate('{{ x }}', { x: typed }, 'people')).toBe(written);
  });
  test('in a message nothing is lost: taking the back-slashes away gives the text again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '#', '-', '1', '.', '>', '*', '\\', '[', '|', '=', '中') }),
        (text) => {
          expect(escapeMarkdown(text).replace(/\\([^a\s中])/g, '$1')).toBe(text);
        },
      ),
    );
  });
  test('for a model it stays as it is', () => {
    expect(renderTemplate('{{ x }}', { x: '*a*"\n' }, 'prompt')).toBe('*a*"\n');
  });
  test('lists and objects become words, nothing becomes nothing', () => {
    expect(
      renderTemplate(
        '{{ a }}|{{ b }}|{{ c }}|{{ d }}|{{ e }}',
        { a: ['x', null, 'y'], b: { k: 1 }, c: null, e: false },
        'prompt',
      ),
    ).toBe('x, , y|{"k":1}|||false');
  });
  test('what only the author can write is not escaped', () => {
    for (const place of places) expect(renderTemplate('**a** "b" /c?d', {}, place)).toBe('**a** "b" /c?d');
  });
});

describe('values are never templates', () => {
  test.each(places)('what a customer or a backend writes is not run (%s)', (place) => {
    const text = renderTemplate(
      'Hi {{ name }}',
      { name: '{{ secret }}{% for i in (1..9) %}x{% endfor %}', secret: 'S3CRET' },
      place,
    );
    expect(text).not.toContain('S3CRET');
    expect(text).not.toContain('xxx');
  });
});

describe('nothing but own data is reached', () => {
  test.each([
    '{{ constructor }}',
    '{{ x.constructor }}',
    '{{ x.__proto__ }}',
    '{{ x["__proto__"] }}',
    '{{ x[key] }}',
    '{{ x.toString }}',
    '{{ x.hasOwnProperty }}',
    '{{ list.constructor }}',
    '{{ x | map: "constructor" }}',
  ])('%s is empty', (source) => {
    expect(renderTemplate(source, { x: { a: 1 }, list: ['a'], key: 'constructor' })).toBe('');
  });
  test('a poisoned list gives its true first and last', () => {
    const list = Object.assign(['a', 'b'], { first: 'POISON', last: 'POISON', secret: 'POISON' });
    expect(renderTemplate('{{ l.first }}{{ l.last }}', { l: list })).toBe('ab');
  });
  test.each([
    '{{ 1 | constructor }}',
    '{{ x | __defineGetter__ }}',
    '{{ x | toString }}',
    '{% toString %}',
    '{% constructor %}',
    '{% include "/etc/passwd" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% liquid\ninclude "x" %}',
    '{{ x | raw }}',
    '{{ x | no-such }}',
    '{{ x',
    '{% if %}',
  ])('%s is a coded fault', (source) => {
    expect(fault(source)).toBe('template.syntax');
    expect(templateFault(source)).toBeTypeOf('string');
  });
  test('a template cannot write: not into its variables, not into prototypes', () => {
    const vars = { count: 1 };
    expect(fault('{% increment count %}', vars)).toBe('template.syntax');
    expect(fault('{% decrement count %}', vars)).toBe('template.syntax');
    renderTemplate(
      '{% assign count = 5 %}{% assign __proto__ = "p" %}{% capture constructor %}x{% endcapture %}',
      vars,
    );
    expect(vars).toEqual({ count: 1 });
    expect(({} as Record<string, unknown>)['p']).toBeUndefined();
  });
});

describe('limits hold', () => {
  test.each([
    ['an empty loop without end', '{% for i in (1..1000000000) %}{% endfor %}', {}],
    ['a loop in a loop', '{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}', {}],
    [
      'a text that doubles',
      '{% assign a = "aaaaaaaaaaaaaaaa" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
      {},
    ],
    ['350 KB of tags through strip_html', '{{ x | strip_html }}', { x: '<script'.repeat(50_000) }],
    ['a result that is too long', '{{ x }}', { x: 'a'.repeat(RENDERED_CHARACTERS + 1) }],
    ['a slice of a billion', '{{ "abc" | slice: 0, 1000000000 }}', {}],
  ])('%s', (_, source, values) => {
    expect(fault(source, values)).toBe('template.limit');
  });
  test('a template that is too long is refused before it is parsed', () => {
    expect(fault('{{ x }}'.repeat(20_000))).toBe('template.syntax');
  });
  test.each(['%9999999d', '%-9999999d', '%^9999999A', '%0009999999d', '%_9999999Y'])(
    'the date width %s is capped',
    (format) => {
      expect(renderTemplate('{{ x | date: f }}', { x: '2026-01-01', f: format }).length).toBeLessThan(20);
    },
  );
});

describe('the same text every time', () => {
  test.each(['{{ "now" | date: "%Y" }}', '{{ "today" | date_to_string }}'])('%s: a template has no clock', (source) => {
    expect(renderTemplate(source, {})).toBe('');
  });
  test('and no die', () => {
    expect(fault('{{ x | sample }}', { x: [1, 2] })).toBe('template.syntax');
  });
  test.each(['America/New_York', 'Asia/Shanghai'])('dates do not depend on the machine (%s)', (zone) => {
    const show = `for (const x of ['2026-11-22', '2026-11-22 09:30', '2026-11-22T09:30:00+08:00', 0])
      process.stdout.write(renderTemplate('{{ x | date: "%m-%d %H:%M" }};', { x }));`;
    const script = `import { renderTemplate } from ${JSON.stringify(new URL('template.ts', import.meta.url).href)}; ${show}`;
    const shown = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { TZ: zone },
      encoding: 'utf8',
    });
    expect(shown).toBe('11-22 00:00;11-22 09:30;11-22 09:30;01-01 00:00;');
  });
});

test('names the variables a template reads, once each, not those it makes', () => {
  expect(
    templateVariables(
      '{{ a.b[0].c }} {% for i in list %}{{ i.x }}{% endfor %} {{ n | default: m }}{{ n }} {% assign z = 1 %}{{ z }}',
    ),
  ).toEqual(['a.b[0].c', 'list', 'n', 'm']);
  expect(templateVariables('no holes')).toEqual([]);
  expect(templateVariables('{{ broken')).toEqual([]);
});

test('a template that only puts values in reads the same as by Liquid', () => {
  const name = fc.constantFrom('a', 'b', 'size', 'first', 'last', 'true', 'nil', 'blank', 'length', '__proto__', 'constructor', 'ä', 'a-b'); // prettier-ignore
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.'));
  const keyed = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), fc.string({ unit: 'binary' }), tie('object')),
    object: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  })).object;
  const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '}', '#', '中') });
  fc.assert(
    fc.property(keyed, path, words, words, fc.constantFrom(...places), (values, at, before, after, place) => {
      const outcome = (template: string) => {
        try {
          return renderTemplate(template, values, place);
        } catch (error) {
          if (error instanceof TemplateFault) return error.code;
          throw error;
        }
      };
      const template = `${before}{{ ${at} }}${after}`;
      expect(outcome(template)).toBe(outcome(`${template}{% if false %}{% endif %}`));
    }),
    { numRuns: 500 },
  );
});

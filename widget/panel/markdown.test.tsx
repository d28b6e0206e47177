// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

let place: HTMLElement;
function draw(text: string): HTMLElement {
  place = document.createElement('div');
  render(<Markdown text={text} />, place);
  return place;
}
afterEach(() => render(null, place));

/** Elements a line of text may become, and nothing else. */
const allowed = ['P', 'SPAN', 'STRONG', 'EM', 'DEL', 'CODE', 'PRE', 'BR', 'HR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'A'];
const dangers = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(allowed.includes(element.tagName) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => !['href', 'target', 'rel', 'start'].includes(name))
      .map((name) => `${element.tagName} ${name}`),
    ...(element.tagName === 'A' && !/^(https?:\/\/|mailto:|tel:)/i.test(element.getAttribute('href') ?? '')
      ? [`href ${element.getAttribute('href')}`]
      : []),
  ]);

describe('nothing in a text can run', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example)',
    '[x](\\\\evil.example)',
    '![x](x"onerror="alert(1))',
    '<javascript:alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<details open ontoggle=alert(1)>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '`<img src=x onerror=alert(1)>`',
    '```html\n<script>alert(1)</script>\n```',
    '| a |\n| - |\n| <img src=x onerror=alert(1)> |',
    '- [x](javascript:alert(1))\n  > <script>alert(1)</script>',
    'https://example.com/"onmouseover="alert(1)',
    '<style>*{display:none}</style>',
    '<base href="https://evil.example">',
  ])('%s', (text) => {
    expect(dangers(draw(text))).toEqual([]);
  });
  test('whatever is put together', () => {
    const piece = fc.constantFrom(
      '<', '>', '"', "'", '`', '[', ']', '(', ')', '!', '*', '_', '~', '|', '\n', '\t', '&', '#', '\\', 'javascript:', 'data:', 'https://a.example', 'onerror=', 'script', 'img', 'x', ' ',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(dangers(draw(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a bot writes', () => {
  test('emphasis, lists and links', () => {
    const root = draw('**已发货** *今天*\n\n1. 一\n2. 二\n\n[详情](https://example.com/a?b=1&c=2)');
    expect(root.querySelector('strong')?.textContent).toBe('已发货');
    expect([...root.querySelectorAll('ol li')].map((item) => item.textContent)).toEqual(['一', '二']);
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.com/a?b=1&c=2');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });
  test('a single line break is one', () => {
    expect(draw('第一行\n第二行').querySelectorAll('br')).toHaveLength(1);
  });
  test('no sign is lost', () => {
    for (const text of ['5 < 6 & 7 > 3', 'a &amp; b', '100%', '"quoted"', '<b>bold?</b>'])
      expect(draw(text).textContent).toBe(text.replace('&amp;', '&'));
  });
});

// T20: no link or picture of a model's own making, in whatever pieces it comes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ModelText } from './model-text.ts';

const sites = ['shop.example', '*.help.example'];
/** Every address that a reader could follow belongs to a site of the list. */
function checkAddresses(shown: string): void {
  for (const [address] of shown.matchAll(/[a-z][a-z0-9+.-]*:\/\/[^\s<>()[\]"]+/gi))
    expect(address).toMatch(/^https?:\/+(www\.)?(shop\.example|[\w-]+\.help\.example)([/?#:]|$|[^\w.@-])/);
}
const whole = (text: string) => new ModelText(sites).plain(text);
describe('T20 what a model writes', () => {
  test.each([
    ['See [our page](https://shop.example/a?b=(1) "t").', 'See [our page](https://shop.example/a?b=(1) "t").'],
    ['https://de.help.example/x and www.shop.example', 'https://de.help.example/x and www.shop.example'],
    ['看这里 https://shop.example/订单，谢谢', '看这里 https://shop.example/订单，谢谢'],
    ['Plain words: 3 > 2, [1], a.b, x: y, **bold** and `code`.', 'Plain words: 3 > 2, [1], a.b, x: y, **bold** and `code`.'],
    ['👩‍👩‍👧 and é', '👩‍👩‍👧 and é'],
  ])('T20 stays: %s', (text, same) => expect(whole(text)).toBe(same)); // prettier-ignore
  test.each([
    ['[our page](https://evil.example/?q=secret)', 'our page'],
    ['![](https://evil.example/p.png?q=secret)', ''],
    ['![chart](<https://evil.example/a b>)', 'chart'],
    ['[![x](https://evil.example/1)](https://evil.example/2)', 'x'],
    ['Go to https://evil.example/a?b=c.', 'Go to evil.example/a?b=c.'],
    ['请打开https://evil.example/领奖，谢谢', '请打开evil.example/领奖，谢谢'],
    ['<https://evil.example>', '<evil.example>'],
    ['<img src="https://evil.example/x">', '<img src="evil.example/x">'],
    ['www.evil.example/x', 'evil.example/x'],
    ['HTTPS://EVIL.example', 'EVIL.example'],
    ['h\u200bttps://evil.example', 'evil.example'],
    ['https://shop.example@evil.example/', 'shop.example@evil.example/'],
    ['https://shop.example.evil.example/', 'shop.example.evil.example/'],
    ['https://help.example/', 'help.example/'],
    ['http://shop.example:8080@evil.example', 'shop.example:8080@evil.example'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](mailto:a@evil.example)', 'x'],
    ['[a\\]b](data:text/html,x)', '[a\\]b](text/html,x)'],
    ['[x](//evil.example)', 'x'],
    ['[x]: https://evil.example\n\n[x]', '[x] : evil.example\n\n[x]'],
    ['ftp://evil.example/x', 'evil.example/x'],
    ['hid\u{e0041}\u{e0042}den \u202egnp', 'hidden gnp'],
  ])('T20 becomes words: %s', (text, plain) => expect(whole(text)).toBe(plain));

  const part = fc.constantFrom('https://', 'http://evil.example/x', 'https://shop.example/y', '[', ']', '](', ')', '(', '!', '![a](', 'www.', 'evil.example', ' ', '\n', '订', '，', 'a', '<', '>', ':', '//', '\u200b', '😀', '"', '[b](https://evil.example)', '\\'); // prettier-ignore
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
  const shownOf = (written: string, cuts: readonly number[], look: (shown: string) => void = () => undefined) => {
    const safe = new ModelText(sites);
    let shown = '';
    for (let at = 0, i = 0; at < written.length; i++) {
      const size = 1 + (cuts[i % cuts.length] ?? 0);
      look((shown += safe.push(written.slice(at, at + size))));
      at += size;
    }
    return shown + safe.end();
  };
  const cuts = fc.array(fc.nat(6), { minLength: 1, maxLength: 40 });
  test('T20 streamed, whatever is written and wherever it is cut, nothing is shown that leads elsewhere', () => {
    fc.assert(
      fc.property(text, cuts, (written, sizes) => {
        checkAddresses(shownOf(written, sizes, checkAddresses));
      }),
      { numRuns: 2_000 },
    );
  });
  const prose = fc.constantFrom('订单', '好的，', 'See', '[our page](https://shop.example/a)', '[this](https://evil.example/b)', '![p](https://evil.example/c.png)', 'https://evil.example/d?e=f', 'https://shop.example/g', '[1]', '**bold**', '(x)', '👩‍👩‍👧', 'a.b', '3:4'); // prettier-ignore
  test('T20 streamed, a text as models write it is shown as it will be kept', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 12 }), cuts, (words, sizes) => {
        const written = words.join(' ');
        expect(shownOf(written, sizes)).toBe(whole(written));
      }),
    );
  });
  test('T20 whatever is written, no address of another site is left, nor a target with a scheme of its own', () => {
    fc.assert(
      fc.property(text, (written) => {
        const plain = whole(written);
        checkAddresses(plain);
        expect(plain).not.toMatch(/\]\(\s*<?\s*(javascript|data|mailto|vbscript):/i);
      }),
      { numRuns: 2_000 },
    );
  });
  test('T20 ordinary words are not held back', () => {
    const safe = new ModelText([]);
    expect(safe.push('您的订单已经')).toBe('您的订单已经');
    expect(safe.push('发货 on ')).toBe('发货 on ');
    expect(safe.push('its way')).toBe('its ');
    expect(safe.end()).toBe('way');
  });
});

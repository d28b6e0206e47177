// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocal, previewPage, scriptTag } from './snippets.ts';

test('the line is one script tag that carries the bot, whatever its id and the address hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (bot, locale) => {
      const page = new DOMParser().parseFromString(scriptTag('https://chat.example.com', bot, locale), 'text/html');
      const scripts = page.querySelectorAll('script');
      expect(scripts).toHaveLength(1);
      expect(scripts[0]?.getAttribute('src')).toBe('https://chat.example.com/embed.js');
      expect(scripts[0]?.dataset['bot']).toBe(
        bot.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd'),
      );
      expect(scripts[0]?.hasAttribute('data-locale')).toBe(locale !== undefined);
    }),
  );
});

test('the preview has no script of its own: the policy of the studio refuses one', () => {
  const page = new DOMParser().parseFromString(previewPage('https://a.example', 'bot-1', 'zh-CN', 'auto'), 'text/html');
  expect(
    [...page.querySelectorAll('script')].map((script) => [script.getAttribute('src'), script.textContent]),
  ).toEqual([['https://a.example/embed.js', '']]);
  expect(page.documentElement.lang).toBe('zh-CN');
});

test('addresses only this machine can open', () => {
  expect(['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'studio.localhost'].every(isLocal)).toBe(true);
  expect(['example.com', '10.0.0.1', 'localhost.example.com', '1270.0.0.1'].some(isLocal)).toBe(false);
});

import { expect, test } from 'vitest';
import { browserIn } from './browser-in.ts';

test('a browser is named by what it adds, not by what it claims to be like', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  expect(browserIn(chrome)).toEqual({ browser: 'Chrome', system: 'Windows' });
  expect(browserIn(`${chrome} Edg/140.0`)).toEqual({ browser: 'Edge', system: 'Windows' });
  expect(browserIn('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Mobile Safari/604')).toEqual({ browser: 'Safari', system: 'iPhone' });
  expect(browserIn('curl/8')).toEqual({ browser: undefined, system: undefined });
}); // prettier-ignore

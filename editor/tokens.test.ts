// The colours keep their promises: contrast is computed from the style sheet itself, and both dark blocks say the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Tokens = Readonly<Record<string, string>>;
/** The declarations of the block that begins with a selector. */
function tokensOf(selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}
const light = tokensOf(':root');
const dark = { ...light, ...tokensOf(":root[data-theme='dark']") };

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(tokens: Tokens, ink: string, paper: string): number {
  const [a = 0, b = 0] = [ink, paper].map((name) => luminance(tokens[`--${name}`] ?? '')).toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

const categories = ['talk', 'understand', 'logic', 'knowledge', 'model', 'connect', 'people', 'guard', 'session'];
const papers = ['bg', 'surface', 'surface-2', 'surface-3'];
const words: [ink: string, paper: string][] = [
  ...['text', 'text-2', 'text-3'].flatMap((ink) => papers.map((paper): [string, string] => [ink, paper])),
  ['accent', 'surface'], ['accent', 'bg'], ['accent', 'accent-soft'], ['on-accent', 'accent-fill'], ['on-accent', 'accent-hover'],
  ['ok', 'ok-soft'], ['ok', 'surface'], ['warn', 'warn-soft'], ['warn', 'surface'], ['danger', 'danger-soft'], ['danger', 'surface'], ['on-accent', 'danger-fill'],
  ['note', 'note-soft'],
  ...categories.map((category): [string, string] => [category, `${category}-soft`]),
]; // prettier-ignore
const lines: [ink: string, paper: string][] = [
  ['field-line', 'surface'], ['field-line', 'bg'], ['edge', 'canvas'], ['edge-fault', 'canvas'], ['accent', 'canvas'],
]; // prettier-ignore

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  test.each(words)('%s on %s reads: 4.5 or more', (ink, paper) => {
    expect(contrast(tokens, ink, paper)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(lines)('%s on %s is seen: 3 or more', (ink, paper) => {
    expect(contrast(tokens, ink, paper)).toBeGreaterThanOrEqual(3);
  });
});

test('who follows the system gets the same dark', () => {
  expect(tokensOf(':root:not([data-theme])')).toEqual(tokensOf(":root[data-theme='dark']"));
});
test('the published ratios hold', () => {
  expect(contrast(light, 'text', 'surface')).toBeCloseTo(16.5, 0);
  expect(contrast(dark, 'accent', 'surface')).toBeCloseTo(8.1, 0);
});

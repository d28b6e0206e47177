// What is wrong with a piece of code, and where: worked out as it is written, in the reader's language.
import type { Locale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { readScript } from '@dialoom/shared/script/read-script';
import { nameIn, templatePlaces } from '@dialoom/shared/template/template-places';
import { templateReason } from '@dialoom/shared/text/template-reasons';
import { translator } from '@dialoom/shared/text/messages';
import { codeMessages } from '../text/code.ts';
import { spanOf } from './json-place.ts';
import type { JsonShape } from './json-shape.ts';
import type { CodeLanguage, CodeVariable } from './scope.ts';

/** Lines and columns from 1; `length` in characters. */
export type Mark = { line: number; column: number; length: number; level: 'error' | 'warning'; message: string };

const output = /\{\{[\s\S]*?\}\}/g;

export function marksOf(
  source: string,
  language: CodeLanguage,
  variables: readonly CodeVariable[],
  locale: Locale,
  shape?: JsonShape,
): Mark[] {
  if (source.trim() === '') return [];
  const t = translator(codeMessages, locale);
  const heads = new Set(variables.map(({ path }) => nameIn(path)));
  const unknown = (name: string, at: number): Mark => ({
    ...placeOf(source, at), length: name.length, level: 'warning', message: t('code.no-variable', { name }),
  }); // prettier-ignore
  if (shape) return shapeMarks(source, shape, t('code.json'));
  if (language === 'script') {
    const read = readScript(source);
    if (!read.ok) {
      const { line, column, near } = read;
      const message = near === '' ? t('code.unfinished') : t('code.syntax', { near });
      return [{ line, column, length: Math.max(1, near.length), level: 'error', message }];
    }
    const free = read.free.map(({ name, line }): Mark => {
      const column = (source.split('\n')[line - 1]?.search(new RegExp(String.raw`(?<![\w$])${escaped(name)}(?![\w$])`)) ?? 0) + 1;
      return { line, column: Math.max(1, column), length: name.length, level: 'error', message: t(heads.has(name) ? 'code.lacks-vars' : 'code.no-name', { name }) };
    }); // prettier-ignore
    const missing = read.reads.filter(({ name }) => !heads.has(name)).map(({ name, start }) => unknown(name, start));
    const waits = read.waits === undefined ? [] : [waitsAt(source, read.waits, t('code.waits'))];
    return [...waits, ...free, ...missing];
  }
  const { faults, reads } = templatePlaces(source);
  const wrong = faults.map(({ at, length, reason }): Mark => ({
    ...placeOf(source, at),
    length: Math.max(1, (source.slice(at, at + length).split('\n')[0] ?? '').length),
    level: 'error',
    message: templateReason(reason, locale),
  }));
  const missing = reads.filter(({ path }) => !heads.has(nameIn(path)));
  const marks = [...wrong, ...missing.map(({ path, at }) => unknown(nameIn(path), at))];
  const open = faults.some(({ at, length }) => !source.slice(at, at + length).endsWith('}}')); // no telling where its value ends
  if (language !== 'json' || open || /\{%/.test(source)) return marks;
  const broken = brokenJson(source.replace(output, (one) => '0'.padEnd(one.length)));
  return broken === undefined
    ? marks
    : [...marks, { ...placeOf(source, broken), length: 1, level: 'error', message: t('code.json') }];
}

/** Of JSON that holds no variables: where it is none, else where it has another shape. */
function shapeMarks(source: string, shape: JsonShape, broken: string): Mark[] {
  const at = brokenJson(source);
  if (at !== undefined) return [{ ...placeOf(source, at), length: 1, level: 'error', message: broken }];
  return shape.faults(JSON.parse(source) as Json).map(({ path, message }) => {
    const { start, end } = spanOf(source, path);
    const line = source.slice(start, end).split('\n')[0] ?? '';
    return { ...placeOf(source, start), length: Math.max(1, line.length), level: 'error', message };
  });
}

function waitsAt(source: string, line: number, message: string): Mark {
  const found = /\b(await|async|import)\b/.exec(source.split('\n')[line - 1] ?? '');
  return { line, column: (found?.index ?? 0) + 1, length: found?.[0].length ?? 1, level: 'error', message };
}

/** Where it stops being JSON; nothing when it is. */
function brokenJson(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return at === undefined ? text.trimEnd().length - 1 : Number(at); // it ends too soon
  }
}

export function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
const escaped = (name: string) => name.replaceAll('$', String.raw`\$`);

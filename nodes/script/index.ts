// script: a few lines of JavaScript over the bot's variables, run cut off from everything; what it returns goes into variables.
import { z } from 'zod';
import { defineNode, type VarType } from '@dialoom/shared/node/define';
import { Failed, now, random, script as runScript, type Json } from '@dialoom/shared/node/effects';
import { advanced, field, reserved, saved } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { isZone, offsetOf } from '@dialoom/shared/hours/hours';
import { readScript } from '@dialoom/shared/script/read-script';
import { examples } from './examples.ts';
import { text } from './text.ts';

const result = z.strictObject({
  id: field.rowId(),
  path: field.answerPath('script.value').default(''),
  variable: field.writes().default(''),
});
export const scriptConfig = z.strictObject({
  code: field.code().default(''),
  variable: field.writes().default(''),
  results: z.array(result).max(30).default([]),
  zone: advanced(field.text(60).default('Asia/Shanghai')),
  limitMs: advanced(z.int().min(10).max(1_000).default(100)),
});

export const script = defineNode({
  type: 'script',
  version: 1,
  icon: 'braces',
  category: 'logic',
  waits: false,
  config: scriptConfig,
  exits: ['ok', 'nothing', 'error'],
  sets: ({ variable, results }) => {
    const named = results.map((one) => saved<VarType>(one.variable, 'any'));
    return Object.assign({}, ...named, saved<VarType>(variable, 'any')) as Record<string, VarType>;
  },
  card: ({ code, variable, results }, { label }) => {
    const into = [variable, ...results.map((one) => one.variable)].filter(Boolean).map((one) => `{{ ${one} }}`);
    return [titleOf(code), into.length === 0 ? '' : `${label('variable')} ${into.join(' ')}`].filter(Boolean);
  },
  *lint({ code, variable, results, zone }, { variables }) {
    if (!isZone(zone)) yield { code: 'no-zone', at: 'zone' };
    for (const [i, { path, variable }] of results.entries())
      if ((path === '') !== (variable === ''))
        yield { code: 'half-a-result', at: path === '' ? `results.${i}.path` : `results.${i}.variable` };
    if (code.trim() === '') {
      yield { code: 'no-code', at: 'code' };
      return;
    }
    const read = readScript(code);
    if (!read.ok) {
      const detail = { line: String(read.line), column: String(read.column), near: read.near };
      yield { code: read.near === '' ? 'unfinished' : 'syntax', at: 'code', detail };
      return;
    }
    if (read.waits !== undefined) yield { code: 'waits', at: 'code', detail: { line: String(read.waits) } };
    for (const { name, line } of read.free)
      yield { code: 'unknown-name', at: 'code', detail: { name, line: String(line) }, ...(Object.hasOwn(variables, name) && { code: 'lacks-vars' }) }; // prettier-ignore
    for (const { name, line } of read.reads)
      if (!Object.hasOwn(variables, name) && !reserved.has(name) && name !== 'error')
        yield { code: 'unknown-variable', at: 'code', level: 'warning', detail: { name, line: String(line) } };
    if (!read.returns) yield { code: 'no-return', at: 'code', level: 'warning' };
    else if (variable === '' && results.length === 0) yield { code: 'goes-nowhere', at: 'variable', level: 'warning' };
  },
  *run({ code, variable, results, zone, limitMs }, { vars }) {
    const at = yield* now();
    const seed = Math.floor((yield* random()) * 2 ** 32);
    const { value, wrong } = yield* runScript({
      code, input: vars, at, offset: offsetOf(zone, at) ?? 0, seed, limit: limitMs,
    }); // prettier-ignore
    if (wrong) throw new Failed(`script-${wrong.what}`);
    if (value === undefined || value === null) return { exit: 'nothing' };
    const wanted = results.filter((one) => one.path !== '' && one.variable !== '');
    const picked = wanted.map((one): [string, Json] => [one.variable, atPath(value, one.path) ?? null]);
    return { exit: 'ok', set: { ...saved(variable, value), ...Object.fromEntries(picked) } };
  },
  text,
  fresh: { code: '// vars.total\nreturn 1 + 1\n' },
  examples,
});

/** What the card shows: the first line that says something, without the signs of a comment. */
const titleOf = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.replace(/^[\s/*]+/, '').trim())
    .find((line) => line !== '')
    ?.slice(0, 80) ?? '…';

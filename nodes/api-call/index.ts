// api-call: one call to a backend. The answer's status chooses the way; what is picked from it goes into variables.
import { z } from 'zod';
import { defineNode, type Scope, type VarType } from '@dialoom/shared/node/define';
import { Failed, http, type Json } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when, wordsOf, type Template } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { examples } from './examples.ts';
import { callName, hostVariables } from './address.ts';
import { bodyOf, pathOf } from './request.ts';
import { text } from './text.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const pair = (place: 'url' | 'header' | 'prompt') =>
  z.strictObject({
    id: field.rowId(),
    name: field.text(100).default(''),
    value: field.template(2_000, place).prefault(''),
  });
const pick = z.strictObject({
  id: field.rowId(),
  path: field.answerPath('http.body').default(''),
  variable: field.writes().default(''),
});

export const apiCallConfig = z.strictObject({
  connection: field.connection('api').default(''),
  method: z.enum(methods).default('GET'),
  address: field.template(2_000, 'url').prefault(''),
  body: when('method', ['POST', 'PUT', 'PATCH', 'DELETE'], z.enum(['none', 'json', 'form']).default('none')),
  json: when('body', ['json'], field.template(50_000, 'json').prefault('')),
  form: when('body', ['form'], z.array(pair('prompt')).max(50).default([])),
  picks: z.array(pick).max(30).default([]),
  variable: field.writes().default(''),
  query: advanced(z.array(pair('url')).max(50).default([])),
  headers: advanced(z.array(pair('header')).max(30).default([])),
  status: advanced(field.writes().default('')),
  timeoutSeconds: advanced(unit('seconds', z.int().min(1).max(30).default(10))),
  retries: advanced(unit('times', z.int().min(0).max(3).default(2))),
  idempotent: advanced(when('method', ['POST', 'PATCH'], z.boolean().default(false))),
});
export type ApiCallConfig = z.output<typeof apiCallConfig>;

export const apiCall = defineNode({
  type: 'api-call',
  version: 1,
  icon: 'plug',
  category: 'connect',
  waits: false,
  config: apiCallConfig,
  exits: ['ok', 'not-found', 'refused', 'error'],
  sets: ({ picks, variable, status }) => {
    const named: Readonly<Record<string, VarType>>[] = [
      ...picks.map((one) => saved<VarType>(one.variable, 'any')),
      saved<VarType>(variable, 'any'),
      saved<VarType>(status, 'number'),
    ];
    return Object.assign({}, ...named) as Record<string, VarType>;
  },
  writes: ({ method }) => method !== 'GET',
  asTool: {
    called: ({ method, address }) => callName(method, sourceOf(address)),
    ownOnly: ({ connection, address }) => (connection === '' ? hostVariables(sourceOf(address)) : []),
  },
  card: ({ connection, method, address, picks, variable }, { source, name, label }) => {
    const into = [variable, ...picks.map((one) => one.variable)].filter(Boolean).map((one) => `{{ ${one} }}`);
    const second = [
      connection === '' ? '' : name('connections', connection),
      into.length === 0 ? '' : `${label('variable')} ${into.join(' ')}`,
    ];
    return [`${method} ${source(address) || '…'}`, second.filter(Boolean).join(' · ')].filter(Boolean);
  },
  *lint({ connection, address, body, method, json, picks }) {
    const written = sourceOf(address).trim();
    if (isBlank(address)) yield { code: 'no-address', at: 'address' };
    else if (connection === '' && !/^(https?:\/\/|\{\{)/i.test(written))
      yield { code: 'no-connection', at: 'connection' };
    else if (connection !== '' && /^https?:\/\//i.test(written)) yield { code: 'address-twice', at: 'address' };
    if (method !== 'GET' && body === 'json' && !couldBeJson(sourceOf(json))) yield { code: 'bad-json', at: 'json' };
    for (const [i, { path, variable }] of picks.entries())
      if ((path === '') !== (variable === ''))
        yield { code: 'half-a-pick', at: path === '' ? `picks.${i}.path` : `picks.${i}.variable` };
  },
  *run(config, scope) {
    const { connection, method, picks, variable, status: statusIn, timeoutSeconds, retries, idempotent } = config;
    const path = pathOf(config, scope);
    const sent = method === 'GET' ? undefined : bodyOf(config, scope);
    const wanted = picks.filter((one) => one.path !== '' && one.variable !== '');
    const answer = yield* http({
      method,
      ...(connection === '' ? { url: path } : { connection, path }),
      headers: headersOf(config, scope, sent?.type),
      ...(sent && { body: sent.text }),
      // with the whole answer wanted too, picking is done here
      ...(wanted.length > 0 &&
        variable === '' && { pick: Object.fromEntries(wanted.map((one) => [one.variable, one.path])) }),
      retries,
      idempotent: (method === 'POST' || method === 'PATCH') && idempotent,
      within: timeoutSeconds * 1_000,
    });
    const told = saved(statusIn, answer.status);
    if (answer.status === 404) return { exit: 'not-found', set: told };
    if (answer.status >= 500) throw new Failed(`status-${answer.status}`); // the backend is broken: nobody refused anything
    if (answer.status >= 400) return { exit: 'refused', set: told };
    const found = (one: (typeof wanted)[number]) =>
      atPath(answer.body, variable === '' ? one.variable : one.path) ?? null;
    const picked = Object.fromEntries(wanted.map((one): [string, Json] => [one.variable, found(one)]));
    return { exit: 'ok', set: { ...told, ...saved(variable, answer.body), ...picked } };
  },
  text,
  fresh: { address: '/' },
  examples,
});

/** Its own headers; the type of the body unless they give one themselves. */
function headersOf({ headers }: ApiCallConfig, { header }: Scope, type: string | undefined): Record<string, string> {
  const own = headers.flatMap(({ name, value }) => (name.trim() === '' ? [] : [[name.trim(), header(value)] as const]));
  const typed = type === undefined || own.some(([name]) => name.toLowerCase() === 'content-type');
  return Object.fromEntries([...(typed ? [] : [['Content-Type', type] as const]), ...own]);
}

/** A template for a machine is one text. */
const sourceOf = (template: Template): string => {
  const source = wordsOf(template);
  return typeof source === 'string' ? source : '';
};

/** Holes become 0, which fits inside a string and outside; a template with tags is judged when it is rendered. */
function couldBeJson(source: string): boolean {
  if (source.trim() === '' || source.includes('{%')) return true;
  try {
    JSON.parse(source.replace(/\{\{[\s\S]*?\}\}/g, '0'));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

// "Test" beside a connection: one harmless call with the stored secret, and in words what came of it.
import { errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import type { Locale } from '@dialoom/shared/node/define';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import { credentialsOf } from './auth-headers.ts';
import type { Resolved } from './connections.ts';

export type Tested = { ok: boolean; message: string; ms: number };
export type TestConnection = (connection: Resolved, locale: Locale) => Promise<Tested>;

const works = { 'zh-CN': '可用', en: 'It works' };

export const connectionTest =
  (egress: Egress): TestConnection =>
  async (connection, locale) => {
    const began = performance.now();
    const tell = (code: ErrorCode | undefined, status = 0): Tested => ({
      ok: code === undefined,
      message: code === undefined ? works[locale] : errorText(code, locale, { status }),
      ms: Math.round(performance.now() - began),
    });
    if (connection.kind === 'crm') return tell(undefined); // the records are in the same database
    try {
      const { status, text } = await call(egress, connection);
      if (status === 401 || status === 403) return tell('connection.refused', status);
      if (connection.kind === 'model') {
        if (status >= 400) return tell('connection.status', status);
        const names = modelNames(text);
        return names.length > 0 && !names.includes(connection.settings.model)
          ? tell('connection.model')
          : tell(undefined);
      }
      // a backend may well have nothing at its root: it answered, and the key was not refused
      return status >= 500 ? tell('connection.status', status) : tell(undefined);
    } catch (error) {
      if (error instanceof EgressFailure) return tell(error.code === 'egress.header' ? 'egress.address' : error.code);
      throw error;
    }
  };

async function call(
  egress: Egress,
  connection: Exclude<Resolved, { kind: 'crm' }>,
): Promise<{ status: number; text: string }> {
  const { address } = connection.settings;
  if (connection.kind === 'model') {
    const answer = await egress.call(`${address.replace(/\/+$/, '')}/models`, {
      headers: {
        accept: 'application/json',
        ...(connection.secret && { authorization: `Bearer ${connection.secret}` }),
      },
      redirects: 0,
    });
    return { status: answer.status, text: await answer.text() };
  }
  const { headers, query, secretHeaders } = credentialsOf(connection.settings, connection.secret);
  const url = URL.parse(address);
  if (!url) throw new EgressFailure('egress.address');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await egress.call(url.href, { headers: { accept: 'application/json', ...headers }, secretHeaders });
  return { status: answer.status, text: await answer.text() };
}
function modelNames(text: string): string[] {
  try {
    const { data } = JSON.parse(text) as { data?: { id?: unknown }[] };
    return (data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  } catch {
    return []; // an endpoint without a list of models: it answered, that is enough
  }
}

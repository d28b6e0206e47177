// "Test" beside a connection: one harmless call with the stored secret, and in words what came of it.
import { errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import type { Locale } from '@dialoom/shared/node/define';
import { Failed } from '@dialoom/shared/node/effects';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import { credentialsOf } from './auth-headers.ts';
import type { Asked } from '../models/asked.ts';
import { callModel } from '../models/call-model.ts';
import type { Resolved } from './connections.ts';
import { modelsAnswer } from './model-names.ts';

export type Tested = { ok: boolean; message: string; ms: number };
export type TestConnection = (connection: Resolved, locale: Locale) => Promise<Tested>;

const ASK_MS = 20_000;
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
      if (connection.kind === 'model') {
        const { status, names } = await modelsAnswer(egress, connection);
        if (status === 401 || status === 403) return tell('connection.refused', status);
        if (status < 400 && names.length > 0)
          return names.includes(connection.settings.model) ? tell(undefined) : tell('connection.model');
        // it gives no list: only asking it tells
        return await askIt(egress, connection, locale, began);
      }
      const { status } = await call(egress, connection);
      if (status === 401 || status === 403) return tell('connection.refused', status);
      // a backend may well have nothing at its root: it answered, and the key was not refused
      return status >= 500 ? tell('connection.status', status) : tell(undefined);
    } catch (error) {
      if (error instanceof EgressFailure) return tell(error.code === 'egress.header' ? 'egress.address' : error.code);
      throw error;
    }
  };

/** The smallest question there is. What is wrong is told as it would be in a conversation. */
async function askIt(
  egress: Egress,
  connection: Extract<Resolved, { kind: 'model' }>,
  locale: Locale,
  began: number,
): Promise<Tested> {
  const ms = () => Math.round(performance.now() - began);
  try {
    const asked: Asked = { system: '', turns: [{ role: 'user', text: 'Hi' }], tools: [], maxTokens: 16 };
    await callModel(egress, connection, asked, { signal: new AbortController().signal, until: Date.now() + ASK_MS });
    return { ok: true, message: works[locale], ms: ms() };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    if (error.code === 'llm-empty') return { ok: true, message: works[locale], ms: ms() }; // it thinks longer than that
    const message = modelFault(error.code, locale) ?? errorText(error.code as ErrorCode, locale);
    return { ok: false, message, ms: ms() };
  }
}

async function call(egress: Egress, connection: Extract<Resolved, { kind: 'api' }>): Promise<{ status: number }> {
  const { headers, query, secretHeaders } = credentialsOf(connection.settings, connection.secret);
  const url = URL.parse(connection.settings.address);
  if (!url) throw new EgressFailure('egress.address');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await egress.call(url.href, { headers: { accept: 'application/json', ...headers }, secretHeaders });
  await answer.text(); // read away, so that the socket is free
  return { status: answer.status };
}

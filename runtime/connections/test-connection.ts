// "Test" beside a connection: one harmless call with the stored secret, and in words what came of it.
import { errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import type { Locale } from '@dialoom/shared/node/define';
import { Failed } from '@dialoom/shared/node/effects';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import { credentialsOf } from './auth-headers.ts';
import type { Asked } from '../models/asked.ts';
import { callModel, type Call, type ModelAccount } from '../models/call-model.ts';
import { embedTexts } from '../models/embed-texts.ts';
import type { Resolved } from './connections.ts';
import { modelNames } from './model-names.ts';

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
      if (connection.kind === 'model') return await askIt(egress, connection, locale, began);
      const { status } = await call(egress, connection);
      if (status === 401 || status === 403) return tell('connection.refused', status);
      // a backend may well have nothing at its root: it answered, and the key was not refused
      return status >= 500 ? tell('connection.status', status) : tell(undefined);
    } catch (error) {
      if (error instanceof EgressFailure) return tell(error.code === 'egress.header' ? 'egress.address' : error.code);
      throw error;
    }
  };

/** It thinks longer than the few words it was given. */
const WORKS: ReadonlySet<string> = new Set(['llm-empty', 'llm-length']);
/** A model that makes vectors is asked for an answer in vain. */
const MAYBE_VECTORS: ReadonlySet<string> = new Set(['llm-model', 'llm-refused', 'llm-address', 'llm-key']);
/** It is being loaded, as on a machine of one's own: that it is on the list must do. */
const SLOW: ReadonlySet<string> = new Set(['llm-slow', 'timeout']);

/**
 * The smallest question there is: a list of models says nothing of the key (OpenRouter shows it to everybody) or of the credit, lacks names that
 * work (endpoints of Ark, deployments of Azure, Ollama's without their tag), and may be closed to a key that may ask (OpenAI's restricted ones).
 * What is wrong is told as it would be in a conversation.
 */
async function askIt(
  egress: Egress,
  connection: Extract<Resolved, { kind: 'model' }>,
  locale: Locale,
  began: number,
): Promise<Tested> {
  const tell = (ok: boolean, message: string): Tested => ({ ok, message, ms: Math.round(performance.now() - began) });
  const within = { signal: new AbortController().signal, until: Date.now() + ASK_MS };
  try {
    const asked: Asked = { system: '', turns: [{ role: 'user', text: 'Hi' }], tools: [], maxTokens: 16 };
    await callModel(egress, connection, asked, within);
    return tell(true, works[locale]);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { code } = error;
    const answers =
      WORKS.has(code) ||
      (MAYBE_VECTORS.has(code) && (await embeds(egress, connection, within))) ||
      (SLOW.has(code) && (await isListed(egress, connection)));
    return tell(answers, answers ? works[locale] : (modelFault(code, locale) ?? errorText(code as ErrorCode, locale)));
  }
}
async function embeds(egress: Egress, model: ModelAccount, within: Omit<Call, 'onText'>): Promise<boolean> {
  try {
    return (await embedTexts(egress, model, ['Hi'], within)).vectors.length === 1;
  } catch (error) {
    if (error instanceof Failed) return false; // what was told first is what is wrong
    throw error;
  }
}
const isListed = async (egress: Egress, model: ModelAccount): Promise<boolean> =>
  (await modelNames(egress)(model)).includes(model.settings.model);

async function call(egress: Egress, connection: Extract<Resolved, { kind: 'api' }>): Promise<{ status: number }> {
  const { headers, query, secretHeaders } = credentialsOf(connection.settings, connection.secret);
  const url = URL.parse(connection.settings.address);
  if (!url) throw new EgressFailure('egress.address');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await egress.call(url.href, { headers: { accept: 'application/json', ...headers }, secretHeaders });
  await answer.text(); // read away, so that the socket is free
  return { status: answer.status };
}

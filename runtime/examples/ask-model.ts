// Asks a model for other wordings. The examples go in as data, what comes out is lines of text and nothing else.
import { EXAMPLE_CHARACTERS } from '@dialoom/shared/document/document';
import { Failed, type Performers } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Wording } from './wordings.ts';

export type Asked = { workspace: string; bot: string; signal: AbortSignal };
type About = {
  name: string;
  examples: readonly string[];
  language: string;
  most: number;
  connection: string | undefined;
};
/** Of an intent with hundreds, as many as show what is meant. */
const SHOWN = 20;
const WITHIN_MS = 60_000;
const TOKENS_EACH = 60;

/** @throws DialoomError variants.no-model, variants.model */
export async function askModel(llm: Performers['llm'], about: About, { workspace, bot, signal }: Asked) {
  try {
    const { text, tokens, model } = await llm(
      {
        ...(about.connection !== undefined && { connection: about.connection }),
        system: `You write example sentences for training the intent classifier of a customer service bot. Answer with ${about.most} lines, one sentence a line, in the language "${about.language}", without numbers, quotes or any other words. Each must mean the same errand as the examples, as different customers would type it: short and long, formal and casual, with other words and another order. Invent no names, numbers or addresses.`,
        prompt: `<data from="intent">${plain(about.name)}</data>\n<data from="examples">\n${about.examples.slice(0, SHOWN).map(plain).join('\n')}\n</data>`,
        memory: 0,
        links: [],
        temperature: 0.8,
        maxTokens: Math.min(4_000, 200 + about.most * TOKENS_EACH),
        speak: false,
        within: WITHIN_MS,
      },
      { key: 'variants', signal, delta: () => undefined, workspace, bot, version: 0, history: async () => [] },
    );
    return { wordings: linesOf(text), ...(tokens && { tokens }), ...(model !== undefined && { model }) };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    if (error.code === 'no-model') throw new DialoomError('variants.no-model', 409);
    throw new DialoomError('variants.model', 502, { params: { reason: error.code } });
  }
} // prettier-ignore
/** Nothing of ours can close the data early. */
const plain = (text: string): string => text.replace(/[<>]/g, ' ');

/** Lines, a numbered list, or JSON: what models answer with whatever they were told. */
export function linesOf(text: string): Wording[] {
  return text
    .replace(/```\w*/g, '')
    .split(/\r\n|[\n\r]/)
    .map((line) =>
      line
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .replace(/^(?:[-*•·]|\(?\d{1,3}[.)、:：])\s*/u, '')
        .replace(/^["“「']|["”」'],?$/gu, '')
        .trim(),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && line.length <= EXAMPLE_CHARACTERS)
    .map((line) => ({ text: line, from: '' }));
}

// Performs `llm`: asks a model, shows the customer what it writes as it is written, made harmless. Customer text goes in as data.
import { Failed, type By, type Request, type Result, type Round } from '@dialoom/shared/node/effects';
import { systemOf } from '@dialoom/shared/node/model-system';
import type { ModelTool, ModelTurn, Picture } from '../models/asked.ts';
import type { Models, Past } from '../models/models.ts';
import { ModelText } from './model-text.ts';

/** A picture a customer sent in this conversation, small enough for a model; nothing when it is none. */
export type PictureOf = (file: string, by: By) => Promise<Picture | undefined>;

/** Codes of failure: those of shared/text/model-faults. */
export const performLlm =
  (models: Pick<Models, 'ask'>, pictureOf: PictureOf = async () => undefined) =>
  async (request: Request<'llm'>, by: By): Promise<Result<'llm'>> => {
    const until = Date.now() + request.within;
    const { speak, links, schema, tools = [] } = request;
    const safe = new ModelText(links);
    const show = (piece: string) => {
      if (piece !== '') by.delta(piece);
    };
    const [past, pictures] = await Promise.all([by.history(request.memory), picturesOf(request, by, pictureOf)]);
    const answered = await models.ask(
      { workspace: by.workspace, bot: by.bot, place: by.place ?? by.key, ...(by.version > 0 && by.place !== undefined && { conversation: by.key.split(':')[0] ?? '' }) },
      {
        connection: request.connection,
        system: systemOf(request),
        past: pastOf(past, request.prompt),
        turns: [{ role: 'user', text: request.prompt, ...(pictures.length > 0 && { pictures }) }, ...(request.rounds ?? []).map(turnOf)],
        tools: tools as ModelTool[],
        ...(schema !== undefined && { schema: schema as object }),
        ...(request.temperature !== undefined && { temperature: request.temperature }),
        ...(request.maxTokens !== undefined && { maxTokens: request.maxTokens }),
      },
      { signal: by.signal, until, ...(speak && { onText: (piece: string) => show(safe.push(piece)) }) },
    );
    const { calls, cut, model, connection, tokens, cost, before } = answered;
    const more = speak && cut && calls.length === 0 ? '…' : ''; // who reads it sees that it is not all
    if (speak) show(safe.end() + more);
    const text = safe.plain(answered.text) + more;
    if (text.trim() === '' && calls.length === 0) throw new Failed('llm-empty');
    return {
      text,
      ...(calls.length > 0 && { calls }),
      ...(cut && { cut }),
      model,
      connection,
      tokens,
      cost,
      ...(before.length > 0 && { before: [...before] }),
    };
  }; // prettier-ignore

async function picturesOf({ files = [] }: Request<'llm'>, by: By, pictureOf: PictureOf): Promise<Picture[]> {
  const found = await Promise.all(files.map((file) => pictureOf(file, by)));
  return found.filter((one) => one !== undefined);
}

/** What the prompt quotes is not said a second time in front of it. */
function pastOf(lines: Awaited<ReturnType<By['history']>>, prompt: string): Past[] {
  const last = lines.at(-1);
  const quoted = last?.from === 'customer' && prompt.includes(last.text.trim());
  return (quoted ? lines.slice(0, -1) : lines).map(({ from, text }) => ({ role: from === 'customer' ? 'user' : 'model', text }));
} // prettier-ignore
const turnOf = (round: Round): ModelTurn =>
  round.from === 'model'
    ? { role: 'model', text: round.text, calls: round.calls }
    : round.from === 'tool'
      ? { role: 'tool', call: round.call, text: round.text }
      : { role: 'user', text: round.text };

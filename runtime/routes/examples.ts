// Examples of intents: read from a file, written to one, and new wordings of them. Nothing here changes a bot.
import * as api from '@dialoom/shared/api/examples';
import { MOST_BYTES } from '@dialoom/shared/document/document';
import type { Performers } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import { readExampleFile } from '../examples/read-examples.ts';
import { variantsFor } from '../examples/variants.ts';
import { writeExamples } from '../examples/write-examples.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { BotStore } from '../store/bots.ts';
import { sheetTypes } from '../spreadsheet/write.ts';
import type { Models } from '../understanding/models.ts';
import { botOf, sentDocument } from './bot-of.ts';

const FILE_BYTES = Math.ceil((api.MOST_EXAMPLE_FILE_BYTES / 3) * 4) + 16_384;
const BODY = MOST_BYTES + 65_536;
const types = { csv: sheetTypes.csv, jsonl: 'application/x-ndjson; charset=utf-8' } as const;

export type ExamplesParts = {
  bots: BotStore;
  models: Models;
  llm: Performers['llm'];
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountExamples(door: Door, { bots, models, llm, record }: ExamplesParts): void {
  const find = botOf(bots);

  mount(
    door,
    api.readExamples,
    async ({ params, body: { name, file, columns }, actor }) => {
      await find(actor, params.bot);
      return readExampleFile({ name, bytes: Buffer.from(file, 'base64'), columns });
    },
    FILE_BYTES,
  );
  mount(door, api.exportExamples, async ({ params, query, actor }, c) => {
    const { draft, id } = await find(actor, params.bot);
    const called = query.intent === undefined ? draft.name : (draft.intents[query.intent]?.name ?? draft.name);
    const file = writeExamples(query.as, draft, localeOf(c), query.intent);
    await record(actor, 'bot.export-examples', id, { as: query.as });
    return c.body(ReadableStream.from(file) as ReadableStream<Uint8Array>, 200, {
      'content-type': types[query.as],
      'content-disposition': `attachment; filename="examples.${query.as}"; filename*=UTF-8''${encodeURIComponent(`${called}.${query.as}`)}`,
    });
  });
  mount(
    door,
    api.suggestVariants,
    async ({ params, body, actor }, c) => {
      await find(actor, params.bot);
      const document = sentDocument(body.document);
      if (!Object.hasOwn(document.intents, body.intent)) throw new DialoomError('not-found', 404);
      const ended = new AbortController();
      c.req.raw.signal.addEventListener('abort', () => ended.abort(), { once: true });
      const found = await variantsFor({ models, llm }, document, body, { workspace: actor.workspace, bot: params.bot, signal: ended.signal }); // prettier-ignore
      if (body.by === 'model') await record(actor, 'bot.variants', params.bot, { model: found.model, tokens: found.tokens, found: found.variants.length }); // prettier-ignore
      return found;
    },
    BODY,
  );
}

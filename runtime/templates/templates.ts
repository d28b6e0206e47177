// The templates of the installation: folders under templates/, each a bot document, its knowledge list and what is said about it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnowledgeFile } from '@dialoom/shared/api/faq';
import { readCases } from '@dialoom/shared/cases/read-cases';
import type { Case } from '@dialoom/shared/cases/case';
import { TemplateAbout, type TemplateView } from '@dialoom/shared/api/templates';
import type { BotDocument } from '@dialoom/shared/document/document';
import { parseDocumentText } from '@dialoom/shared/document/parse';
import { ROOT } from '../root.ts';

export type Template = { view: TemplateView; document: BotDocument; knowledge: KnowledgeFile; cases: readonly Case[] };

/** Read once, when first asked for. @throws when a folder does not hold what a template is */
export function templatesIn(folder = join(ROOT, 'templates')): { all(): Promise<readonly Template[]> } {
  let read: Promise<readonly Template[]> | undefined;
  return {
    all: () =>
      (read ??= readAll(folder).catch((error: unknown) => {
        read = undefined; // asked again, it is tried again
        throw error;
      })),
  };
}

async function readAll(folder: string): Promise<readonly Template[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const made = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => readOne(folder, name)),
  );
  return made.toSorted((a, b) => a.place - b.place);
}
async function readOne(folder: string, id: string): Promise<Template & { place: number }> {
  const text = (file: string) => readFile(join(folder, id, file), 'utf8');
  const { place, title, summary } = TemplateAbout.parse(JSON.parse(await text('about.json')));
  const parsed = parseDocumentText(await text('bot.json'));
  if ('fault' in parsed) throw new Error(`templates/${id}/bot.json: ${parsed.fault.code} at ${parsed.fault.path}`);
  const knowledge = KnowledgeFile.parse(JSON.parse(await text('faq.json')));
  const { cases = [], unread = [] } = readCases(JSON.parse(await text('cases.json'))) ?? {};
  const [bad] = unread;
  if (bad) throw new Error(`templates/${id}/cases.json: ${bad.name}: ${bad.reason} at ${bad.path}`);
  const { document } = parsed;
  const main = document.flows[document.main];
  const view: TemplateView = {
    id,
    title,
    summary,
    languages: document.languages,
    flows: Object.keys(document.flows).length,
    intents: Object.keys(document.intents).length,
    questions: knowledge.entries.length,
    flow: {
      name: main?.name ?? id,
      nodes: Object.fromEntries(Object.entries(main?.nodes ?? {}).map(([node, { type, version, at, next }]) => [node, { type, version, at, next, config: {} }])), // prettier-ignore
    },
  };
  return { place, view, document, knowledge, cases };
}

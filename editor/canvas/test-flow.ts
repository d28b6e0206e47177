// Definitions and a flow for tests of the canvas: no real node is needed.
import { z } from 'zod';
import { BotDocument, type DocNode } from '@dialoom/shared/document/document';
import { defineNode, each, type AnyNode } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';
import { createDraft } from '../document/draft.ts';
import type { Definitions } from '../document/variable-uses.ts';
import { translator } from '@dialoom/shared/text/messages';
import { cardContexts } from '../studio/card-context.ts';
import { studioMessages } from '../text/studio.ts';
import { Studio } from './studio.ts';
import { createView } from './view.ts';

const begin = defineNode({
  type: 'begin', version: 1, icon: 'play', category: 'session', waits: false, entry: true, config: z.strictObject({}), exits: ['next'], card: () => [],
  // oxlint-disable-next-line require-yield -- asks nothing
  *run() { return { exit: 'next' }; },
  text: { 'zh-CN': { title: '起点', summary: '', exits: { next: '继续' }, fields: {} }, en: { title: 'Begin', summary: 'Begins', exits: { next: 'Next' }, fields: {} } },
  examples: [],
}); // prettier-ignore

const branch = defineNode({
  type: 'branch', version: 1, icon: 'split', category: 'logic', waits: false,
  config: z.strictObject({
    text: field.words().prefault(''),
    rows: z.array(z.strictObject({ id: field.rowId(), name: field.text().default('') })).max(4).default([]),
    tries: z.int().min(1).max(5).default(2),
    how: z.enum(['fast', 'slow']).default('fast'),
    when: field.conditions().prefault({ rows: [] }),
    save: field.writes().default(''),
    auth: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('none') }), z.strictObject({ kind: z.literal('token'), token: field.template(200).prefault('') })]).prefault({ kind: 'none' }),
  }),
  exits: ({ rows }) => [...each('row', rows), 'else'],
  exitLabel: ({ rows }, exit) => rows.find(({ id }) => exit === `row:${id}`)?.name ?? '',
  sets: ({ save }) => (save === '' ? {} : { [save]: 'text' }) as Record<string, 'text'>,
  card: ({ text, save }, { source }) => [`"${source(text)}`, save === '' ? '' : `{{ ${save} }}`].filter((line) => line.length > 1),
  // oxlint-disable-next-line require-yield -- asks nothing
  *run() { return { exit: 'else' }; },
  text: {
    'zh-CN': { title: '分支', summary: '', exits: { row: '行', else: '其他' }, fields: { text: '文字', rows: '行', 'rows.name': '名称', tries: '次数', how: '方式', 'how=fast': '快', 'how=slow': '慢', when: '条件', save: '存入', auth: '验证', 'auth.kind': '方式', 'auth.kind=none': '无', 'auth.kind=token': '令牌', 'auth.token': '令牌' } },
    en: { title: 'Branch', summary: 'Branches', exits: { row: 'Row', else: 'Else' }, fields: { text: 'Text', rows: 'Rows', 'rows.name': 'Name', tries: 'Tries', how: 'How', 'how=fast': 'Fast', 'how=slow': 'Slow', when: 'When', save: 'Save in', auth: 'Auth', 'auth.kind': 'Kind', 'auth.kind=none': 'None', 'auth.kind=token': 'Token', 'auth.token': 'Token' } },
  },
  examples: [],
  fromText: 'text',
  fromPicture: (address) => ({ text: `picture ${address}` }),
}); // prettier-ignore

const paper = defineNode({
  type: 'paper', version: 1, icon: 'sticky-note', category: 'note', waits: false, config: z.strictObject({ text: field.multiline().default('') }), exits: [], card: ({ text }) => [text],
  // oxlint-disable-next-line require-yield -- asks nothing
  *run() { return { end: 'note' }; },
  text: { 'zh-CN': { title: '纸', summary: '', exits: {}, fields: { text: '文字' } }, en: { title: 'Paper', summary: '', exits: {}, fields: { text: 'Text' } } },
  examples: [],
}); // prettier-ignore

export const testDefinitions = {
  begin: begin as unknown as AnyNode,
  branch: branch as unknown as AnyNode,
  paper: paper as unknown as AnyNode,
} satisfies Definitions;

export const testNode = (
  type: string,
  at: [number, number],
  config: DocNode['config'] = {},
  next: Record<string, string> = {},
): DocNode => ({ type, version: 1, at, config, next });

export const testDocument = (nodes: Record<string, DocNode>): BotDocument =>
  BotDocument.parse({
    name: 'Test',
    languages: ['en', 'zh-CN'],
    main: 'main',
    flows: { main: { name: 'Main', nodes } },
    variables: { city: { type: 'text' } },
  });

/** A studio over a document, as the page makes it, without a page. */
export function testStudio(document: BotDocument, { readOnly = false } = {}): Studio {
  const t = translator(studioMessages, 'en');
  const cards = cardContexts({
    document,
    definitions: testDefinitions,
    locale: 'en',
    language: undefined,
    connections: {},
    t,
  });
  return new Studio({
    bot: 'test',
    draft: createDraft({ document, savedAt: 0, readOnly }),
    view: createView('main', false),
    definitions: testDefinitions,
    t,
    locale: 'en',
    cards,
  });
}

// Conversations as the bytes of a file, piece by piece: a table, a line of JSON each, or one of them to read and print.
import type { Locale } from '@dialoom/shared/node/define';
import { fill } from '@dialoom/shared/text/messages';
import type { exportFormats, oneExportFormats } from '@dialoom/shared/api/conversation-export';
import type { Cell } from '../spreadsheet/rows.ts';
import { sheetTypes, writeSheet } from '../spreadsheet/write.ts';
import { aigc, aiWords } from './ai-label.ts';
import type { WrittenConversation, WrittenMessage } from './written.ts';
import { exportWords } from './words.ts';

type Table = (typeof exportFormats)[number];
type Page = Exclude<(typeof oneExportFormats)[number], Table>;
export type Told = {
  locale: Locale;
  /** IANA name. */
  zone: string;
  starred: boolean;
};
export const exportTypes: Readonly<Record<Table | Page, string>> = {
  ...sheetTypes,
  jsonl: 'application/x-ndjson; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** 2026-01-31 09:05:00, as spreadsheets read it. */
function clockOf(zone: string): (at: number) => string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => parts.format(at);
}

export function conversationsFile(
  as: Table,
  all: AsyncIterable<WrittenConversation>,
  told: Told,
): AsyncIterable<Buffer> {
  if (as === 'jsonl') return jsonLines(all, told);
  const { columns } = exportWords[told.locale];
  return writeSheet(as, columns.map((column, i) => (i === TIME || i === STARTED ? `${column} (${told.zone})` : column)), rows(all, told)); // prettier-ignore
}
const STARTED = 2;
const TIME = 9;
async function* rows(all: AsyncIterable<WrittenConversation>, { locale, zone }: Told): AsyncGenerator<Cell[]> {
  const { from, states } = exportWords[locale];
  const clock = clockOf(zone);
  for await (const one of all) {
    const state = states[one.owner as keyof typeof states] ?? one.owner;
    const about = [one.id, one.bot.name, clock(one.startedAt), one.language, state, one.contact.name, one.contact.email, one.contact.phone]; // prettier-ignore
    for (const message of one.messages)
      yield [
        ...about,
        message.n,
        clock(message.at),
        from[message.from],
        message.name,
        message.text,
        message.generated ? aiWords[locale] : '',
        message.sources.join('; '),
        message.id,
        message.aigc ? JSON.stringify(message.aigc) : '',
      ];
  }
}

async function* jsonLines(all: AsyncIterable<WrittenConversation>, { starred }: Told): AsyncGenerator<Buffer> {
  for await (const { messages, startedAt, aigc: mark, ...one } of withMark(all))
    yield Buffer.from(
      `${JSON.stringify({
        ...one,
        startedAt: new Date(startedAt).toISOString(),
        personalData: starred ? 'starred' : 'as-written',
        ...(mark && { AIGC: mark }),
        messages: messages.map(({ at, aigc: field, name, sources, ...message }) => ({
          ...message,
          at: new Date(at).toISOString(),
          ...(name !== '' && { name }),
          ...(sources.length > 0 && { sources }),
          ...(field && { AIGC: field }),
        })),
      })}\n`,
    );
}
/** A conversation in which a model wrote says so itself, too. */
async function* withMark(all: AsyncIterable<WrittenConversation>) {
  for await (const one of all)
    yield { ...one, ...(one.messages.some(({ generated }) => generated) && { aigc: aigc(one.bot.name, one.id) }) };
}

/** One conversation to read: a page without scripts that prints well, or a text. */
export const conversationPage = (as: Page, one: WrittenConversation, told: Told): string =>
  as === 'html' ? page(one, told) : text(one, told);

/** In the reader's words; a code that is none stays as it is. */
function languageName(code: string, locale: Locale): string {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(code) ?? code;
}
const about = (one: WrittenConversation, { locale, zone }: Told): (readonly [string, string])[] => {
  const t = exportWords[locale];
  const { name, email, phone } = one.contact;
  return (
    [
      [t.started, clockOf(zone)(one.startedAt)],
      [t.customer, [name, email, phone].filter(Boolean).join(' · ')],
      [t.agent, one.agent],
      [t.language, languageName(one.language, locale)],
      [t.state, t.states[one.owner as keyof typeof t.states] ?? one.owner],
    ] as const
  ).filter(([, value]) => value !== '');
};
const notices = (one: WrittenConversation, { locale, zone, starred }: Told): string[] => {
  const t = exportWords[locale];
  return [
    ...(one.messages.some(({ generated }) => generated) ? [t.notice] : []),
    starred ? t.starred : t.asWritten,
    fill(t.zone, { zone }),
    ...(one.cut ? [fill(t.cut, { n: one.messages.length })] : []),
  ];
};
const whoOf = ({ from, name }: WrittenMessage, locale: Locale): string =>
  from !== 'system' && name !== '' ? `${exportWords[locale].from[from]} ${name}` : exportWords[locale].from[from];

function text(one: WrittenConversation, told: Told): string {
  const t = exportWords[told.locale];
  const clock = clockOf(told.zone);
  const lines = one.messages.map((message) =>
    [
      `${clock(message.at)}  ${whoOf(message, told.locale)}`,
      message.text,
      ...(message.sources.length > 0 ? [`${t.sources} ${message.sources.join('; ')}`] : []),
    ].join('\n'),
  );
  const head = [fill(t.title, { bot: one.bot.name }), ...about(one, told).map(([name, value]) => `${name}: ${value}`), one.id];
  return `\uFEFF${[head.join('\n'), notices(one, told).join('\n'), ...lines].join('\n\n')}\n`;
} // prettier-ignore

const escaped = (plain: string): string =>
  plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
const STYLE = `:root{color-scheme:light}body{margin:32px auto;max-width:720px;padding:0 16px;font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1b1f27}h1{font-size:22px;margin:0 0 12px}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 12px}dt,.small{color:#5b6472}dd{margin:0}.small{font-size:13px;margin:2px 0}ol{list-style:none;margin:24px 0 0;padding:0}li{border-top:1px solid #dde1e8;padding:10px 0;break-inside:avoid}li p{margin:2px 0 0;white-space:pre-wrap;overflow-wrap:anywhere}.who{font-weight:600}.system p{color:#5b6472}.ai{border:1px solid currentcolor;border-radius:4px;font-size:12px;font-weight:500;padding:0 4px}`;

function page(one: WrittenConversation, told: Told): string {
  const t = exportWords[told.locale];
  const clock = clockOf(told.zone);
  const isMarked = one.messages.some(({ generated }) => generated);
  const title = escaped(fill(t.title, { bot: one.bot.name }));
  const item = (message: WrittenMessage): string =>
    [
      `<li class="${message.from}">`,
      `<span class="who">${escaped(whoOf(message, told.locale))}</span> <time class="small">${clock(message.at)}</time>`,
      `<p>${escaped(message.text)}</p>`,
      ...(message.sources.length > 0 ? [`<p class="small">${escaped(`${t.sources} ${message.sources.join('; ')}`)}</p>`] : []),
      '</li>',
    ].join('');
  return [
    `<!doctype html><html lang="${told.locale}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    ...(isMarked ? [`<meta name="AIGC" content="${escaped(JSON.stringify(aigc(one.bot.name, one.id)))}">`] : []),
    `<style>${STYLE}</style></head><body><h1>${title}</h1><dl>`,
    ...about(one, told).map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`),
    `</dl>`,
    ...notices(one, told).map((line) => `<p class="small">${escaped(line)}</p>`),
    `<ol>${one.messages.map(item).join('\n')}</ol></body></html>`,
  ].join('\n');
} // prettier-ignore

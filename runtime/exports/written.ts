// A conversation as it stands in a file: who said what and when, what a model made marked as that, personal data starred.
import type { ChatEvent, MessageEvent } from '@dialoom/shared/api/chat';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Card } from '@dialoom/shared/node/content';
import type { Locale } from '@dialoom/shared/node/define';
import { fill } from '@dialoom/shared/text/messages';
import { findPersonal } from '../personal/find-personal.ts';
import type { PersonalSpan } from '../personal/span.ts';
import { starSpans } from '../personal/mask-personal.ts';
import { aigc, labelled, type AigcField } from './ai-label.ts';
import { exportWords } from './words.ts';

export type WrittenMessage = {
  id: string;
  n: number;
  at: number;
  from: MessageEvent['from'];
  name: string;
  text: string;
  generated: boolean;
  sources: string[];
  aigc?: AigcField;
};
export type WrittenConversation = {
  id: string;
  bot: { id: string; name: string };
  version: number;
  owner: string;
  language: string;
  startedAt: number;
  agent: string;
  contact: { name: string; email: string; phone: string };
  messages: WrittenMessage[];
  /** It is longer than what a file holds of one. */
  cut: boolean;
};
export type Stars = {
  /** @param colleagues names that customers know anyway */
  text(text: string, colleagues?: ReadonlySet<string>): string;
  /** A value that is known to be of a kind. */
  as(kind: PersonalKind, value: string): string;
};
/** @param kinds that are starred */
export const starsFor = (kinds: ReadonlySet<PersonalKind>): Stars => ({
  text(text, colleagues) {
    if (kinds.size === 0) return text;
    const isColleague = ({ kind, start, end }: PersonalSpan) => kind === 'name' && colleagues?.has(text.slice(start, end)) === true;
    return starSpans(text, findPersonal(text, kinds).filter((span) => !isColleague(span)));
  },
  as: (kind, value) => (kinds.has(kind) && value !== '' ? starSpans(value, [{ kind, start: 0, end: value.length }]) : value),
}); // prettier-ignore

type About = Omit<WrittenConversation, 'messages'> & { /** A message left while nobody was there. */ left: string };
export function written({ left, ...about }: About, events: readonly ChatEvent[], stars: Stars, locale: Locale): WrittenConversation {
  const { contact, bot } = about;
  const agents = events.flatMap((event) => (event.type === 'message' && event.from !== 'customer' && event.name ? [event.name] : []));
  const colleagues = new Set([about.agent, ...agents]);
  const lastLeft = events.findLast((event) => event.type === 'message' && event.key === 'message.left');
  return {
    ...about,
    contact: {
      name: stars.as('name', contact.name),
      email: stars.as('email', contact.email),
      phone: stars.as('phone', contact.phone),
    },
    messages: events.flatMap((event) => {
      const told = event.type === 'message' ? plain(event, locale) : happened(event, locale);
      const said = event === lastLeft && left !== '' ? `${told}\n${left}` : told;
      if (said === '') return [];
      const message = event.type === 'message' ? event : undefined;
      const isGenerated = message?.generated === true;
      const text = stars.text(said.replaceAll('\r\n', '\n'), event.type === 'message' && event.from === 'customer' ? undefined : colleagues);
      return [
        {
          id: message?.id ?? '',
          n: event.seq,
          at: event.at,
          from: message?.from ?? 'system',
          name: message?.name ?? '',
          text: isGenerated ? labelled(text, locale) : text,
          generated: isGenerated,
          sources: (message?.sources ?? []).map(({ title, place, url }) => [title, place, url].filter(Boolean).join(' · ')),
          ...(isGenerated && message && { aigc: aigc(bot.name, message.id) }),
        },
      ];
    }),
  };
} // prettier-ignore

const cardLines = ({ title, subtitle, rows, links }: Card): string[] => [
  title,
  ...(subtitle === '' ? [] : [subtitle]),
  ...rows.map(({ label, value }) => `${label}: ${value}`),
  ...links.map(({ label, url }) => `${label} ${url}`),
];
/** Everything that stood in a message, as lines. */
function plain(message: MessageEvent, locale: Locale): string {
  const t = exportWords[locale];
  if (message.erased !== undefined) return t.erased;
  if (message.key !== undefined) return keyWords(message, locale);
  return [
    ...(message.text ? [message.text] : []),
    ...[...(message.card ? [message.card] : []), ...(message.cards ?? [])].flatMap(cardLines),
    ...(message.image ? [`${t.picture} ${message.image.alt} ${message.image.url}`] : []),
    ...(message.file ? [`${t.file} ${message.file.name}`] : []),
    ...(message.form ? message.form.fields.map(({ label }) => `– ${label}`) : []),
    ...(message.choices ? [message.choices.map(({ label }) => `[${label}]`).join(' ')] : []),
  ].join('\n');
}
function keyWords({ key = '', name = '' }: MessageEvent, locale: Locale): string {
  return fill(exportWords[locale].keys[key] ?? key, { name });
}
/** Who joins and who leaves has a line of its own. */
function happened(event: Exclude<ChatEvent, MessageEvent>, locale: Locale): string {
  const { queued, closed } = exportWords[locale];
  if (event.type === 'owner') return event.owner === 'queue' ? queued : '';
  return event.type === 'closed' ? closed : '';
}

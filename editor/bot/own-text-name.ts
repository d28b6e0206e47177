// What the bot's own texts are called: what it says around a hand-off, and what stands in the chat window.
import type { Translate } from '@dialoom/shared/text/messages';
import type { OwnPlace } from '../document/bot-texts.ts';
import type { botMessages } from '../text/bot.ts';

export const handoffFields = ['announce', 'offline', 'timeout', 'apology', 'ended', 'closed'] as const;
export const widgetFields = ['title', 'subtitle', 'placeholder', 'launcher'] as const;
type Field = (typeof handoffFields)[number] | (typeof widgetFields)[number];

const isKnown = (field: string): field is Field => [...handoffFields, ...widgetFields].includes(field as Field);

/** `Bot settings · Nobody is there`; a field of a newer program keeps its own key. */
export function ownTextName(t: Translate<typeof botMessages>, place: OwnPlace, field: string): string {
  if (place === 'says') return t(field === 'returning' ? 'missing.returning' : 'missing.says');
  if (place === 'guard') return t('missing.guard', { category: field });
  if (place === 'small-talk') return t('missing.small-talk', { kind: field });
  if (place === 'reminder') return t('missing.reminder', { n: Number(field) + 1 });
  if (place === 'part') return t('missing.part', { n: Number(field.slice(field.lastIndexOf('/') + 1)) + 1 });
  if (place === 'hot') return t('missing.hot', { n: Number(field) + 1 });
  if (place === 'trigger') return t('missing.trigger', { n: Number(field) + 1 });
  const name = !isKnown(field)
    ? field
    : t(
        place === 'handoff'
          ? `handoff.${field as (typeof handoffFields)[number]}`
          : `widget.${field as (typeof widgetFields)[number]}`,
      );
  return t(place === 'handoff' ? 'missing.handoff' : 'missing.widget', { field: name });
}

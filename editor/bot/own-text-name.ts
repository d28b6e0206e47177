// What the bot's own texts are called: what it says around a hand-off, and what stands in the chat window.
import type { Translate } from '@dialoom/shared/text/messages';
import type { botMessages } from '../text/bot.ts';

export const handoffFields = ['announce', 'offline', 'timeout', 'apology', 'ended'] as const;
export const widgetFields = ['title', 'subtitle', 'placeholder', 'launcher'] as const;
type Field = (typeof handoffFields)[number] | (typeof widgetFields)[number];

const isKnown = (field: string): field is Field => [...handoffFields, ...widgetFields].includes(field as Field);

/** `Bot settings · Nobody is there`; a field of a newer program keeps its own key. */
export function ownTextName(t: Translate<typeof botMessages>, place: 'handoff' | 'widget' | 'trigger', field: string): string {
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

// Everything of a bot that is found in a sentence: for the page that shows what would be understood.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { FoundEntity } from '@dialoom/shared/api/entities';
import { localeIn } from './entities/dates.ts';
import { SYSTEM_TYPES } from './entities/entity.ts';
import { findEntities } from './entities/find-entities.ts';
import { longest } from './entities/overlap.ts';
import { ownIn } from './entities/slots.ts';
import { readSlots, takenBy } from './read-slots.ts';
import { zoneOf } from './zone.ts';

const ALL = new Set(SYSTEM_TYPES);

/** In the order of the text; a composite beside the parts it is made of. Values of the bot's own take the place of those of the world. */
export function findAll(document: BotDocument, text: string, at: number, locale: string): { found: FoundEntity[]; now: string } {
  const { entities, settings } = document;
  const zoneMinutes = zoneOf(settings, locale, at);
  const ids = Object.keys(entities);
  const field = (entity: string) => ({ id: entity, label: '', kind: 'entity' as const, required: true, help: '', entity });
  const own = ids.flatMap((entity): FoundEntity[] => {
    const takes = takenBy(field(entity), document);
    if (!takes || takes.kind === 'composite') return [];
    return ownIn(takes, entity, text).map(({ value, start, end, doubtful }) => ({ kind: 'entity', entity, value, start, end, ...(doubtful && { doubtful }) }));
  });
  const system = findEntities(text, { at, zoneMinutes, locale: localeIn(text), types: ALL, orderPattern: settings.orderPattern });
  const world = system.map(({ type, value, start, end, doubtful }): FoundEntity => ({ kind: type, value, start, end, ...(doubtful && { doubtful }) }));
  const composites = ids.filter((id) => entities[id]?.kind === 'composite');
  const whole = readEach(composites, (entity) => readSlots([field(entity)], text, document, { at, locale }).found);
  const found = [...whole, ...longest([...own, ...world])].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { found, now: new Date(at + zoneMinutes * 60_000).toISOString().slice(0, 16) };
} // prettier-ignore

const readEach = (ids: readonly string[], read: (id: string) => ReturnType<typeof readSlots>['found']): FoundEntity[] =>
  ids.flatMap((entity) =>
    read(entity).map(({ value, start, end, doubtful }) => ({ kind: 'entity', entity, value, start, end, ...(doubtful && { doubtful }) })),
  ); // prettier-ignore

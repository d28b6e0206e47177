// What words in an example can be marked as: the entities of the bot first, then what is found without any list.
import type { Entity } from '@dialoom/shared/document/entity';
import { isSystemKind, systemKinds } from '@dialoom/shared/node/entity-kinds';
import type { Translate } from '@dialoom/shared/text/messages';
import type { simulatorMessages } from '../text/simulator.ts';

type Entities = Readonly<Record<string, Entity>>;
type T = Translate<typeof simulatorMessages>;

/** The bot's own entity of that id, else the kind; an id that is gone is shown as it is. */
export const entityName = (entity: string, entities: Entities, t: T): string => {
  const own = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
  return own ? own.name || entity : isSystemKind(entity) ? t(`sim.found.${entity}`) : entity;
};
export const entityChoices = (entities: Entities, t: T): { value: string; label: string }[] =>
  [...Object.keys(entities), ...systemKinds.filter((kind) => !Object.hasOwn(entities, kind))].map((value) => ({
    value,
    label: entityName(value, entities, t),
  }));

const same = (a: string, b: string) => a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase(); // prettier-ignore
/** The value of a list that words are said for, in any language. */
export const valueOf = ({ values }: Entity, words: string): string | undefined =>
  Object.entries(values).find(([, { value, says }]) =>
    [value, ...Object.values(says).flat()].some((said) => same(said, words)),
  )?.[0];

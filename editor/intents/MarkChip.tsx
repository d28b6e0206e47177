// A marked value in a line. Of a list of the bot: words the list does not know yet can be added to it from here.
import { Plus, Tag, X } from 'lucide-react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { addSynonym } from '../document/operations/add-synonym.ts';
import { isSystemKind } from '@dialoom/shared/node/entity-kinds';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { toast } from '../kit/toast.tsx';
import { exampleMessages } from '../text/examples.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { entityName, valueOf } from './mark-entities.ts';

/** Values offered; of a longer list the rest is reached on the list's own page. */
const MOST = 30;
type Props = { words: string; entity: string; language: string; mayEdit: boolean; onRemove(): void };

export function MarkChip({ words, entity, language, mayEdit, onRemove }: Props) {
  const t = useWords(exampleMessages);
  const s = useWords(simulatorMessages);
  const studio = useStudio();
  const entities = useDraft(({ document }) => document.entities);
  const own = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
  const gone = !own && !isSystemKind(entity);
  const name = gone ? t('examples.gone-entity') : entityName(entity, entities, s);
  const isNew = own?.kind === 'list' && valueOf(own, words) === undefined;
  const label = `${words} · ${name}`;
  if (!mayEdit)
    return (
      <span className="k-chip" data-kind={gone ? 'warn' : 'accent'}>
        {label}
      </span>
    );
  const add = (value?: string) => {
    studio.commit(addSynonym.of({ entity, value: value ?? newId(), language, words }));
    toast(t('examples.known-now', { words, name }), { label: t('examples.undo'), run: () => studio.draft.undo() });
  };
  return (
    <Menu
      trigger={
        <button type="button" className="k-chip mark-chip" data-kind={gone ? 'warn' : 'accent'} title={isNew ? t('examples.not-in-list', { name }) : undefined}>
          {isNew ? <Plus aria-hidden="true" /> : <Tag aria-hidden="true" />}
          {label}
        </button>
      }
    >
      {isNew && (
        <>
          <MenuItem icon={<Plus size={14} aria-hidden="true" />} onSelect={() => add()}>{t('examples.new-value', { words, name })}</MenuItem>
          {Object.entries(own.values).slice(0, MOST).map(([id, { value }]) => (
            <MenuItem key={id} onSelect={() => add(id)}>{t('examples.synonym-of', { words, value })}</MenuItem>
          ))}
          <MenuLine />
        </>
      )}
      <MenuItem icon={<X size={14} aria-hidden="true" />} onSelect={onRemove}>{t('examples.unmark')}</MenuItem>
    </Menu>
  );
} // prettier-ignore

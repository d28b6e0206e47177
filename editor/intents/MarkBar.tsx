// Words of an example are selected: which entity are they?
import { Tag } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { Select } from '../kit/Select.tsx';
import { exampleMessages } from '../text/examples.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { entityChoices } from './mark-entities.ts';

export function MarkBar({ words, onMark }: { words: string; onMark(entity: string): void }) {
  const t = useWords(exampleMessages);
  const s = useWords(simulatorMessages);
  const entities = useDraft(({ document }) => document.entities);
  const label = t('examples.mark-as', { words });
  return (
    <span className="mark-bar">
      <Tag size={12} aria-hidden="true" />
      <span aria-hidden="true">{label}</span>
      <Select
        value=""
        aria-label={label}
        options={[{ value: '', label: t('examples.mark-choose') }, ...entityChoices(entities, s)]}
        onChoose={(entity) => entity !== '' && onMark(entity)}
      />
    </span>
  );
}

// What can be done with the examples that are selected: move them to another intent, take them out.
import { Trash2, X } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Select } from '../kit/Select.tsx';
import { exampleMessages } from '../text/examples.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  n: number;
  /** The one they are in, where they are all in one. */
  from?: string | undefined;
  /** How many there are in view; selecting them all is offered while some are not. */
  of: number;
  onAll(): void;
  onMove(to: string): void;
  onRemove(): void;
  onClear(): void;
};

export function SelectionBar({ n, from, of, onAll, onMove, onRemove, onClear }: Props) {
  const t = useWords(exampleMessages);
  const intents = useDraft(({ document }) => document.intents);
  const names = Object.entries(intents).flatMap(([value, { name }]) =>
    value === from ? [] : [{ value, label: name }],
  );
  return (
    <div className="example-bar" role="group" aria-label={t('examples.selected', { n })}>
      <b>{t('examples.selected', { n })}</b>
      {n < of && (
        <Button small kind="quiet" onClick={onAll}>
          {t('examples.select-all', { n: of })}
        </Button>
      )}
      <span className="grow" />
      <Select
        value=""
        aria-label={t('examples.move')}
        options={[{ value: '', label: t('examples.move') }, ...names]}
        onChoose={(to) => to !== '' && onMove(to)}
      />
      <Button small icon={<Trash2 size={14} aria-hidden="true" />} onClick={onRemove}>
        {t('examples.remove')}
      </Button>
      <Button small kind="quiet" icon={<X size={14} aria-hidden="true" />} onClick={onClear}>
        {t('examples.clear')}
      </Button>
    </div>
  );
}

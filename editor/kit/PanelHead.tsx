// The head of a panel beside the canvas: what it is, and the way out of it.
import type { Ref } from 'react';
import { X } from 'lucide-react';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';

type Props = { title: string; id?: string; onClose(): void; closeRef?: Ref<HTMLButtonElement> };

export function PanelHead({ title, id, onClose, closeRef }: Props) {
  const t = useWords(kitMessages);
  return (
    <header>
      <h2 id={id}>{title}</h2>
      <button
        type="button"
        className="icon-button"
        ref={closeRef}
        aria-label={t('kit.close')}
        title={t('kit.close')}
        onClick={onClose}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </header>
  );
}

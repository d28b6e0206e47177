// The last imports: what each did, what it left out, and the way back.
import { useState } from 'react';
import { Download, Undo2 } from 'lucide-react';
import type { ImportView } from '@dialoom/shared/api/imports';
import { Chip } from '../kit/Chip.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { refusedAddress, useImports } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { UndoDialog } from './UndoDialog.tsx';

const kinds = { running: 'accent', done: 'ok', undone: 'plain' } as const;

export function PastImports() {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const imports = useImports().data?.imports;
  const [undoing, setUndoing] = useState<ImportView>();
  if (!imports || imports.length === 0) return null;
  return (
    <section className="import-part">
      <h2>{t('import.past')}</h2>
      <ul className="import-past">
        {imports.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {one.file}
              <span className="records-sub" data-always>
                {[t(`records.${one.record}`), t('import.create', { n: one.created }), t('import.update', { n: one.updated }), one.refused > 0 && t('import.refuse', { n: one.refused }), one.by, agoWords(one.at, Date.now(), locale)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Chip kind={kinds[one.state]}>{t(`import.state.${one.state}`)}</Chip>
            {one.state === 'done' && one.refused > 0 && (
              <a className="k-icon-button" href={refusedAddress(one.id, locale)} download aria-label={t('import.download', { n: one.refused })}>
                <Download size={16} aria-hidden="true" />
              </a>
            )}
            {one.state === 'done' && (
              <IconButton label={t('import.undo-title', { name: one.file })} icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => setUndoing(one)} />
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog one={undoing} onClose={() => setUndoing(undefined)} />}
    </section>
  );
} // prettier-ignore

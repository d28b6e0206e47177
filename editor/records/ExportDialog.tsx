// All records of a kind as a file: in what shape, and whether personal data stands in it as it was written.
import { useState } from 'react';
import type { RecordKind } from '@dialoom/shared/api/records';
import { download } from '../app/download.ts';
import { AsWritten } from '../exports/AsWritten.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { exportAddress } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function ExportDialog({ record, onClose }: { record: RecordKind; onClose(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const [as, setAs] = useState<'csv' | 'xlsx'>('csv');
  const [isOpen, setOpen] = useState(false);
  const save = () => {
    download(exportAddress(record, as, isOpen ? 'as-written' : 'starred', locale));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`records.export-${record}`)}
      description={t('records.export-body')}
      onSubmit={save}
      footer={<DialogFoot onCancel={onClose} verb={t('records.export')} />}
    >
      <div className="export-format">
        <Choices
          label={t('records.export-format')}
          value={as}
          options={[
            { value: 'csv', label: 'CSV' },
            { value: 'xlsx', label: 'XLSX' },
          ]}
          onChoose={(value) => setAs(value)}
        />
      </div>
      <AsWritten on={isOpen} onChange={setOpen} />
      {!isOpen && <p className="k-hint">{t('records.export-starred')}</p>}
    </Dialog>
  );
}

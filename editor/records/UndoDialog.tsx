// The last step before an import is taken back.
import type { ImportView } from '@dialoom/shared/api/imports';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useUndoImport } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function UndoDialog({ one, onClose }: { one: ImportView; onClose(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const undo = useUndoImport();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('import.undo-title', { name: one.file })}
      consequences={t('import.undo-body', { created: one.created, updated: one.updated })}
      verb={t('import.undo-verb')}
      busy={undo.isPending && t('import.stopping')}
      error={undo.error ? failureWords(undo.error, locale) : undefined}
      onConfirm={() =>
        undo.mutate(one.id, {
          onSuccess: (done) => {
            toast(t('import.undo-done', done));
            onClose();
          },
        })
      }
    />
  );
}

// The panel in which a company or an order is edited: the form, what went wrong, saving, and deleting after a question.
import { useState, type ReactNode } from 'react';
import { Trash2 } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { SaveFault } from './SaveFault.tsx';

type Doing = { isPending: boolean; error: unknown };
type Props = {
  title: string;
  isNew: boolean;
  save: Doing;
  remove: (Doing & { title: string; body: string; run(): void }) | undefined;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
};

export function RecordDialog({ title, isNew, save, remove, onSubmit, onClose, children }: Props) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const mayEdit = useMay('records.edit');
  const mayErase = useMay('records.erase');
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Dialog
        open
        onClose={onClose}
        title={title}
        shape="side"
        hold
        onSubmit={onSubmit}
        footer={
          <DialogFoot
            onCancel={onClose}
            verb={mayEdit && t(isNew ? 'records.add' : 'records.save')}
            busy={save.isPending && t(isNew ? 'records.adding' : 'records.saving')}
            aside={
              remove && mayErase && <Button kind="quiet" icon={<Trash2 size={14} aria-hidden="true" />} onClick={() => setAsks(true)}>{t('records.delete')}</Button>
            }
          />
        }
      >
        {children}
        {save.error !== null && save.error !== undefined && <SaveFault error={save.error} />}
      </Dialog>
      {remove && (
        <ConfirmDialog
          open={asks}
          onClose={() => setAsks(false)}
          title={remove.title}
          consequences={remove.body}
          verb={t('records.delete')}
          busy={remove.isPending && t('records.deleting')}
          error={remove.error ? failureWords(remove.error, locale) : undefined}
          onConfirm={remove.run}
        />
      )}
    </>
  );
} // prettier-ignore

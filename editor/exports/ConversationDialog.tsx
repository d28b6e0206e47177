// Takes one conversation out: to print, to send, or for another program.
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { downloadFile } from '../app/download.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { toast } from '../kit/toast.tsx';
import { fetchConversation } from '../queries/conversation-export.ts';
import { failureWords } from '../queries/failure.ts';
import { exportMessages } from '../text/exports.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { AsWritten } from './AsWritten.tsx';

const formats = ['html', 'txt', 'csv', 'jsonl'] as const;

export function ConversationDialog({ row, name, onClose }: { row: InboxRow; name: string; onClose(): void }) {
  const t = useWords(exportMessages);
  const locale = useLocale();
  const [as, setAs] = useState<(typeof formats)[number]>('html');
  const [isOpen, setOpen] = useState(false);
  const run = useMutation({
    mutationFn: () => fetchConversation(row.id, as, isOpen ? 'as-written' : 'starred'),
    onSuccess: (file) => {
      downloadFile(`conversation-${row.id.slice(0, 12)}.${as}`, file);
      toast(t('export.one-done'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('export.one-title', { name })}
      description={t('export.one-body')}
      onSubmit={() => !run.isPending && run.mutate()}
      footer={
        <DialogFoot onCancel={onClose} verb={t('export.verb')} busy={run.isPending && t('export.starting')} />
      }
    >
      <Field label={t('export.format')}>
        <Select value={as} options={formats.map((value) => ({ value, label: t(`export.as-${value}`) }))} onChoose={(value) => setAs(value)} />
      </Field>
      <AsWritten on={isOpen} onChange={setOpen} />
      {run.error && <Fault>{failureWords(run.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore

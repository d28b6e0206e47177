// Hands the conversation back to the bot, with a note if there is something to know.
import { useRef, useState } from 'react';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useReturn } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { focusTalk } from './focus.ts';

const MOST = 1_000;

export function ReturnDialog({ row, open, onClose }: { row: InboxRow; open: boolean; onClose(): void }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const back = useReturn();
  const [note, setNote] = useState('');
  const isDone = useRef(false);
  const done = () => {
    isDone.current = true;
    setNote('');
    onClose();
    toast(t('return.done'));
    focusTalk();
  };
  const submit = () => {
    if (!back.isPending) back.mutate({ id: row.id, epoch: row.epoch, note: note.trim() }, { onSuccess: done });
  };
  const footer = <DialogFoot onCancel={onClose} verb={t('return.verb')} busy={back.isPending && t('return.busy')} />;
  return (
    <Dialog
      open={open}
      onClose={() => (back.reset(), onClose())}
      title={t('return.title')}
      description={t('return.body')}
      footer={footer}
      hold={note.trim() !== ''}
      onSubmit={submit}
      goesBack={() => !isDone.current} // the button that opened it is gone
    >
      <Field label={t('return.note')} hint={t('return.note-hint')}>
        <TextArea value={note} onText={setNote} maxLength={MOST} />
      </Field>
      {back.error && <Fault>{failureWords(back.error, locale)}</Fault>}
    </Dialog>
  );
}

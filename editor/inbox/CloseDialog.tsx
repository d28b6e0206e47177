// Closes the conversation: says what the customer will meet, and that unsent text stays unsent.
import { useRef } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useClose } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { useDraftText } from './draft-context.ts';
import { focusTalk } from './focus.ts';

type Props = { row: InboxRow; name: string; open: boolean; onClose(): void };

export function CloseDialog({ row, name, open, onClose }: Props) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const close = useClose();
  const verb = useRef<HTMLButtonElement>(null);
  const unsent = useDraftText(row.id, 'reply').trim() !== '';
  const isDone = useRef(false);
  const done = ({ owner }: { owner: InboxRow['owner'] }) => {
    isDone.current = true;
    onClose();
    toast(t(owner === 'closed' ? 'close.done' : 'close.soon'));
    focusTalk();
  };
  return (
    <Dialog
      open={open}
      onClose={() => (close.reset(), onClose())}
      title={t('close.title', { name })}
      description={t('close.body')}
      footer={
        <DialogFoot
          onCancel={onClose}
          verb={t('close.verb')}
          verbRef={verb}
          busy={close.isPending && t('close.busy')}
        />
      }
      onSubmit={() => close.mutate({ id: row.id, epoch: row.epoch }, { onSuccess: done })}
      focus={verb}
      goesBack={() => !isDone.current} // the button that opened it is gone
    >
      {unsent && (
        <p className="close-unsent">
          <TriangleAlert size={14} aria-hidden="true" />
          {t('close.unsent')}
        </p>
      )}
      {close.error && <Fault>{failureWords(close.error, locale)}</Fault>}
    </Dialog>
  );
}

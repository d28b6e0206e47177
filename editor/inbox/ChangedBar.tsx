// The conversation changed hands while a reply was being written: the text stays, and the agent says what becomes of it.
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { Button } from '../kit/Button.tsx';
import { toast } from '../kit/toast.tsx';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { useDraftStore } from './draft-context.ts';
import { useInbox } from './use-lists.ts';

type Props = { row: InboxRow; text: string; saving: boolean; onNote(): void; onDiscarded(): void };

export function ChangedBar({ row, text, saving, onNote, onDiscarded }: Props) {
  const t = useWords(inboxMessages);
  const drafts = useDraftStore();
  const { accept, accepting } = useInbox();
  const mayTake = row.owner === 'bot' || row.owner === 'queue';
  const discard = () => {
    drafts.write(row.id, 'reply', '');
    onDiscarded();
    toast(t('changed.discarded'), {
      label: t('changed.undo'),
      run: () => drafts.read(row.id, 'reply') === '' && drafts.write(row.id, 'reply', text),
    });
  };
  return (
    <div className="changed-bar" role="alert">
      <p>{t(`changed.${row.owner}`, { name: row.agent?.name ?? '' })}</p>
      <div className="changed-choices">
        {mayTake && (
          <Button small kind="primary" busy={accepting && t('talk.accepting')} onClick={() => accept(row)}>
            {t('changed.take')}
          </Button>
        )}
        <Button small busy={saving && t('reply.saving-note')} onClick={onNote}>
          {t('changed.note')}
        </Button>
        <Button small kind="quiet" onClick={discard}>
          {t('changed.discard')}
        </Button>
      </div>
    </div>
  );
}

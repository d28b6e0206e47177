// Erases what was said in a conversation, for good.
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useErase } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = { row: InboxRow; name: string; onClose(): void };

export function EraseDialog({ row, name, onClose }: Props) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const erase = useErase();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('erase.title', { name })}
      consequences={t(row.owner === 'closed' ? 'erase.body' : 'erase.body-open')}
      verb={t('erase.verb')}
      busy={erase.isPending && t('erase.busy')}
      error={erase.error ? failureWords(erase.error, locale) : undefined}
      onConfirm={() => erase.mutate(row.id, { onSuccess: () => (onClose(), toast(t('erase.done'))) })}
    />
  );
}

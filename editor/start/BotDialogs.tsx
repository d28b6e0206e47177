// Renaming, duplicating, deleting a bot from its card.
import type { BotRow } from '@dialoom/shared/api/bots';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { NameDialog } from '../bot/NameDialog.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { toast } from '../kit/toast.tsx';
import { useDeleteBot, useDuplicateBot, useRenameBot } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { startMessages } from '../text/start.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export type Asking = {
  what: 'rename' | 'duplicate' | 'delete';
  bot: Pick<BotRow, 'id' | 'name' | 'version' | 'conversations'>;
};

export function BotDialogs({
  asking: { what, bot },
  onClose,
  onDeleted = onClose,
}: {
  asking: Asking;
  onClose(): void;
  onDeleted?(): void;
}) {
  const t = useWords(startMessages);
  const locale = useLocale();
  const rename = useRenameBot();
  const duplicate = useDuplicateBot();
  const remove = useDeleteBot();
  const wordsOf = (error: Error | null) => (error ? failureWords(error, locale) : undefined);
  if (what === 'rename')
    return (
      <NameDialog
        title={t('start.rename-title')}
        verb={t('start.rename-save')}
        name={bot.name}
        busy={rename.isPending && t('start.saving')}
        error={wordsOf(rename.error)}
        onName={(name) => rename.mutate({ bot: bot.id, name }, { onSuccess: onClose })}
        onClose={onClose}
      />
    );
  if (what === 'duplicate')
    return (
      <NameDialog
        title={t('start.duplicate-title', { name: bot.name })}
        verb={t('start.duplicate')}
        name={t('start.duplicate-name', { name: bot.name }).slice(0, 120)}
        busy={duplicate.isPending && t('start.duplicating')}
        error={wordsOf(duplicate.error)}
        onName={(name) =>
          duplicate.mutate(
            { bot: bot.id, name },
            {
              onSuccess: ({ id }) => {
                onClose();
                toast(t('start.duplicated', { name }), {
                  label: t('start.open'),
                  run: () => navigate(places.flows(id)),
                });
              },
            },
          )
        }
        onClose={onClose}
      />
    );
  const done = () => {
    onDeleted();
    toast(t('start.deleted', { name: bot.name }));
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('start.delete-title', { name: bot.name })}
      consequences={
        bot.version === undefined ? t('start.delete-draft') : t('start.delete-live', { n: bot.conversations })
      }
      verb={t('start.delete')}
      busy={remove.isPending && t('start.deleting')}
      error={wordsOf(remove.error)}
      onConfirm={() => remove.mutate(bot.id, { onSuccess: done })}
    />
  );
}

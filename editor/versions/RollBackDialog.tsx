// Before an earlier version goes live again: what happens to new conversations, to running ones, and to the draft.
import type { VersionRow } from '@dialoom/shared/api/versions';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useRollBack } from '../queries/versions.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  bot: string;
  to: VersionRow;
  live: number | undefined;
  /** How many conversations run on the live one, where that is known. */
  running: number | undefined;
  onClose(): void;
};

export function RollBackDialog({ bot, to: { version, note }, live, running, onClose }: Props) {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const back = useRollBack(bot);
  const go = () =>
    back.mutate(version, {
      onSuccess: () => {
        onClose();
        toast(t('back.done', { version }));
      },
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('back.title', { version })}
      onSubmit={go}
      footer={<DialogFoot onCancel={onClose} verb={t('back.verb')} busy={back.isPending && t('back.busy')} />}
    >
      <ul className="back-says">
        <li>{t('back.new', { version })}</li>
        <li>
          {live !== undefined && running !== undefined && running > 0
            ? t('back.running-live', { live, n: running })
            : t('back.running')}
        </li>
        <li>{t('back.draft')}</li>
      </ul>
      {note !== '' && <p className="k-hint">{t('back.note', { version, note })}</p>}
      {back.error && <Fault>{failureWords(back.error, locale)}</Fault>}
    </Dialog>
  );
}

// Changing one's own password.
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { toast } from '../kit/toast.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useChangePassword, useMe } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { SecretInput } from './SecretInput.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { LEAST_CHARACTERS } from './strength.ts';

export function PasswordDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return open && <OpenDialog onClose={onClose} />;
}

function OpenDialog({ onClose }: { onClose(): void }) {
  const t = useWords(accountMessages);
  const locale = useLocale();
  const person = useMe().data?.person;
  const change = useChangePassword();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const missing = LEAST_CHARACTERS - [...next].length;
  const submit = () => {
    setTried(true);
    if (now === '' || missing > 0) return;
    const onSuccess = () => {
      onClose();
      toast(t('password.done'));
    };
    change.mutate({ currentPassword: now, newPassword: next }, { onSuccess });
  };
  const failed = change.error;
  const isWrong = failed instanceof ApiFailure && failed.path === 'currentPassword';
  const footer = (
    <DialogFoot onCancel={onClose} verb={t('password.save')} busy={change.isPending && t('password.saving')} />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('password.title')}
      description={t('password.body')}
      footer={footer}
      onSubmit={submit}
      hold={now !== '' || next !== ''}
    >
      <Field
        label={t('password.now')}
        error={tried && now === '' ? t('account.need-password') : isWrong ? t('password.wrong') : undefined}
      >
        <SecretInput value={now} onText={(text) => (setNow(text), change.reset())} autoComplete="current-password" />
      </Field>
      <Field label={t('password.new')} error={tried && missing > 0 ? t('account.short', { n: missing }) : undefined}>
        <SecretInput value={next} onText={setNext} autoComplete="new-password" />
        <StrengthLine password={next} about={[person?.name ?? '', person?.email ?? '']} />
      </Field>
      {failed && !isWrong && <Fault>{failureWords(failed, locale)}</Fault>}
    </Dialog>
  );
}

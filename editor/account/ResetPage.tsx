// Where the letter leads: a new password, after which every browser signs in again.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useResetPassword } from '../queries/people.ts';
import { useFreshStart } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { BrokenLink } from './BrokenLink.tsx';
import { Door } from './Door.tsx';
import { DoorNotice } from './DoorNotice.tsx';
import { SecretInput } from './SecretInput.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { LEAST_CHARACTERS } from './strength.ts';

export function ResetPage() {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const locale = useLocale();
  const [token] = useState(() => location.hash.slice(1));
  const reset = useResetPassword();
  const startAfresh = useFreshStart();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = LEAST_CHARACTERS - [...password].length;
  const failed = reset.error;
  if (failed instanceof ApiFailure && failed.code === 'reset.gone') return <BrokenLink error={failed} />;
  if (reset.isSuccess) return <DoorNotice title={t('reset.done-title')} lead={t('reset.done')} />;
  const submit = () => {
    setTried(true);
    if (missing <= 0) reset.mutate({ token, password }, { onSuccess: () => void startAfresh() });
  };
  const isWeak = failed instanceof ApiFailure && failed.path === 'password';
  return (
    <Door
      title={t('reset.title')}
      lead={t('reset.lead')}
      onSubmit={submit}
      foot={
        <Button kind="primary" submit busy={reset.isPending && t('reset.saving')}>
          {t('reset.save')}
        </Button>
      }
    >
      <Field
        label={a('password.new')}
        error={
          tried && missing > 0 ? a('account.short', { n: missing }) : isWeak ? failureWords(failed, locale) : undefined
        }
      >
        <SecretInput
          value={password}
          onText={(text) => (setPassword(text), reset.reset())}
          autoComplete="new-password"
        />
        <StrengthLine password={password} about={[]} />
      </Field>
      {failed && !isWeak && (
        <div className="door-fault">
          <Fault>{failureWords(failed, locale)}</Fault>
        </div>
      )}
    </Door>
  );
}

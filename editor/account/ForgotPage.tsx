// A lost password: an address, and a letter to it. The answer is the same whether there is an account or not.
import { useState } from 'react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useAskReset } from '../queries/people.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';
import { DoorNotice } from './DoorNotice.tsx';
import { isEmail } from './is-email.ts';

export function ForgotPage() {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const locale = useLocale();
  const ask = useAskReset();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  if (ask.isSuccess)
    return <DoorNotice title={t('forgot.sent-title')} lead={t('forgot.sent', { email: ask.variables })} />;
  const submit = () => {
    setTried(true);
    if (isEmail(email)) ask.mutate(email.trim());
  };
  const foot = (
    <>
      <Button kind="primary" submit busy={ask.isPending && t('forgot.sending')}>
        {t('forgot.send')}
      </Button>
      <p className="k-hint">
        <Link to={places.signIn('/')}>{t('door.to-sign-in')}</Link>
      </p>
    </>
  );
  return (
    <Door title={t('forgot.title')} lead={t('forgot.lead')} foot={foot} onSubmit={submit}>
      <Field label={a('account.email')} error={tried && !isEmail(email) ? a('account.need-email') : undefined}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
        <TextInput
          type="email"
          inputMode="email"
          value={email}
          onText={(text) => (setEmail(text), ask.reset())}
          autoComplete="username"
          maxLength={200}
          autoFocus
        />
      </Field>
      {ask.error && (
        <div className="door-fault">
          <Fault>{failureWords(ask.error, locale)}</Fault>
        </div>
      )}
    </Door>
  );
}

// Signing in.
import { useState } from 'react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useMe, useSignIn } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';
import { SecondStep } from './SecondStep.tsx';
import { SecretInput } from './SecretInput.tsx';

export function SignInPage() {
  const t = useWords(accountMessages);
  const locale = useLocale();
  const p = useWords(peopleMessages);
  const mail = useMe().data?.mail ?? false;
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (email.trim() !== '' && password !== '') signIn.mutate({ email: email.trim(), password });
  };
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    if (signIn.error) signIn.reset();
  };
  if (signIn.data?.half) return <SecondStep onBack={() => (setPassword(''), setTried(false), signIn.reset())} />;
  const failed = signIn.error;
  // the library says no in English only
  const status = failed instanceof ApiFailure ? failed.status : undefined;
  const words =
    status === 401 ? t('signin.wrong') : status === 429 ? t('signin.many') : failed && failureWords(failed, locale);
  const foot = (
    <>
      <Button kind="primary" submit busy={signIn.isPending && t('signin.busy')}>
        {t('signin.submit')}
      </Button>
      <p className="k-hint">{mail ? <Link to={places.forgot}>{p('forgot.link')}</Link> : t('signin.forgot')}</p>
    </>
  );
  return (
    <Door title={t('signin.title')} foot={foot} onSubmit={submit}>
      <Field label={t('account.email')} error={tried && email.trim() === '' ? t('account.need-email') : undefined}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
        <TextInput
          type="email"
          value={email}
          onText={edit(setEmail)}
          autoComplete="username"
          inputMode="email"
          autoFocus
        />
      </Field>
      <Field label={t('account.password')} error={tried && password === '' ? t('account.need-password') : undefined}>
        <SecretInput value={password} onText={edit(setPassword)} autoComplete="current-password" />
      </Field>
      {words && (
        <div className="door-fault">
          <Fault>{words}</Fault>
        </div>
      )}
    </Door>
  );
}

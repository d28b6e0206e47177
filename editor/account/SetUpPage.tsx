// The first run: whoever sits at the machine, or holds the code printed at start, makes the owner account.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useSetUp } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';
import { isEmail } from './is-email.ts';
import { SecretInput } from './SecretInput.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { LEAST_CHARACTERS } from './strength.ts';

type Wrong = Partial<Record<'name' | 'email' | 'password' | 'code', string>>;

export function SetUpPage({ needsCode }: { needsCode: boolean }) {
  const t = useWords(accountMessages);
  const locale = useLocale();
  const setUp = useSetUp();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);

  const wrong: Wrong = {
    ...(name.trim() === '' && { name: t('account.need-name') }),
    ...(!isEmail(email) && { email: t('account.need-email') }),
    ...([...password].length < LEAST_CHARACTERS && {
      password:
        password === ''
          ? t('account.need-password')
          : t('account.short', { n: LEAST_CHARACTERS - [...password].length }),
    }),
    ...(needsCode && code.trim() === '' && { code: t('account.need-code') }),
  };
  const failed = setUp.error;
  const at = failed instanceof ApiFailure ? failed.path : undefined;
  const words = failed && failureWords(failed, locale);
  const errorOf = (field: keyof Wrong) => (tried && wrong[field]) || (at === field ? (words ?? undefined) : undefined);

  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    setUp.mutate({
      name: name.trim(),
      email: email.trim(),
      password,
      ...(needsCode && { code: code.trim().toUpperCase() }),
    });
  };
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    if (failed) setUp.reset();
  };
  const steps = (
    <ol className="door-steps" aria-label={t('setup.steps')}>
      {(['you', 'bot', 'try'] as const).map((step, at) => (
        <li key={step} aria-current={step === 'you' ? 'step' : undefined}>
          <b>{at + 1}</b>
          {t(`setup.step-${step}`)}
        </li>
      ))}
    </ol>
  );
  const foot = (
    <>
      <Button kind="primary" submit busy={setUp.isPending && t('setup.making')}>
        {t('setup.make')}
      </Button>
      <p className="k-hint">{t('setup.owns')}</p>
    </>
  );
  return (
    <Door title={t('setup.title')} lead={t('setup.lead')} above={steps} foot={foot} onSubmit={submit}>
      <Field label={t('account.name')} hint={t('account.name-hint')} error={errorOf('name')}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
        <TextInput value={name} onText={edit(setName)} autoComplete="name" maxLength={120} autoFocus />
      </Field>
      <Field label={t('account.email')} error={errorOf('email')}>
        <TextInput
          type="email"
          value={email}
          onText={edit(setEmail)}
          autoComplete="username"
          maxLength={200}
          inputMode="email"
        />
      </Field>
      <Field label={t('account.password')} error={errorOf('password')}>
        <SecretInput value={password} onText={edit(setPassword)} autoComplete="new-password" />
        <StrengthLine password={password} about={[name, email]} />
      </Field>
      {needsCode && (
        <Field label={t('setup.code')} hint={t('setup.code-hint')} error={errorOf('code')}>
          <TextInput
            value={code}
            onText={edit(setCode)}
            mono
            autoComplete="one-time-code"
            maxLength={40}
            spellCheck={false}
            autoCapitalize="characters"
          />
        </Field>
      )}
      {words && at === undefined && (
        <div className="door-fault">
          <Fault>{words}</Fault>
        </div>
      )}
    </Door>
  );
}

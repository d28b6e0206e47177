// The second step of signing in: the digits of the app, or a spare code when the phone is not at hand.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useSecondStep } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';

export function SecondStep({ onBack }: { onBack(): void }) {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const locale = useLocale();
  const step = useSecondStep();
  const [kind, setKind] = useState<'totp' | 'backup-code'>('totp');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const isApp = kind === 'totp';
  const isWhole = isApp ? /^\d{6}$/.test(code) : code.trim() !== '';
  const write = (text: string) => {
    setCode(isApp ? text.replaceAll(/\D/g, '').slice(0, 6) : text.slice(0, 40));
    step.reset();
  };
  const submit = () => {
    setTried(true);
    if (isWhole) step.mutate({ kind, code: code.trim() });
  };
  const turn = () => {
    setKind(isApp ? 'backup-code' : 'totp');
    setCode('');
    setTried(false);
    step.reset();
  };
  const foot = (
    <>
      <Button kind="primary" submit busy={step.isPending && a('signin.busy')}>
        {a('signin.submit')}
      </Button>
      <div className="door-ways">
        <Button kind="quiet" onClick={turn}>
          {t(isApp ? 'two.use-spare' : 'two.use-app')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('two.back')}
        </Button>
      </div>
    </>
  );
  const need = t(isApp ? 'two.need-code' : 'two.need-spare');
  return (
    <Door title={t('two.title')} lead={t(isApp ? 'two.ask' : 'two.ask-spare')} foot={foot} onSubmit={submit}>
      <Field
        key={kind}
        label={t(isApp ? 'two.code' : 'two.spare-code')}
        error={tried && !isWhole ? need : step.error ? failureWords(step.error, locale) : undefined}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
        <TextInput
          mono
          value={code}
          onText={write}
          inputMode={isApp ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          spellCheck={false}
          autoFocus
        />
      </Field>
    </Door>
  );
}

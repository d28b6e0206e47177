// The second step: turned on with the password, a code to scan and the proof that it was scanned; turned off with the password.
import { useState } from 'react';
import { ShieldCheck } from 'lucide-react';
import { SecretInput } from '../account/SecretInput.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useBeginTwoFactor, useEndTwoFactor, useProveTwoFactor } from '../queries/people.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { QrCode } from './QrCode.tsx';

export function TwoFactor({ on }: { on: boolean }) {
  const t = useWords(peopleMessages);
  const [asking, setAsking] = useState<'begin' | 'end'>();
  const close = () => setAsking(undefined);
  return (
    <section className="section">
      <h2>
        {t('two.title')}{' '}
        {on && <Chip kind="ok" icon={<ShieldCheck aria-hidden="true" />}>{t('two.title')}</Chip>}
      </h2>
      <p className="section-lead">{t(on ? 'two.on' : 'two.off')}</p>
      <Button onClick={() => setAsking(on ? 'end' : 'begin')}>{t(on ? 'two.end' : 'two.begin')}</Button>
      {asking === 'begin' && <Begin onClose={close} />}
      {asking === 'end' && <End onClose={close} />}
    </section>
  ); // prettier-ignore
}

function Begin({ onClose }: { onClose(): void }) {
  const t = useWords(peopleMessages);
  const begin = useBeginTwoFactor();
  const [password, setPassword] = useState('');
  if (begin.data) return <Scan {...begin.data} onClose={onClose} />;
  return (
    <PasswordAsked
      title={t('two.begin-title')}
      body={t('two.begin-body')}
      verb={t('two.next')}
      password={password}
      onPassword={(text) => (setPassword(text), begin.reset())}
      busy={begin.isPending}
      error={begin.error}
      onSubmit={() => begin.mutate(password)}
      onClose={onClose}
    />
  );
}

function Scan({ totpURI, backupCodes, onClose }: { totpURI: string; backupCodes: readonly string[]; onClose(): void }) {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  const prove = useProveTwoFactor();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = /^\d{6}$/.test(code);
  const submit = () => {
    setTried(true);
    const onSuccess = () => {
      onClose();
      toast(t('two.done'));
    };
    if (isWhole) prove.mutate(code, { onSuccess });
  };
  const footer = <DialogFoot onCancel={onClose} verb={t('two.confirm')} busy={prove.isPending && t('two.busy')} />;
  return (
    <Dialog open onClose={onClose} title={t('two.scan-title')} description={t('two.scan')} footer={footer} onSubmit={submit} shape="wide" hold>
      <div className="two-scan">
        <QrCode text={totpURI} label={t('two.qr')} />
        <div>
          <p className="k-hint">{t('two.by-hand')}</p>
          <CodeBlock text={new URL(totpURI).searchParams.get('secret') ?? ''} label={t('two.by-hand')} />
          <Field
            label={t('two.code')}
            error={tried && !isWhole ? t('two.need-code') : prove.error ? failureWords(prove.error, locale) : undefined}
          >
            <TextInput
              mono
              value={code}
              onText={(text) => (setCode(text.replaceAll(/\D/g, '').slice(0, 6)), prove.reset())}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          </Field>
        </div>
      </div>
      <h3>{t('two.spare-title')}</h3>
      <p className="k-hint">{t('two.spare')}</p>
      <ul className="spare-codes">
        {backupCodes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <CopyButton text={backupCodes.join('\n')} />
    </Dialog>
  ); // prettier-ignore
}

function End({ onClose }: { onClose(): void }) {
  const t = useWords(peopleMessages);
  const end = useEndTwoFactor();
  const [password, setPassword] = useState('');
  const onSuccess = () => {
    onClose();
    toast(t('two.gone'));
  };
  return (
    <PasswordAsked
      title={t('two.end-title')}
      body={t('two.end-body')}
      verb={t('two.end')}
      password={password}
      onPassword={(text) => (setPassword(text), end.reset())}
      busy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate(password, { onSuccess })}
      onClose={onClose}
    />
  );
}

type Asked = {
  title: string;
  body: string;
  verb: string;
  password: string;
  onPassword(text: string): void;
  busy: boolean;
  error: Error | null;
  onSubmit(): void;
  onClose(): void;
};
function PasswordAsked({ title, body, verb, password, onPassword, busy, error, onSubmit, onClose }: Asked) {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const locale = useLocale();
  const [tried, setTried] = useState(false);
  const footer = <DialogFoot onCancel={onClose} verb={verb} busy={busy && t('two.busy')} />;
  const submit = () => {
    setTried(true);
    if (password !== '') onSubmit();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={body} footer={footer} onSubmit={submit}>
      <Field label={t('two.password')} error={tried && password === '' ? a('account.need-password') : undefined}>
        <SecretInput value={password} onText={onPassword} autoComplete="current-password" />
      </Field>
      {error && <Fault>{failureWords(error, locale)}</Fault>}
    </Dialog>
  );
}

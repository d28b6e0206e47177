// One's own account: the name others see, the password, the second step, and where one is signed in.
import { useState, type FormEvent } from 'react';
import { PasswordDialog } from '../account/PasswordDialog.tsx';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useRenameMe } from '../queries/people.ts';
import { useMe } from '../queries/session.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Sessions } from './Sessions.tsx';
import { TwoFactor } from './TwoFactor.tsx';
import './people.css';

export function MyAccountPage() {
  const t = useWords(peopleMessages);
  const me = useMe().data;
  const [changing, setChanging] = useState(false);
  return (
    <SettingsPage page="account" lead={t('me.lead')}>
      {me?.person && <OwnName key={me.person.name} name={me.person.name} />}
      <section className="section">
        <h2>{t('me.password')}</h2>
        <p className="section-lead">{t('me.password-hint')}</p>
        <Button onClick={() => setChanging(true)}>{t('me.password-change')}</Button>
        <PasswordDialog open={changing} onClose={() => setChanging(false)} />
      </section>
      <TwoFactor on={me?.twoFactor ?? false} />
      <Sessions />
    </SettingsPage>
  );
}

function OwnName({ name }: { name: string }) {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const locale = useLocale();
  const rename = useRenameMe();
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '' && wanted !== name) rename.mutate(wanted, { onSuccess: () => toast(t('me.saved')) });
  };
  const error = wanted === '' ? a('account.need-name') : rename.error ? failureWords(rename.error, locale) : undefined;
  return (
    <form className="me-name" onSubmit={save} noValidate>
      <Field label={t('me.name')} hint={t('me.name-hint')} error={error}>
        <TextInput
          value={text}
          onText={(next) => (setText(next), rename.reset())}
          autoComplete="name"
          maxLength={120}
        />
      </Field>
      <Button submit disabled={wanted === '' || wanted === name} busy={rename.isPending && t('me.saving')}>
        {t('me.save')}
      </Button>
    </form>
  );
}

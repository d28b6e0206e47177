// Where an invitation leads: a name and a password, then the studio. The secret stands behind the `#` of the address.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { navigate } from '../app/router.ts';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useInvitation, useJoin } from '../queries/people.ts';
import { useMe, useSignOut } from '../queries/session.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { BrokenLink } from './BrokenLink.tsx';
import { Door } from './Door.tsx';
import { SecretInput } from './SecretInput.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { LEAST_CHARACTERS } from './strength.ts';

export function JoinPage() {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useInvitation(token);
  const person = useMe().data?.person;
  const signOut = useSignOut();
  const join = useJoin();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  if (invitation.isPending)
    return (
      <div className="splash">
        <Loading what={t('sessions.loading')}>{null}</Loading>
      </div>
    );
  if (!invitation.data) return <BrokenLink error={invitation.error} />;
  const { email, role } = invitation.data;
  if (person)
    return (
      <Door
        title={t('join.title')}
        lead={t('join.signed-in', { name: person.name, email })}
        onSubmit={() => signOut.mutate()}
        foot={
          <Button kind="primary" submit busy={signOut.isPending && t('sessions.ending')}>
            {t('join.out')}
          </Button>
        }
      >
        {null}
      </Door>
    );
  const missing = LEAST_CHARACTERS - [...password].length;
  const failed = join.error;
  const at = failed instanceof ApiFailure ? failed.path : undefined;
  const words = failed ? failureWords(failed, locale) : undefined;
  const submit = () => {
    setTried(true);
    if (name.trim() !== '' && missing <= 0)
      join.mutate({ token, name: name.trim(), password }, { onSuccess: () => navigate('/', { replace: true }) });
  };
  return (
    <Door
      title={t('join.title')}
      lead={t('join.lead', { email, role: shell(`shell.role.${role}`) })}
      onSubmit={submit}
      foot={
        <Button kind="primary" submit busy={join.isPending && t('join.making')}>
          {t('join.make')}
        </Button>
      }
    >
      <Field
        label={a('account.name')}
        hint={a('account.name-hint')}
        error={tried && name.trim() === '' ? a('account.need-name') : undefined}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form */}
        <TextInput value={name} onText={setName} autoComplete="name" maxLength={120} autoFocus />
      </Field>
      <Field
        label={a('account.password')}
        error={tried && missing > 0 ? a('account.short', { n: missing }) : at === 'password' ? words : undefined}
      >
        <SecretInput
          value={password}
          onText={(text) => (setPassword(text), join.reset())}
          autoComplete="new-password"
        />
        <StrengthLine password={password} about={[name, email]} />
      </Field>
      {words !== undefined && at === undefined && (
        <div className="door-fault">
          <Fault>{words}</Fault>
        </div>
      )}
    </Door>
  );
}

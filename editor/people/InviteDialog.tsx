// Inviting somebody: an address and a role, then the link, which is shown once.
import { useState } from 'react';
import { roles, type Role } from '@dialoom/shared/api/permissions';
import { isEmail } from '../account/is-email.ts';
import { Button } from '../kit/Button.tsx';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useInvite } from '../queries/people.ts';
import { accountMessages } from '../text/account.ts';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function InviteDialog({ onClose }: { onClose(): void }) {
  const t = useWords(peopleMessages);
  const a = useWords(accountMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const invite = useInvite();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [tried, setTried] = useState(false);
  const made = invite.data;
  if (made)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('invite.done-title', { email: made.email })}
        description={t(made.mailed ? 'invite.mailed' : 'invite.by-hand')}
        footer={<Button kind="primary" onClick={onClose}>{t('invite.close')}</Button>}
        hold
      >
        <CodeBlock text={made.link} label={t('invite.link')} />
      </Dialog>
    ); // prettier-ignore
  const submit = () => {
    setTried(true);
    if (isEmail(email)) invite.mutate({ email: email.trim(), role });
  };
  const footer = (
    <DialogFoot onCancel={onClose} verb={t('invite.make')} busy={invite.isPending && t('invite.making')} />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite.title')}
      description={t('invite.body')}
      footer={footer}
      onSubmit={submit}
      hold={email !== ''}
    >
      <Field
        label={a('account.email')}
        hint={t('invite.email-hint')}
        error={tried && !isEmail(email) ? a('account.need-email') : undefined}
      >
        <TextInput
          type="email"
          inputMode="email"
          value={email}
          onText={(text) => (setEmail(text), invite.reset())}
          maxLength={200}
        />
      </Field>
      <Field label={t('people.role')} hint={t(`role.${role}`)}>
        <Select
          value={role}
          options={roles.map((value) => ({ value, label: shell(`shell.role.${value}`) }))}
          onChoose={(next: Role) => setRole(next)}
        />
      </Field>
      {invite.error && <Fault>{failureWords(invite.error, locale)}</Fault>}
    </Dialog>
  );
}

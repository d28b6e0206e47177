// Making a key: a name, a role no wider than one's own, an end. The key itself is shown once.
import { useState } from 'react';
import { isWithin, roles, type Role } from '@dialoom/shared/api/permissions';
import { Button } from '../kit/Button.tsx';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useCreateApiKey } from '../queries/people.ts';
import { useMe } from '../queries/session.ts';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const ENDS = ['90', '30', '365', '0'] as const;
type End = (typeof ENDS)[number];
export function KeyDialog({ onClose }: { onClose(): void }) {
  const t = useWords(peopleMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const mine = useMe().data?.person?.role ?? 'viewer';
  const create = useCreateApiKey();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [end, setEnd] = useState<End>('90');
  const [tried, setTried] = useState(false);
  const made = create.data;
  if (made)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('keys.done-title', { name: made.name })}
        description={t('keys.done')}
        footer={<Button kind="primary" onClick={onClose}>{t('invite.close')}</Button>}
        hold
      >
        <CodeBlock text={made.key} label={t('keys.key')} />
      </Dialog>
    ); // prettier-ignore
  const submit = () => {
    setTried(true);
    if (name.trim() !== '') create.mutate({ name: name.trim(), role, ...(end !== '0' && { days: Number(end) }) });
  };
  const footer = <DialogFoot onCancel={onClose} verb={t('keys.make')} busy={create.isPending && t('keys.making')} />;
  return (
    <Dialog open onClose={onClose} title={t('keys.title')} footer={footer} onSubmit={submit} hold={name !== ''}>
      <Field
        label={t('keys.name')}
        hint={t('keys.name-hint')}
        error={tried && name.trim() === '' ? t('keys.need-name') : undefined}
      >
        <TextInput value={name} onText={setName} maxLength={120} />
      </Field>
      <Field label={t('people.role')} hint={t(`role.${role}`)}>
        <Select
          value={role}
          options={roles
            .filter((one) => isWithin(one, mine))
            .map((value) => ({ value, label: shell(`shell.role.${value}`) }))}
          onChoose={(next: Role) => setRole(next)}
        />
      </Field>
      <Field label={t('keys.days')}>
        <Select
          value={end}
          options={ENDS.map((value) => ({ value, label: t(`keys.days.${value}`) }))}
          onChoose={(next: End) => setEnd(next)}
        />
      </Field>
      {create.error && <Fault>{failureWords(create.error, locale)}</Fault>}
    </Dialog>
  );
}

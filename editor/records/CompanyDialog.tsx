// One company: added, edited, deleted.
import { useState } from 'react';
import type { Company } from '@dialoom/shared/api/records';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useDeleteCompany, useRecordFields, useSaveCompany } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import { draftFields, typedFields } from './contact-draft.ts';
import { OwnInputs } from './OwnInputs.tsx';
import { RecordDialog } from './RecordDialog.tsx';

export function CompanyDialog({ company, onClose }: { company: Company | undefined; onClose(): void }) {
  const t = useWords(recordsMessages);
  const own = useRecordFields().data?.company ?? [];
  const [name, setName] = useState(company?.name ?? '');
  const [website, setWebsite] = useState(company?.website ?? '');
  const [phone, setPhone] = useState(company?.phone ?? '');
  const [address, setAddress] = useState(company?.address ?? '');
  const [fields, setFields] = useState(() => typedFields(company?.fields ?? {}));
  const [tried, setTried] = useState(false);
  const save = useSaveCompany();
  const remove = useDeleteCompany();
  const submit = () => {
    setTried(true);
    if (name.trim() === '') return;
    const draft = { name: name.trim(), website: website.trim(), phone: phone.trim(), address: address.trim(), fields: draftFields(fields, own) }; // prettier-ignore
    save.mutate({ ...(company && { id: company.id }), rev: company?.rev ?? 1, company: draft }, { onSuccess: onClose });
  };
  return (
    <RecordDialog
      title={company ? t('company.edit') : t('company.add')}
      isNew={!company}
      save={save}
      remove={company && { ...remove, title: t('company.delete-title', { name: company.name }), body: t('company.delete-body'), run: () => remove.mutate(company.id, { onSuccess: onClose }) }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('company.name')} error={tried && name.trim() === '' ? t('company.need-name') : undefined}>
        <TextInput value={name} onText={setName} maxLength={160} />
      </Field>
      <Field label={t('company.website')}>
        <TextInput value={website} onText={setWebsite} maxLength={300} inputMode="url" />
      </Field>
      <Field label={t('company.phone')}>
        <TextInput value={phone} onText={setPhone} maxLength={40} inputMode="tel" />
      </Field>
      <Field label={t('company.address')}>
        <TextInput value={address} onText={setAddress} maxLength={300} />
      </Field>
      <OwnInputs own={own} values={fields} onChange={setFields} />
    </RecordDialog>
  );
} // prettier-ignore

// The inputs of a contact, to add one and to edit one.
import { useId } from 'react';
import type { RecordField } from '@dialoom/shared/api/records';
import { Field } from '../kit/Field.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { useCompanies } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import type { Typed } from './contact-draft.ts';
import { OwnInputs } from './OwnInputs.tsx';

type Props = { typed: Typed; own: readonly RecordField[]; onChange(typed: Typed): void };

export function ContactInputs({ typed, own, onChange }: Props) {
  const t = useWords(recordsMessages);
  const list = useId();
  const companies = useCompanies(typed.company.trim()).data?.pages[0]?.companies ?? [];
  const set = (key: Exclude<keyof Typed, 'fields'>) => (text: string) => onChange({ ...typed, [key]: text });
  return (
    <>
      <Field label={t('contact.name')}>
        <TextInput value={typed.name} onText={set('name')} maxLength={120} />
      </Field>
      <Field label={t('contact.phones')} hint={t('contact.one-a-line')}>
        <TextArea value={typed.phones} onText={set('phones')} rows={2} inputMode="tel" />
      </Field>
      <Field label={t('contact.emails')} hint={t('contact.one-a-line')}>
        <TextArea value={typed.emails} onText={set('emails')} rows={2} inputMode="email" />
      </Field>
      <Field label={t('contact.company')} hint={t('contact.company-hint')}>
        <TextInput value={typed.company} onText={set('company')} maxLength={160} list={list} />
        <datalist id={list}>
          {companies.slice(0, 12).map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </Field>
      <Field label={t('contact.level')}>
        <TextInput value={typed.level} onText={set('level')} maxLength={40} />
      </Field>
      <Field label={t('contact.owner')}>
        <TextInput value={typed.owner} onText={set('owner')} maxLength={120} />
      </Field>
      <Field label={t('contact.language')}>
        <TextInput value={typed.language} onText={set('language')} maxLength={35} />
      </Field>
      <Field label={t('contact.tags')} hint={t('contact.tags-hint')}>
        <TextInput value={typed.tags} onText={set('tags')} maxLength={1_000} />
      </Field>
      <OwnInputs own={own} values={typed.fields} onChange={(fields) => onChange({ ...typed, fields })} />
    </>
  );
}

// What is known of a contact, to read and to edit. When somebody else was faster, both edits are shown and none is lost.
import { useState } from 'react';
import type { Contact, RecordField } from '@dialoom/shared/api/records';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { toast } from '../kit/toast.tsx';
import { ApiFailure } from '../queries/failure.ts';
import { companyNamed, readContactNow, useRecordFields, useSaveContact } from '../queries/records.ts';
import { useMay } from '../queries/session.ts';
import { kitMessages } from '../text/kit.ts';
import { recordsMessages } from '../text/records.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { draftOf, mergeTyped, typedOf, typedValue, type Typed, type TypedKey } from './contact-draft.ts';
import { ContactInputs } from './ContactInputs.tsx';
import { SaveFault } from './SaveFault.tsx';

export function ContactAbout({ contact }: { contact: Contact }) {
  const t = useWords(recordsMessages);
  const own = useRecordFields().data?.contact ?? [];
  const mayEdit = useMay('records.edit');
  const [editing, setEditing] = useState(false);
  if (editing) return <Editor base={contact} own={own} onDone={() => setEditing(false)} />;
  return (
    <>
      <Facts contact={contact} own={own} />
      {mayEdit && (
        <Button small onClick={() => setEditing(true)}>
          {t('contact.edit')}
        </Button>
      )}
    </>
  );
}

function Facts({ contact, own }: { contact: Contact; own: readonly RecordField[] }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const words = (value: unknown) => (value === true ? t('records.yes') : value === false ? t('records.no') : String(value)); // prettier-ignore
  const facts: [string, string, string][] = [
    ...contact.phones.map((phone, i): [string, string, string] => [`phone ${i}`, i === 0 ? t('contact.phones') : '', phone]), // prettier-ignore
    ...contact.emails.map((email, i): [string, string, string] => [`email ${i}`, i === 0 ? t('contact.emails') : '', email]), // prettier-ignore
    ['company', t('contact.company'), contact.company?.name ?? ''],
    ['level', t('contact.level'), contact.level],
    ['owner', t('contact.owner'), contact.owner],
    ['language', t('contact.language'), contact.language && languageName(contact.language, locale)],
    ...own.map(({ slug, label }): [string, string, string] => {
      const value = Object.hasOwn(contact.fields, slug) ? contact.fields[slug] : null;
      return [`own:${slug}`, label, value === null || value === undefined ? '' : words(value)];
    }),
  ];
  const shown = facts.filter(([, , value]) => value !== '');
  return (
    <>
      {shown.length === 0 && contact.tags.length === 0 && <p className="muted">{t('contact.nothing')}</p>}
      {shown.length > 0 && (
        <dl className="contact-facts">
          {shown.map(([key, label, value]) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {contact.tags.length > 0 && (
        <p className="contact-tags">
          {contact.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      )}
    </>
  );
}

type Conflict = { theirs: Contact; both: TypedKey[]; mine: Typed };

function Editor({ base: first, own, onDone }: { base: Contact; own: readonly RecordField[]; onDone(): void }) {
  const t = useWords(recordsMessages);
  const k = useWords(kitMessages);
  const [base, setBase] = useState(first);
  const [typed, setTyped] = useState(() => typedOf(first));
  const [conflict, setConflict] = useState<Conflict>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const save = useSaveContact(base.id);
  const submit = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      const company = typed.company.trim() === (base.company?.name ?? '') ? (base.company?.id ?? null) : await companyNamed(typed.company); // prettier-ignore
      await save.mutateAsync({ rev: base.rev, contact: draftOf(typed, company, own) });
      toast(t('records.saved'));
      onDone();
    } catch (error) {
      if (error instanceof ApiFailure && error.code === 'record.changed') {
        const theirs = await readContactNow(base.id).catch(() => undefined);
        if (theirs) {
          const { merged, both } = mergeTyped(typedOf(base), typed, typedOf(theirs));
          setConflict({ theirs, both, mine: typed });
          setTyped(merged);
          setBase(theirs); // from here on the edit stands on theirs
          return;
        }
      }
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="contact-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <ContactInputs typed={typed} own={own} onChange={setTyped} />
      {conflict && <ConflictBox conflict={conflict} own={own} />}
      {fault !== undefined && <SaveFault error={fault} />}
      <div className="contact-buttons">
        <Button onClick={onDone}>{conflict ? t('conflict.theirs') : k('kit.cancel')}</Button>
        <Button kind="primary" submit busy={busy && t('records.saving')}>
          {conflict ? t('conflict.mine') : t('records.save')}
        </Button>
      </div>
    </form>
  );
}

function ConflictBox({ conflict: { theirs, both, mine }, own }: { conflict: Conflict; own: readonly RecordField[] }) {
  const t = useWords(recordsMessages);
  const nameOf = (key: TypedKey) =>
    key.startsWith('own:')
      ? (own.find(({ slug }) => `own:${slug}` === key)?.label ?? key.slice(4))
      : t(`contact.${key as Exclude<keyof Typed, 'fields'>}`);
  const shown = (text: string) => text.replaceAll('\n', ', ') || t('records.not-set');
  return (
    <div className="contact-conflict" role="alert">
      <b>{t('conflict.title')}</b>
      <p>{t(both.length > 0 ? 'conflict.both' : 'conflict.apart')}</p>
      <ul>
        {both.map((key) => (
          <li key={key}>
            {t('conflict.line', { field: nameOf(key), theirs: shown(typedValue(typedOf(theirs), key)), mine: shown(typedValue(mine, key)) })}
          </li>
        ))}
      </ul>
    </div>
  );
} // prettier-ignore

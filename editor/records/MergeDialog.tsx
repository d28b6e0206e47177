// Two records of one person: which other one comes into this one.
import { useState } from 'react';
import { Search } from 'lucide-react';
import type { Contact } from '@dialoom/shared/api/records';
import { Avatar } from '../kit/Avatar.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useContacts, useMergeContact } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { useSearch } from './use-search.ts';

const SHOWN = 8;

export function MergeDialog({ contact, name, onClose }: { contact: Contact; name: string; onClose(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const [typed, q, search] = useSearch();
  const [chosen, setChosen] = useState<string>();
  const merge = useMergeContact(contact.id);
  const found = (useContacts(q).data?.pages[0]?.contacts ?? []).filter(({ id }) => id !== contact.id).slice(0, SHOWN);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('merge.title', { name })}
      description={t('merge.body')}
      onSubmit={() => {
        if (chosen !== undefined) merge.mutate(chosen, { onSuccess: () => (toast(t('merge.done')), onClose()) });
      }}
      footer={
        <DialogFoot
          onCancel={onClose}
          verb={t('merge.do')}
          kind="danger"
          disabled={chosen === undefined}
          busy={merge.isPending && t('merge.doing')}
        />
      }
    >
      <Field label={t('merge.find')} hint={t('contact.search')}>
        <TextInput type="search" icon={<Search size={14} aria-hidden="true" />} value={typed} onText={search} />
      </Field>
      <div className="merge-list" role="radiogroup" aria-label={t('merge.find')}>
        {found.map((one) => (
          <label key={one.id} className="merge-one">
            <input type="radio" name="merge" checked={chosen === one.id} onChange={() => setChosen(one.id)} />
            <Avatar name={one.name} small />
            <span className="grow">
              {one.name || t('contact.nameless')}
              <span className="records-sub" data-always>
                {[...one.phones, ...one.emails].slice(0, 2).join(' · ')}
              </span>
            </span>
          </label>
        ))}
        {found.length === 0 && q !== '' && <p className="muted">{t('records.none-found', { q })}</p>}
      </div>
      {merge.error && <Fault>{failureWords(merge.error, locale)}</Fault>}
    </Dialog>
  );
}

// Erases a contact, and what was said in its conversations unless one says otherwise.
import { useState } from 'react';
import type { Contact } from '@dialoom/shared/api/records';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useEraseContact } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function EraseDialog({ contact, name, onClose }: { contact: Contact; name: string; onClose(): void }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const erase = useEraseContact();
  const [words, setWords] = useState(true);
  const done = ({ conversations }: { conversations: number }) => {
    navigate(places.contacts, { replace: true });
    toast(conversations === 0 ? t('erase.done') : t('erase.done-with', { n: conversations }));
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('erase.title', { name })}
      consequences={t('erase.body')}
      verb={t('erase.verb')}
      busy={erase.isPending && t('erase.doing')}
      error={erase.error ? failureWords(erase.error, locale) : undefined}
      onConfirm={() =>
        erase.mutate({ contact: contact.id, conversations: words ? 'erase' : 'keep' }, { onSuccess: done })
      }
    >
      <label className="erase-words">
        <input type="checkbox" checked={words} onChange={(event) => setWords(event.target.checked)} />
        <span>
          {t('erase.words')}
          <span className="k-hint">{t(words ? 'erase.words-yes' : 'erase.words-no')}</span>
        </span>
      </label>
    </ConfirmDialog>
  );
}

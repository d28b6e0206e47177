// Above an entry that was handed in: who may approve says yes, or sends it back with a word.
import { useState } from 'react';
import { ClipboardCheck } from 'lucide-react';
import type { FaqEntry } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useStageFaq } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = { list: string; entry: FaqEntry; onApprove(): void; approving: boolean; onDone(): void };

export function EntryReview({ list, entry, onApprove, approving, onDone }: Props) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const stage = useStageFaq(list);
  const [note, setNote] = useState('');
  const back = () =>
    stage.mutate(
      { entries: [{ id: entry.id, rev: entry.rev }], stage: 'draft', note },
      {
        onSuccess: ({ done }) => {
          if (done.length > 0) toast(t('faq.review-sent-back'));
          onDone();
        },
      },
    );
  return (
    <section className="faq-review" aria-label={t('faq.review-title')}>
      <h3>
        <ClipboardCheck size={16} aria-hidden="true" /> {t('faq.review-title')}
      </h3>
      <p>{t('faq.review-by', { by: entry.updatedBy, ago: agoWords(entry.updatedAt, Date.now(), locale) })}</p>
      <Field label={t('faq.review-note')}>
        <TextInput value={note} onText={setNote} maxLength={500} />
      </Field>
      <div className="faq-theirs-ways">
        <Button kind="primary" busy={approving && t('faq.saving')} onClick={onApprove}>
          {t('faq.review-approve')}
        </Button>
        <Button busy={stage.isPending && t('faq.saving')} onClick={back}>
          {t('faq.review-back')}
        </Button>
      </div>
      {stage.error && <Fault>{failureWords(stage.error, locale)}</Fault>}
    </section>
  );
}

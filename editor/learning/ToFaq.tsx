// Proposals become entries of a knowledge list: as drafts, with the commonest answer to begin with.
import { useState } from 'react';
import type { Proposal } from '@dialoom/shared/api/learning';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useKnowledgeLists } from '../queries/knowledge.ts';
import { useToFaq } from '../queries/learning.ts';
import { learningMessages } from '../text/learning.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const MOST_QUESTION = 300;
/** The wording that it is named after; a name that somebody typed is none of them. */
const questionOf = ({ wordings, name }: Proposal) =>
  (wordings.find(({ text }) => text.toLowerCase().includes(name.toLowerCase()))?.text ?? name).slice(0, MOST_QUESTION);

export function ToFaq({ bot, proposals, onClose }: { bot: string; proposals: readonly Proposal[]; onClose(done: boolean): void }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const lists = useKnowledgeLists().data?.lists ?? [];
  const send = useToFaq(bot);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<Readonly<Record<string, { question?: string; answer?: string }>>>({});
  const list = chosen ?? lists[0]?.id;
  const entries = proposals.map((one) => ({
    id: one.id,
    question: typed[one.id]?.question ?? questionOf(one),
    answer: typed[one.id]?.answer ?? one.answer,
  }));
  const whole = entries.filter(({ question, answer }) => question.trim() !== '' && answer.trim() !== '');
  const type = (id: string, more: { question?: string; answer?: string }) => setTyped({ ...typed, [id]: { ...typed[id], ...more } });
  const submit = () => {
    if (list === undefined || whole.length === 0) return;
    send.mutate({ list, entries: whole }, {
      onSuccess: ({ created, skipped }) => {
        toast(skipped > 0 ? t('learning.faq-skipped', { created, skipped }) : t('learning.faq-done', { created }), {
          label: t('learning.faq-see'),
          run: () => navigate(places.knowledgeList(list)),
        });
        onClose(true);
      },
    });
  };
  return (
    <Dialog
      open
      shape="wide"
      title={t('learning.faq-title', { n: proposals.length })}
      description={t('learning.faq-lead')}
      hold={Object.keys(typed).length > 0}
      onClose={() => onClose(false)}
      onSubmit={submit}
      footer={
        <DialogFoot onCancel={() => onClose(false)} verb={t('learning.faq-do', { n: whole.length })} disabled={list === undefined || whole.length === 0} busy={send.isPending && t('learning.saving')} />
      }
    >
      {lists.length === 0 ? (
        <Fault>{t('learning.faq-no-list')}</Fault>
      ) : (
        <Field label={t('learning.faq-list')}>
          <Select value={list ?? ''} options={lists.map(({ id, name }) => ({ value: id, label: name }))} onChoose={setChosen} />
        </Field>
      )}
      <ul className="learning-targets">
        {entries.map(({ id, question, answer }) => (
          <li key={id}>
            <Field label={t('learning.faq-question')}>
              <TextInput value={question} maxLength={MOST_QUESTION} onText={(text) => type(id, { question: text })} />
            </Field>
            <Field label={t('learning.faq-answer-of', { name: question })}>
              <TextArea rows={answer.length > 120 ? 4 : 2} value={answer} maxLength={8_000} onText={(text) => type(id, { answer: text })} />
            </Field>
          </li>
        ))}
      </ul>
      {whole.length < entries.length && <p className="k-hint" role="status">{t('learning.faq-need', { n: entries.length - whole.length })}</p>}
      {send.error && <Fault>{failureWords(send.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore

// One entry: its texts, whether it answers, its review and its history. Somebody else's change is shown beside one's own.
import { useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { FaqEntry, FaqStage, KnowledgeList } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { toast } from '../kit/toast.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { readEntry, useCreateFaq, useDeleteFaq, useSaveFaq } from '../queries/knowledge.ts';
import { useMay } from '../queries/session.ts';
import { faqMessages } from '../text/faq.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { bodyOf, draftOf, emptyEntry, questionOf, wrongIn, type EntryDraft, type Known } from './draft.ts';
import { EntryHistory } from './EntryHistory.tsx';
import { EntryRest } from './EntryRest.tsx';
import { EntryReview } from './EntryReview.tsx';
import { EntryTexts } from './EntryTexts.tsx';

type Props = {
  list: KnowledgeList;
  stored: FaqEntry | undefined;
  /** Of a new one: what is known of it. */
  known?: Known | undefined;
  mayEdit: boolean;
  onClose(): void;
  /** It was saved, before it closes. */
  onSaved?: ((entry: FaqEntry) => void) | undefined;
};

export function EntryDrawer({ list, stored, known = {}, mayEdit, onClose, onSaved }: Props) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const mayApprove = useMay('knowledge.approve');
  const create = useCreateFaq(list.id);
  const save = useSaveFaq(list.id);
  const remove = useDeleteFaq(list.id);
  const { question = '' } = known;
  /** Who may not approve hands in. */
  const usual = (stage: FaqStage): FaqStage => (list.review && !mayApprove && stage === 'approved' ? 'review' : stage);
  const first = /\p{Script=Han}/u.test(question) ? 'zh-CN' : question === '' ? locale : 'en';
  const [base, setBase] = useState(stored);
  const asStored = (entry: FaqEntry | undefined): EntryDraft => {
    const made = entry ? draftOf(entry) : emptyEntry(first, known);
    return { ...made, stage: usual(made.stage) };
  };
  const [draft, setDraft] = useState<EntryDraft>(() => asStored(stored));
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<FaqEntry>();
  const clean = JSON.stringify(draft) === JSON.stringify(asStored(base));
  const wrong = wrongIn(draft);
  const focus = useRef<HTMLInputElement>(null);

  const send = async (over = base, stage = draft.stage) => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const entry = { ...bodyOf(draft, base), stage };
    try {
      const saved = over ? await save.mutateAsync({ id: over.id, rev: over.rev, entry }) : await create.mutateAsync(entry);
      toast(t(saved.stage === 'approved' ? 'faq.saved' : `faq.saved-${saved.stage}`));
      onSaved?.(saved);
      onClose();
    } catch (error) {
      // the mutation holds the error and the drawer shows it; what the other one wrote is fetched to be seen
      if (over && error instanceof ApiFailure && error.code === 'knowledge.changed') setTheirs(await readEntry(list.id, over.id));
    }
  };
  const drop = () => {
    if (!stored) return;
    remove.mutate(stored.id, {
      onSuccess: () => {
        toast(t('faq.deleted', { name: questionOf(stored, locale) }), { label: t('faq.undo'), run: () => create.mutate(bodyOf(draftOf(stored), stored)) });
        onClose();
      },
    });
  };
  const failed = theirs ? undefined : (save.error ?? create.error ?? remove.error);
  const saving = save.isPending || create.isPending;
  return (
    <Dialog
      open
      shape="side"
      focus={focus}
      onClose={onClose}
      hold={!clean}
      {...(mayEdit && { onSubmit: () => void send() })}
      title={t(stored ? 'faq.edit' : 'faq.new')}
      description={!mayEdit ? t('faq.read-only') : stored && [stored.updatedBy, agoWords(stored.updatedAt, Date.now(), locale)].filter(Boolean).join(' · ')}
      footer={
        mayEdit && (
          <DialogFoot
            onCancel={onClose}
            verb={t('faq.save')}
            busy={saving && t('faq.saving')}
            aside={
              stored && (
                <Button kind="quiet" icon={<Trash2 size={14} aria-hidden="true" />} busy={remove.isPending && t('faq.saving')} onClick={drop}>
                  {t('faq.delete')}
                </Button>
              )
            }
          />
        )
      }
    >
      {base?.stage === 'review' && mayApprove && mayEdit && (
        <EntryReview list={list.id} entry={base} approving={saving} onApprove={() => void send(base, 'approved')} onDone={onClose} />
      )}
      {base && base.stage !== 'review' && base.note !== '' && <p className="faq-note">{t('faq.note', { note: base.note })}</p>}
      <fieldset disabled={!mayEdit} className="faq-fields">
        <EntryTexts list={list.id} focus={focus} draft={draft} set={setDraft} wrong={tried ? wrong : {}} />
        <EntryRest list={list} stored={base} draft={draft} set={setDraft} wrong={tried ? wrong : {}} mayApprove={mayApprove} />
      </fieldset>
      {base && (
        <>
          <EntryHistory
            list={list.id}
            entry={base}
            mayEdit={mayEdit}
            onRestore={({ entry }) => (setDraft({ ...draftOf(entry), stage: draft.stage }), toast(t('faq.history-restored')))}
          />
          <p className="k-hint faq-figures">
            {t('faq.figures', { asked: base.figures.asked, yes: base.figures.helpful, no: base.figures.unhelpful })}
            {base.reviewedAt !== null && ` ${t('faq.reviewed', { by: base.reviewer, ago: agoWords(base.reviewedAt, Date.now(), locale) })}`}
          </p>
        </>
      )}
      {theirs && (
        <Theirs
          entry={theirs}
          onTake={() => (setBase(theirs), setDraft(asStored(theirs)), setTheirs(undefined), save.reset())}
          onKeep={() => (setBase(theirs), setTheirs(undefined), void send(theirs))}
        />
      )}
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore

/** What somebody else saved meanwhile, and the two ways on. */
function Theirs({ entry, onTake, onKeep }: { entry: FaqEntry; onTake(): void; onKeep(): void }) {
  const t = useWords(faqMessages);
  return (
    <section className="faq-theirs" role="alert">
      <h3>{t('faq.changed-title')}</h3>
      <p>{t('faq.changed-words', { by: entry.updatedBy })}</p>
      {Object.entries(entry.texts).map(([language, { question, similar, answer }]) => (
        <blockquote key={language} lang={language}>
          <b>{question}</b>
          {similar.length > 0 && <p className="faint">{similar.join(' / ')}</p>}
          <p>{answer}</p>
        </blockquote>
      ))}
      <div className="faq-theirs-ways">
        <Button onClick={onTake}>{t('faq.take-theirs')}</Button>
        <Button onClick={onKeep}>{t('faq.keep-mine')}</Button>
      </div>
    </section>
  );
}

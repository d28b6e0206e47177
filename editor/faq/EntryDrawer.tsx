// One entry: what customers ask and what is answered, by language; when it counts. Somebody else's change is shown beside one's own.
import { useRef, useState, type RefObject } from 'react';
import { Trash2 } from 'lucide-react';
import type { FaqEntry } from '@dialoom/shared/api/faq';
import { commonLanguages } from '../bot/common-languages.ts';
import { Markdown } from '../inspector/Markdown.tsx';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { readEntry, useCreateFaq, useDeleteFaq, useFaq, useSaveFaq } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { agoWords, languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { bodyOf, draftOf, emptyEntry, linesOf, noTexts, questionOf, wrongIn, type EntryDraft, type Texts, type Wrong } from './draft.ts'; // prettier-ignore

type Props = {
  list: string;
  stored: FaqEntry | undefined;
  /** Of a new one: what is known of it. */
  question?: string | undefined;
  category?: string | undefined;
  mayEdit: boolean;
  onClose(): void;
};

export function EntryDrawer({ list, stored, question = '', category = '', mayEdit, onClose }: Props) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const create = useCreateFaq(list);
  const save = useSaveFaq(list);
  const remove = useDeleteFaq(list);
  const first = /\p{Script=Han}/u.test(question) ? 'zh-CN' : question === '' ? locale : 'en';
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState<EntryDraft>(() => (stored ? draftOf(stored) : emptyEntry(first, { question, category })));
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<FaqEntry>();
  const clean = base ? JSON.stringify(draft) === JSON.stringify(draftOf(base)) : JSON.stringify(draft) === JSON.stringify(emptyEntry(first, { question, category }));
  const wrong = wrongIn(draft);
  const focus = useRef<HTMLInputElement>(null);

  const send = async (over = base) => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const entry = bodyOf(draft, base);
    try {
      if (over) await save.mutateAsync({ id: over.id, rev: over.rev, entry });
      else await create.mutateAsync(entry);
      toast(t('faq.saved'));
      onClose();
    } catch (error) {
      // the mutation holds the error and the drawer shows it; what the other one wrote is fetched to be seen
      if (over && error instanceof ApiFailure && error.code === 'knowledge.changed') setTheirs(await readEntry(list, over.id));
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
      <fieldset disabled={!mayEdit} className="faq-fields">
        <ByLanguage focus={focus} draft={draft} set={setDraft} wrong={tried ? wrong : {}} />
        <Rest list={list} draft={draft} set={setDraft} wrong={tried ? wrong : {}} />
      </fieldset>
      {theirs && (
        <Theirs
          entry={theirs}
          onTake={() => (setBase(theirs), setDraft(draftOf(theirs)), setTheirs(undefined), save.reset())}
          onKeep={() => (setBase(theirs), setTheirs(undefined), void send(theirs))}
        />
      )}
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore

type FieldsProps = { draft: EntryDraft; set(draft: EntryDraft): void; wrong: Wrong };

function ByLanguage({ focus, draft, set, wrong }: FieldsProps & { focus: RefObject<HTMLInputElement | null> }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const languages = Object.keys(draft.texts);
  const [shown, setShown] = useState(languages.find((one) => one === locale) ?? languages[0] ?? locale);
  const language = languages.includes(shown) ? shown : (languages[0] ?? locale);
  const texts = draft.texts[language] ?? noTexts;
  const change = (part: Partial<Texts>) => set({ ...draft, texts: { ...draft.texts, [language]: { ...texts, ...part } } });
  const more = commonLanguages.filter((one) => !languages.includes(one));
  const similarWrong = wrong.similar && t(wrong.similar === 'many' ? 'faq.too-many' : 'faq.too-long');
  return (
    <>
      <div className="faq-languages">
        <Tabs
          label={t('faq.language')}
          value={language}
          tabs={languages.map((value) => ({ value, label: languageName(value, locale) }))}
          onChoose={setShown}
        >
          {null}
        </Tabs>
        <Select
          aria-label={t('faq.add-language')}
          value=""
          options={[{ value: '', label: t('faq.add-language') }, ...more.map((value) => ({ value, label: languageName(value, locale) }))]}
          onChoose={(value) => {
            if (value === '') return;
            set({ ...draft, texts: { ...draft.texts, [value]: noTexts } });
            setShown(value);
          }}
        />
      </div>
      <Field label={t('faq.question')} hint={t('faq.question-hint')} error={wrong.question && t('faq.need-question')}>
        <TextInput ref={focus} value={texts.question} onText={(question) => change({ question })} maxLength={300} lang={language} />
      </Field>
      <Field label={t('faq.similar-label')} hint={t('faq.similar-hint', { n: linesOf(texts.similar).length })} error={similarWrong}>
        <TextArea rows={5} value={texts.similar} onText={(similar) => change({ similar })} lang={language} />
      </Field>
      <Field label={t('faq.answer')} hint={t('faq.answer-hint')} error={wrong.answer && t('faq.need-answer')}>
        <TextArea rows={5} value={texts.answer} onText={(answer) => change({ answer })} maxLength={8_000} lang={language} />
      </Field>
      {texts.answer.trim() !== '' && (
        <figure className="faq-preview" lang={language}>
          <figcaption>{t('faq.preview')}</figcaption>
          <div className="faq-bubble"><Markdown source={texts.answer} breaks /></div>
        </figure>
      )}
    </>
  );
} // prettier-ignore

function Rest({ list, draft, set, wrong }: FieldsProps & { list: string }) {
  const t = useWords(faqMessages);
  const known = useFaq(list, { q: '', category: undefined, state: undefined }).data?.pages[0]?.categories ?? [];
  return (
    <>
      <Field label={t('faq.category')}>
        <TextInput value={draft.category} onText={(category) => set({ ...draft, category })} maxLength={80} list="faq-categories" />
      </Field>
      <datalist id="faq-categories">
        {known.map(({ name }) => name !== '' && <option key={name} value={name} />)}
      </datalist>
      <div className="faq-dates">
        <Field label={t('faq.from')} hint={t('faq.date-hint')}>
          <TextInput type="datetime-local" value={draft.from} onText={(from) => set({ ...draft, from })} />
        </Field>
        <Field label={t('faq.to')} hint={t('faq.date-hint')} error={wrong.to && t('faq.ends-early')}>
          <TextInput type="datetime-local" value={draft.to} onText={(to) => set({ ...draft, to })} />
        </Field>
      </div>
    </>
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

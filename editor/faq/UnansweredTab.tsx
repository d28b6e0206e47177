// What customers asked in vain: grouped, the most asked first. Answered by a new entry, filed under one that is there, or dismissed.
import { useDeferredValue, useEffect, useState } from 'react';
import { CircleCheck, EyeOff, ListPlus, MessageSquarePlus } from 'lucide-react';
import { MOST_SIMILAR, QUESTION_CHARACTERS, type UnansweredGroup } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { readEntry, useFaq, useSaveFaq, useSettleUnanswered, useTryFaq, useUnanswered } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { shellMessages } from '../text/shell.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { bodyOf, draftOf, questionOf } from './draft.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import type { TabProps } from './tabs.ts';

const TOP = 10;
const SHOWN_WAYS = 4;

export default function UnansweredTab({ list, mayEdit }: TabProps) {
  const t = useWords(faqMessages);
  const shell = useWords(shellMessages);
  const missed = useUnanswered(list.id);
  const settle = useSettleUnanswered(list.id);
  const [answering, setAnswering] = useState<UnansweredGroup>();
  const [filing, setFiling] = useState<UnansweredGroup>();
  const groups = missed.data?.groups ?? [];
  const dismiss = (group: UnansweredGroup) =>
    settle.mutate({ keys: group.keys, as: 'dismissed' }, {
      onSuccess: () => toast(t('faq.missed-dismissed', { name: group.question }), { label: t('faq.undo'), run: () => settle.mutate({ keys: group.keys, as: 'back' }) }),
    });
  if (!mayEdit) return <section className="faq-main"><Empty icon={<EyeOff size={20} aria-hidden="true" />}>{shell('shell.forbidden')}</Empty></section>;
  const rows = (some: readonly UnansweredGroup[], from: number) => (
    <ol className="faq-missed" start={from + 1}>
      {some.map((group, i) => (
        <Group key={group.keys[0]} group={group} place={from + i + 1} list={list.id} onAnswer={() => setAnswering(group)} onFile={() => setFiling(group)} onDismiss={() => dismiss(group)} onFiled={() => settle.mutate({ keys: group.keys, as: 'answered' })} />
      ))}
    </ol>
  );
  return (
    <section className="faq-main" aria-label={t('faq.tab.unanswered')}>
      <p className="page-lead">{t('faq.missed-lead')}</p>
      {missed.isPending ? (
        <Loading what={t('faq.loading')}><BoneRows rows={6} height={64} /></Loading>
      ) : !missed.data ? (
        <Failure error={missed.error} onRetry={() => void missed.refetch()} busy={missed.isFetching} />
      ) : groups.length === 0 ? (
        <Empty icon={<CircleCheck size={20} aria-hidden="true" />} title={t('faq.missed-empty-title')}>{t('faq.missed-empty')}</Empty>
      ) : (
        <>
          <p className="faint num" role="status">{t('faq.missed-total', { asked: missed.data.asked, questions: missed.data.questions })}</p>
          <h2 className="faq-missed-title">{t('faq.missed-top')}</h2>
          {rows(groups.slice(0, TOP), 0)}
          {groups.length > TOP && (
            <>
              <h2 className="faq-missed-title">{t('faq.missed-rest')}</h2>
              {rows(groups.slice(TOP), TOP)}
            </>
          )}
        </>
      )}
      {answering && (
        <EntryDrawer
          list={list}
          stored={undefined}
          known={{ question: answering.question.slice(0, QUESTION_CHARACTERS), similar: answering.ways.slice(1).map(({ text }) => text.slice(0, QUESTION_CHARACTERS)) }}
          mayEdit
          onClose={() => setAnswering(undefined)}
          onSaved={() => settle.mutate({ keys: answering.keys, as: 'answered' })}
        />
      )}
      {filing && <ChooseEntry list={list.id} group={filing} onClose={() => setFiling(undefined)} onFiled={() => settle.mutate({ keys: filing.keys, as: 'answered' })} />}
    </section>
  );
} // prettier-ignore

type GroupProps = {
  group: UnansweredGroup;
  place: number;
  list: string;
  onAnswer(): void;
  onFile(): void;
  onDismiss(): void;
  onFiled(): void;
};
function Group({ group, place, list, onAnswer, onFile, onDismiss, onFiled }: GroupProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const file = useFile(list);
  const { question, ways, asked, lastAt, nearest } = group;
  const others = ways.slice(1);
  return (
    <li className="faq-missed-row">
      <span className="faq-missed-place num" aria-hidden="true">{place}</span>
      <div className="grow">
        <h3>{question}</h3>
        {others.length > 0 && (
          <p className="faint">
            {others.slice(0, SHOWN_WAYS).map(({ text }) => text).join(' / ')}
            {group.keys.length - 1 > SHOWN_WAYS && ` · ${t('faq.missed-ways', { n: group.keys.length - 1 - SHOWN_WAYS })}`}
          </p>
        )}
        <p className="k-hint num">{t('faq.missed-asked', { n: asked })} · {t('faq.missed-last', { ago: agoWords(lastAt, Date.now(), locale) })}</p>
        <div className="faq-missed-ways">
          <Button small kind="primary" icon={<MessageSquarePlus size={13} aria-hidden="true" />} onClick={onAnswer}>{t('faq.missed-answer')}</Button>
          {nearest && (
            <Button small icon={<ListPlus size={13} aria-hidden="true" />} busy={file.isBusy && t('faq.saving')} onClick={() => void file.run(nearest.id, group).then((done) => done && onFiled())}>
              {t('faq.missed-nearest', { name: nearest.question })}
            </Button>
          )}
          <Button small kind="quiet" onClick={onFile}>{t('faq.missed-belongs')}</Button>
          <Button small kind="quiet" icon={<EyeOff size={13} aria-hidden="true" />} onClick={onDismiss}>{t('faq.missed-dismiss')}</Button>
        </div>
        {file.fault !== undefined && <Fault>{file.fault}</Fault>}
      </div>
    </li>
  );
} // prettier-ignore

/** Adds the ways of a group to an entry, in the language of their letters where it has that. */
function useFile(list: string) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const save = useSaveFaq(list);
  const [fault, setFault] = useState<string>();
  const run = async (id: string, { ways }: UnansweredGroup): Promise<boolean> => {
    try {
      const entry = await readEntry(list, id);
      const body = bodyOf(draftOf(entry), entry);
      const languages = Object.keys(body.texts);
      const known = new Set(Object.values(body.texts).flatMap(({ question = '', similar = [] }) => [question, ...similar]));
      const texts = { ...body.texts };
      for (const { text } of ways) {
        const base = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
        const language = languages.find((one) => one.startsWith(base)) ?? languages[0];
        const own = language === undefined ? undefined : texts[language];
        const line = text.slice(0, QUESTION_CHARACTERS);
        if (language === undefined || !own || known.has(line)) continue;
        const similar = [...(own.similar ?? []), line];
        if (similar.length > MOST_SIMILAR) return setFault(t('faq.missed-no-room')), false;
        texts[language] = { ...own, similar };
      }
      await save.mutateAsync({ id, rev: entry.rev, entry: { ...body, texts } });
      toast(t('faq.missed-joined', { name: questionOf(entry, locale) }));
      return true;
    } catch (error) {
      setFault(failureWords(error, locale));
      return false;
    }
  };
  return { run, fault, isBusy: save.isPending };
} // prettier-ignore

type ChooseProps = { list: string; group: UnansweredGroup; onClose(): void; onFiled(): void };
function ChooseEntry({ list, group, onClose, onFiled }: ChooseProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const file = useFile(list);
  const [q, setQ] = useState('');
  const found = useFaq(list, { q: useDeferredValue(q.trim()) });
  // before anybody looks for one: those that come nearest
  const { mutate, data: near } = useTryFaq(list);
  const [first] = group.ways;
  useEffect(() => {
    if (first) mutate({ text: first.text, locale });
  }, [first, locale, mutate]);
  const entries = (q.trim() === '' && near && near.hits.length > 0 ? near.hits : (found.data?.pages[0]?.entries ?? []).map((one) => ({ id: one.id, question: questionOf(one, locale) }))).slice(0, 8);
  const choose = async ({ id }: { id: string }) => {
    if (!(await file.run(id, group))) return;
    onFiled();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('faq.missed-belongs-title')} description={group.ways.slice(0, SHOWN_WAYS).map(({ text }) => text).join(' / ')}>
      <TextInput type="search" aria-label={t('faq.search')} placeholder={t('faq.search')} value={q} onText={setQ} maxLength={120} />
      <ul className="faq-offered">
        {entries.map((one) => (
          <li key={one.id}>
            <Button kind="quiet" busy={file.isBusy && t('faq.saving')} onClick={() => void choose(one)}>{one.question}</Button>
          </li>
        ))}
      </ul>
      {found.data && entries.length === 0 && <p className="k-hint">{t('faq.none-found')}</p>}
      {file.fault !== undefined && <Fault>{file.fault}</Fault>}
    </Dialog>
  );
} // prettier-ignore

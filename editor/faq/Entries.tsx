// The entries of a list: categories at the left, search and filters above, the table, more on demand; what waits for approval.
import { useDeferredValue, useState } from 'react';
import { BookOpen, ClipboardCheck, Search } from 'lucide-react';
import { FaqSort, MOST_AT_ONCE, type FaqEntry, type FaqState, type KnowledgeList } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useFaq, useStageFaq } from '../queries/knowledge.ts';
import { useMay } from '../queries/session.ts';
import { faqMessages } from '../text/faq.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Categories } from './Categories.tsx';
import { questionOf } from './draft.ts';

const states = ['live', 'review', 'draft', 'waiting', 'expired', 'retired'] as const satisfies readonly FaqState[];
const stateKinds: Readonly<Record<FaqState, ChipKind>> = {
  live: 'ok',
  draft: 'plain',
  review: 'accent',
  retired: 'plain',
  waiting: 'accent',
  expired: 'warn',
};
const ANY = '';

type Props = {
  list: KnowledgeList;
  mayEdit: boolean;
  /** The one that is open. */
  current: string | undefined;
  onOpen(entry: FaqEntry): void;
  onAdd(category: string): void;
  onImport(): void;
};

export function Entries({ list, mayEdit, current, onOpen, onAdd, onImport }: Props) {
  const t = useWords(faqMessages);
  const mayApprove = useMay('knowledge.approve');
  const [q, setQ] = useState('');
  const [category, setCategory] = useState<string>();
  const [tag, setTag] = useState<string>();
  const [state, setState] = useState<FaqState>();
  const [sort, setSort] = useState<FaqSort>('newest');
  const faq = useFaq(list.id, { q: useDeferredValue(q.trim()), category, tag, state, sort });
  const [first] = faq.data?.pages ?? [];
  const entries = faq.data?.pages.flatMap((page) => page.entries) ?? [];
  const tags = first?.tags ?? [];
  const filtered = q.trim() !== '' || category !== undefined || tag !== undefined || state !== undefined;
  const clear = () => (setQ(''), setCategory(undefined), setTag(undefined), setState(undefined));
  return (
    <div className="faq">
      <Categories
        list={list.id}
        categories={first?.categories ?? []}
        current={category}
        mayEdit={mayEdit}
        onChoose={setCategory}
        onAdd={onAdd}
      />
      <section className="faq-main" aria-label={t('faq.entries')}>
        <div className="faq-bar">
          <TextInput
            type="search"
            aria-label={t('faq.search')}
            placeholder={t('faq.search')}
            icon={<Search size={14} aria-hidden="true" />}
            value={q}
            onText={setQ}
            maxLength={120}
          />
          <Select
            aria-label={t('faq.state')}
            value={state ?? 'any'}
            options={(['any', ...states] as const).map((value) => ({ value, label: t(`faq.state.${value}`) }))}
            onChoose={(value) => setState(value === 'any' ? undefined : value)}
          />
          {tags.length > 0 && (
            <Select
              aria-label={t('faq.tag')}
              value={tag ?? ANY}
              options={[{ value: ANY, label: t('faq.tag.any') }, ...tags.map(({ name, entries: n }) => ({ value: name, label: `${name} (${n})` }))]}
              onChoose={(value) => setTag(value === ANY ? undefined : value)}
            />
          )}
          <Select<FaqSort>
            aria-label={t('faq.sort')}
            value={sort}
            options={FaqSort.options.map((value) => ({ value, label: t(`faq.sort.${value}`) }))}
            onChoose={setSort}
          />
          <span className="faint num" role="status">{filtered && first ? t('faq.found-n', { n: first.total }) : ''}</span>
        </div>
        {first && first.waiting > 0 && (
          <div className="faq-waiting">
            <ClipboardCheck size={16} aria-hidden="true" />
            <span className="grow">{t('faq.waiting-n', { n: first.waiting })}</span>
            {state !== 'review' ? (
              <Button small onClick={() => (clear(), setState('review'))}>{t('faq.waiting-show')}</Button>
            ) : (
              mayApprove && <ApproveAll list={list.id} entries={entries} />
            )}
          </div>
        )}
        {faq.isPending ? (
          <Loading what={t('faq.loading')}>
            <BoneRows rows={8} height={44} />
          </Loading>
        ) : !faq.data ? (
          <Failure error={faq.error} onRetry={() => void faq.refetch()} busy={faq.isFetching} />
        ) : entries.length === 0 && filtered ? (
          <Empty icon={<Search size={20} aria-hidden="true" />} action={<Button onClick={clear}>{t('faq.clear')}</Button>}>
            {t('faq.none-found')}
          </Empty>
        ) : entries.length === 0 ? (
          <Empty
            icon={<BookOpen size={20} aria-hidden="true" />}
            title={t('faq.empty-title')}
            action={
              mayEdit && (
                <span className="faq-empty-actions">
                  <Button onClick={onImport}>{t('faq.import')}</Button>
                  <Button kind="primary" onClick={() => onAdd(category ?? '')}>{t('faq.add')}</Button>
                </span>
              )
            }
          >
            {t('faq.empty')}
          </Empty>
        ) : (
          <div className="faq-rows">
            <table className="k-table faq-table">
              <thead>
                <tr>
                  <th>{t('faq.question')}</th>
                  <th data-wide>{t('faq.category')}</th>
                  <th data-wide data-right title={t('faq.figures-hint')}>{t('faq.asked')}</th>
                  <th data-wide data-right title={t('faq.figures-hint')}>{t('faq.helped')}</th>
                  <th>{t('faq.state')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} current={entry.id === current} onOpen={() => onOpen(entry)} />
                ))}
              </tbody>
            </table>
            {faq.hasNextPage && (
              <Button busy={faq.isFetchingNextPage && t('faq.loading')} onClick={() => void faq.fetchNextPage()}>
                {t('faq.show-more')}
              </Button>
            )}
          </div>
        )}
      </section>
    </div>
  );
} // prettier-ignore

/** Those that are in view: nobody approves what they could not have seen. */
function ApproveAll({ list, entries }: { list: string; entries: readonly FaqEntry[] }) {
  const t = useWords(faqMessages);
  const stage = useStageFaq(list);
  const shown = entries.filter((one) => one.stage === 'review').slice(0, MOST_AT_ONCE);
  if (shown.length === 0) return null;
  const send = () =>
    stage.mutate(
      { entries: shown.map(({ id, rev }) => ({ id, rev })), stage: 'approved' },
      {
        onSuccess: ({ done, changed }) =>
          toast(changed.length > 0 ? t('faq.approved-some', { n: done.length, left: changed.length }) : t('faq.approved-n', { n: done.length })), // prettier-ignore
      },
    );
  return (
    <Button small kind="primary" busy={stage.isPending && t('faq.saving')} onClick={send}>
      {t('faq.approve-shown', { n: shown.length })}
    </Button>
  );
}

function EntryRow({ entry, current, onOpen }: { entry: FaqEntry; current: boolean; onOpen(): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const { asked, helpful, unhelpful } = entry.figures;
  const voted = helpful + unhelpful > 0;
  return (
    <tr data-opens data-current={current || undefined} onClick={onOpen}>
      <td>
        <button type="button" className="row-open">
          {questionOf(entry, locale)}
        </button>
        <span className="row-sub">
          {[...Object.keys(entry.texts).map((tag) => languageName(tag, locale)), ...entry.tags].join(' · ')}
        </span>
      </td>
      <td data-wide className="faq-cell cut" title={entry.category}>
        {entry.category}
      </td>
      <td data-wide data-right className="num">
        {asked > 0 ? asked : ''}
      </td>
      <td
        data-wide
        data-right
        className="num"
        aria-label={voted ? t('faq.helped-n', { yes: helpful, no: unhelpful }) : undefined}
      >
        {voted && (
          <span aria-hidden="true">
            {helpful} / {unhelpful}
          </span>
        )}
      </td>
      <td>
        <Chip kind={stateKinds[entry.state]}>{t(`faq.state.${entry.state}`)}</Chip>
        {entry.earlier && <span className="row-sub">{t('faq.earlier')}</span>}
      </td>
    </tr>
  );
}

// The entries of a list: categories at the left, search and state above, the table, more on demand.
import { useDeferredValue, useState } from 'react';
import { BookOpen, Search } from 'lucide-react';
import type { FaqEntry, FaqState, KnowledgeList } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useFaq } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
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
  const [q, setQ] = useState('');
  const [category, setCategory] = useState<string>();
  const [state, setState] = useState<FaqState>();
  const faq = useFaq(list.id, { q: useDeferredValue(q.trim()), category, state });
  const [first] = faq.data?.pages ?? [];
  const entries = faq.data?.pages.flatMap((page) => page.entries) ?? [];
  const categories = first?.categories ?? [];
  const whole = categories.reduce((sum, one) => sum + one.entries, 0);
  const filtered = q.trim() !== '' || category !== undefined || state !== undefined;
  const clear = () => (setQ(''), setCategory(undefined), setState(undefined));
  const nameOf = (name: string) => (name === '' ? t('faq.no-category') : name);
  return (
    <div className="faq">
      <nav className="faq-side" aria-label={t('faq.categories')}>
        <ul>
          <CategoryRow name={t('faq.all')} n={whole} current={category === undefined} onChoose={() => setCategory(undefined)} />
          {categories.map(({ name, entries: n }) => (
            <CategoryRow key={name} name={nameOf(name)} n={n} current={category === name} onChoose={() => setCategory(name)} />
          ))}
        </ul>
      </nav>
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
          <span className="faint num" role="status">{filtered && first ? t('faq.found-n', { n: first.total }) : ''}</span>
        </div>
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
                  <th data-wide data-right>{t('faq.similar')}</th>
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

function CategoryRow({ name, n, current, onChoose }: { name: string; n: number; current: boolean; onChoose(): void }) {
  return (
    <li>
      <button type="button" className="faq-category" aria-pressed={current} onClick={onChoose}>
        <span className="grow cut">{name}</span>
        <span className="num faint">{n}</span>
      </button>
    </li>
  );
}

function EntryRow({ entry, current, onOpen }: { entry: FaqEntry; current: boolean; onOpen(): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const similar = Object.values(entry.texts).reduce((sum, one) => sum + one.similar.length, 0);
  return (
    <tr data-opens data-current={current || undefined} onClick={onOpen}>
      <td>
        <button type="button" className="row-open">
          {questionOf(entry, locale)}
        </button>
        <span className="row-sub">
          {Object.keys(entry.texts)
            .map((tag) => languageName(tag, locale))
            .join(' · ')}
        </span>
      </td>
      <td data-wide className="faq-cell cut">
        {entry.category}
      </td>
      <td data-wide data-right className="num">
        {similar}
      </td>
      <td>
        <Chip kind={stateKinds[entry.state]}>{t(`faq.state.${entry.state}`)}</Chip>
      </td>
    </tr>
  );
}

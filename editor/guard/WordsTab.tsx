// The words themselves, the newest first: who added them, how often they were found.
import { useDeferredValue, useState } from 'react';
import { Search, ShieldCheck } from 'lucide-react';
import type { GuardWord, readGuard } from '@dialoom/shared/api/guard';
import type { Answer } from '@dialoom/shared/api/route';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useGuardWords } from '../queries/guard.ts';
import { useBotNames } from '../queries/use-bot-names.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoriesOf, categoryName } from './category-name.ts';
import { WordDialog } from './WordDialog.tsx';

type Props = { guard: Answer<typeof readGuard>; mayEdit: boolean; onAdd(): void };

export function WordsTab({ guard: { settings, total }, mayEdit, onAdd }: Props) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const [q, setQ] = useState('');
  const [category, setCategory] = useState('');
  const [editing, setEditing] = useState<GuardWord>();
  const words = useGuardWords({ q: useDeferredValue(q.trim()), category, list: '*' });
  const names = useBotNames();
  if (total === 0)
    return (
      <Empty
        icon={<ShieldCheck size={24} aria-hidden="true" />}
        title={t('guard.empty-title')}
        action={mayEdit && <Button onClick={onAdd}>{t('guard.add')}</Button>}
      >
        {t('guard.empty')} {t('guard.empty-shipped')}
      </Empty>
    );
  const all = words.data?.pages.flatMap((page) => page.words) ?? [];
  return (
    <>
      <div className="guard-filter">
        <TextInput
          aria-label={t('guard.search')}
          placeholder={t('guard.search')}
          icon={<Search size={16} aria-hidden="true" />}
          value={q}
          onText={setQ}
          maxLength={200}
        />
        <Select
          aria-label={t('guard.category')}
          value={category}
          options={[
            { value: '', label: t('guard.all-categories') },
            ...categoriesOf(settings).map((id) => ({ value: id, label: categoryName(t, settings, id) })),
            { value: 'allow', label: t('guard.allowed') },
          ]}
          onChoose={setCategory}
        />
      </div>
      {words.isPending ? (
        <Loading what={t('guard.loading')}>
          <BoneRows rows={6} height={44} />
        </Loading>
      ) : words.error ? (
        <Failure error={words.error} onRetry={() => void words.refetch()} busy={words.isFetching} />
      ) : all.length === 0 ? (
        <p className="muted">{t('guard.nothing')}</p>
      ) : (
        <>
          <p className="k-hint">{t('guard.found', { n: (words.data?.pages[0]?.found ?? 0).toLocaleString(locale) })}</p>
          <ul className="guard-words">
            {all.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="guard-word"
                  aria-label={t('guard.edit', { word: one.word })}
                  disabled={!mayEdit}
                  onClick={() => setEditing(one)}
                >
                  <span className="guard-word-text" data-mono={one.kind === 'pattern' || undefined}>
                    {one.word}
                    {one.near !== '' && <span className="muted"> … {one.near}</span>}
                  </span>
                  <Chip>{one.kind === 'allow' ? t('guard.kind.allow') : categoryName(t, settings, one.category)}</Chip>
                  {one.list !== '' && <Chip>{names.get(one.list) ?? one.list}</Chip>}
                  <span className="guard-word-note muted">{[one.note, one.by].filter(Boolean).join(' · ')}</span>
                  <span className="guard-word-hits num">{one.hits > 0 && t('guard.hits', { n: one.hits })}</span>
                </button>
              </li>
            ))}
          </ul>
          {words.hasNextPage && (
            <Button busy={words.isFetchingNextPage && t('guard.more-busy')} onClick={() => void words.fetchNextPage()}>
              {t('guard.more')}
            </Button>
          )}
        </>
      )}
      {editing && <WordDialog settings={settings} word={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

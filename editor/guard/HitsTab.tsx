// In how many lines something was found: by category, by day, of all bots or of one. Never a word of what was said.
import { useState } from 'react';
import { ShieldCheck } from 'lucide-react';
import type { GuardDay } from '@dialoom/shared/api/guard';
import { guardDirections, type GuardSettings } from '@dialoom/shared/guard/policy';
import { Choices } from '../kit/Choices.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useGuardHits } from '../queries/guard.ts';
import { useBotNames } from '../queries/use-bot-names.ts';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';
import { categoryName } from './category-name.ts';

const spans = ['7', '30', '90'] as const;
const DAY_MS = 86_400_000;

export function HitsTab({ settings }: { settings: GuardSettings }) {
  const t = useWords(guardMessages);
  const names = useBotNames();
  const [days, setDays] = useState<(typeof spans)[number]>('30');
  const [bot, setBot] = useState('');
  const hits = useGuardHits(Number(days));
  const rows = (hits.data?.rows ?? []).filter((row) => bot === '' || row.bot === bot);
  const bots = [...new Set((hits.data?.rows ?? []).map((row) => row.bot))];
  return (
    <>
      <div className="guard-filter">
        <Choices label={t('guard.hits-span')} value={days} options={spans.map((value) => ({ value, label: t('guard.hits-days', { n: value }) }))} onChoose={(next: (typeof spans)[number]) => setDays(next)} />
        <Select aria-label={t('guard.list')} value={bot} options={[{ value: '', label: t('guard.list.all') }, ...bots.map((value) => ({ value, label: names.get(value) ?? value }))]} onChoose={setBot} />
      </div>
      {hits.isPending ? (
        <Loading what={t('guard.loading')}>
          <BoneRows rows={6} height={44} />
        </Loading>
      ) : hits.error ? (
        <Failure error={hits.error} onRetry={() => void hits.refetch()} busy={hits.isFetching} />
      ) : rows.length === 0 ? (
        <Empty icon={<ShieldCheck size={24} aria-hidden="true" />} title={t('guard.hits-none')}>
          {t('guard.hits-none-lead')}
        </Empty>
      ) : (
        <div className="guard-hits-box" role="region" aria-label={t('guard.tab.hits')} tabIndex={0}>
          <table className="k-table guard-hits">
            <thead>
              <tr>
                <th scope="col">{t('guard.category')}</th>
                <th scope="col">{t('guard.in')}</th>
                <th scope="col">{t('guard.out')}</th>
                <th scope="col">{t('guard.hits-day')}</th>
              </tr>
            </thead>
            <tbody>
              {byCategory(rows).map(([category, its]) => (
                <tr key={category}>
                  <th scope="row">{categoryName(t, settings, category) || t('guard.mark-failed')}</th>
                  {guardDirections.map((direction) => (
                    <td key={direction} className="num">
                      {sum(its.filter((row) => row.direction === direction))}
                    </td>
                  ))}
                  <td>
                    <Days rows={its} days={Number(days)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
} // prettier-ignore

const sum = (rows: readonly GuardDay[]): number => rows.reduce((all, { hits }) => all + hits, 0);
/** The most found first. */
function byCategory(rows: readonly GuardDay[]): [string, GuardDay[]][] {
  const groups = new Map<string, GuardDay[]>();
  for (const row of rows) groups.set(row.category, [...(groups.get(row.category) ?? []), row]);
  return [...groups].toSorted(([, a], [, b]) => sum(b) - sum(a));
}

/** A bar a day; the table beside it says how many in all. */
function Days({ rows, days }: { rows: readonly GuardDay[]; days: number }) {
  const today = Math.floor(Date.now() / DAY_MS);
  const counts = Array.from({ length: days }, (_, i) => {
    const day = new Date((today - days + 1 + i) * DAY_MS).toISOString().slice(0, 10);
    return { day, n: sum(rows.filter((row) => row.day === day)) };
  });
  const most = Math.max(1, ...counts.map(({ n }) => n));
  return (
    <span className="guard-days" aria-hidden="true">
      {counts.map(({ day, n }) => (
        <i key={day} title={`${day}: ${n}`} style={{ blockSize: `${n === 0 ? 4 : 15 + (85 * n) / most}%` }} data-none={n === 0 || undefined} />
      ))}
    </span>
  );
} // prettier-ignore

// Usage in four tables: by day, bot, node and model; the dearest first, but for days.
import type { ReactNode } from 'react';
import type { UsageSum } from '@dialoom/shared/api/models';
import { TRIAL_PLACE } from '@dialoom/shared/wordings/trial';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Chip } from '../kit/Chip.tsx';
import { useConnections } from '../queries/connections.ts';
import { modelsMessages } from '../text/models.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { count, money } from './money.ts';
import type { Usage } from './Today.tsx';

type Row = { key: string; name: ReactNode; sum: UsageSum };
/** Longer lists say nothing more. */
const MOST = 20;

export function UsageTables({ usage }: { usage: Usage }) {
  const t = useWords(modelsMessages);
  const connections = new Map(useConnections().data?.connections.map(({ id, name }) => [id, name]));
  const bots = new Map(usage.bots.map(({ bot, name }) => [bot, name]));
  const days = usage.days.toReversed().map((one) => ({ key: one.day, name: one.day, sum: one }));
  const nodes = usage.nodes.map((one) => ({
    key: `${one.bot}/${one.flow}/${one.node}`,
    name: (
      <>
        {one.node === '' ? (
          t(one.flow === TRIAL_PLACE ? 'models.tests' : 'models.other-work')
        ) : (
          <Link to={places.flow(one.bot, one.flow)}>{one.name || t('models.unnamed')}</Link>
        )}{' '}
        <span className="faint">{bots.get(one.bot) ?? one.bot}</span>
      </>
    ),
    sum: one,
  }));
  const models = usage.models.map((one) => ({
    key: `${one.connection} ${one.model}`,
    name: (
      <>
        <span className="mono">{one.model}</span>{' '}
        <span className="faint">{connections.get(one.connection) ?? one.connection}</span>{' '}
        {!one.priced && <Chip kind="warn">{t('models.no-price')}</Chip>}
        {usage.resting[one.connection] !== undefined && <Chip kind="warn">{t('models.rests')}</Chip>}
      </>
    ),
    sum: one,
  }));
  const tables = [
    { title: t('models.by-model'), head: t('models.model'), rows: models },
    { title: t('models.by-bot'), head: t('models.bot'), rows: usage.bots.map((one) => ({ key: one.bot, name: one.name, sum: one })) },
    { title: t('models.by-node'), head: t('models.node'), rows: nodes },
    { title: t('models.by-day'), head: t('models.day'), rows: days },
  ]; // prettier-ignore
  return tables.map(({ title, head, rows }) => (
    <section key={title} className="section">
      <h2>{title}</h2>
      <SumTable title={title} head={head} rows={rows.slice(0, MOST)} currency={usage.currency} />
    </section>
  ));
}

function SumTable({ title, head, rows, currency }: { title: string; head: string; rows: readonly Row[]; currency: string }) {
  const t = useWords(modelsMessages);
  const locale = useLocale();
  return (
    <div className="models-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="k-table">
        <thead>
          <tr>
            <th>{head}</th>
            <th data-right>{t('models.cost')}</th>
            <th data-right>{t('models.calls')}</th>
            <th data-right>{t('models.failed')}</th>
            <th data-right>{t('models.tokens')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, sum }) => (
            <tr key={key}>
              <td>{name}</td>
              <td data-right className="num">{money(sum.cost, currency, locale)}</td>
              <td data-right className="num">{count(sum.calls, locale)}</td>
              <td data-right className="num">{count(sum.failed, locale)}</td>
              <td data-right className="num">
                {count(sum.prompt, locale)} / {count(sum.completion, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
} // prettier-ignore

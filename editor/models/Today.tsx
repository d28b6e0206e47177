// What was spent today, against the budget, of all bots and of each that has one.
import type { readModelUsage } from '@dialoom/shared/api/models';
import type { Answer } from '@dialoom/shared/api/route';
import { Chip } from '../kit/Chip.tsx';
import { modelsMessages } from '../text/models.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { money } from './money.ts';
import { useBotNames } from '../queries/use-bot-names.ts';

export type Usage = Answer<typeof readModelUsage>;

export function Today({ usage: { today, currency } }: { usage: Usage }) {
  const t = useWords(modelsMessages);
  const names = useBotNames();
  const rows = [
    { id: '', name: t('models.all-bots'), ...today.all },
    ...Object.entries(today.bots).flatMap(([id, spent]) => (spent.state === 'free' ? [] : [{ id, name: names.get(id) ?? id, ...spent }])), // prettier-ignore
  ];
  return (
    <section className="section">
      <h2>{t('models.today')}</h2>
      <ul className="models-today">
        {rows.map((row) => (
          <Spent key={row.id} {...row} currency={currency} />
        ))}
      </ul>
    </section>
  );
}

type SpentProps = {
  name: string;
  spent: number;
  limit: number;
  state: Usage['today']['all']['state'];
  currency: string;
};
function Spent({ name, spent, limit, state, currency }: SpentProps) {
  const t = useWords(modelsMessages);
  const locale = useLocale();
  const amounts = { spent: money(spent, currency, locale), limit: money(limit, currency, locale) };
  return (
    <li>
      <span>{name}</span>
      <span className="num">{t(state === 'free' ? 'models.no-budget' : 'models.of-budget', amounts)}</span>
      {state !== 'free' && <meter min={0} max={limit} high={limit * 0.8} value={Math.min(spent, limit)} aria-label={name} />}
      {(state === 'warning' || state === 'over') && (
        <Chip kind={state === 'over' ? 'danger' : 'warn'}>{t(`models.${state}`)}</Chip>
      )}
    </li>
  );
} // prettier-ignore

// Each intent, the least understood first.
import { ofHundred, type IntentQuality, type Tally } from '@dialoom/shared/understanding/quality';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft } from '../canvas/studio-context.ts';
import { qualityMessages } from '../text/quality.ts';
import { useWords } from '../text/use-words.ts';
import { OutcomeBar } from './OutcomeBar.tsx';

export function IntentsTab({ bot, rows, all }: { bot: string; rows: readonly IntentQuality[]; all: Tally }) {
  const t = useWords(qualityMessages);
  const intents = useDraft(({ document }) => document.intents);
  const share = ({ right, of }: Tally) => (of === 0 ? -1 : right / of);
  const sorted = rows.toSorted((a, b) => share(a) - share(b) || b.examples - a.examples);
  const best = rows.reduce((sum, row) => sum + row.best, 0);
  const line = (tally: Tally) => {
    if (tally.of === 0) return <td colSpan={2} className="faint">{t('by.untested')}</td>;
    const hundred = ofHundred(tally);
    return (
      <>
        <td className="by-bar">
          <OutcomeBar of={hundred} label={t('by.words', hundred)} />
        </td>
        <td className="num">{t('by.share', { percent: hundred.right })}</td>
      </>
    );
  };
  return (
    <>
      <table className="by-intent">
        <thead>
          <tr>
            <th scope="col">{t('by.intent')}</th>
            <th scope="col" className="num">{t('by.examples')}</th>
            <th scope="col" className="by-bar">{t('by.bar')}</th>
            <th scope="col" className="num">{t('by.right')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="by-all">
            <th scope="row">{t('by.overall')}</th>
            <td className="num">{rows.reduce((sum, row) => sum + row.examples, 0)}</td>
            {line(all)}
          </tr>
          {sorted.map((row) => (
            <tr key={row.intent}>
              <th scope="row">
                {intents[row.intent] ? <Link to={places.intent(bot, row.intent)}>{intents[row.intent]?.name}</Link> : row.intent}
              </th>
              <td className="num">{row.examples}</td>
              {line(row)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="k-hint">{t('by.best', { percent: all.of === 0 ? 0 : Math.round((100 * best) / all.of) })}</p>
    </>
  );
} // prettier-ignore

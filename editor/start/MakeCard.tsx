// The last card of the grid: ways to begin another bot.
import { FilePlus2, Store } from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { startMessages } from '../text/start.ts';
import { useWords } from '../text/use-words.ts';

type Props = { onBlank(): void; demo: string | undefined; isFirst: boolean };

export function MakeCard({ onBlank, demo, isFirst }: Props) {
  const t = useWords(startMessages);
  return (
    <div className="make-card">
      <button type="button" className="make-way" data-first={isFirst || undefined} onClick={onBlank}>
        <FilePlus2 size={18} aria-hidden="true" />
        <span>
          <b>{t('make.blank')}</b>
          <span className="tiny">{t(isFirst ? 'start.empty' : 'make.blank-words')}</span>
        </span>
      </button>
      {demo !== undefined && (
        <Link to={places.flows(demo)} className="make-way">
          <Store size={18} aria-hidden="true" />
          <span>
            <b>{t('make.demo')}</b>
            <span className="tiny">{t('make.demo-words')}</span>
          </span>
        </Link>
      )}
    </div>
  );
}

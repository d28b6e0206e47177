// What waits for this person: shown only when something does.
import type { ReactNode } from 'react';
import { Hourglass, MessagesSquare } from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useWaiting } from '../queries/waiting.ts';
import { startMessages } from '../text/start.ts';
import { useWords } from '../text/use-words.ts';

export function NeedsYou() {
  const t = useWords(startMessages);
  const { waiting = 0, mine = 0 } = useWaiting().data ?? {};
  if (waiting + mine === 0) return null;
  const box = (count: number, icon: ReactNode, words: string, go: string, hot: boolean) =>
    count > 0 && (
      <Link to={places.inbox} className="need">
        <span className="need-icon" data-hot={hot || undefined}>
          {icon}
        </span>
        <span className="need-count num">{count}</span>
        <span>
          {words}
          <span className="tiny faint">{go}</span>
        </span>
      </Link>
    );
  return (
    <section className="needs" aria-label={t('start.needs')}>
      {box(waiting, <Hourglass size={16} aria-hidden="true" />, t('start.waiting'), t('start.waiting-go'), true)}
      {box(mine, <MessagesSquare size={16} aria-hidden="true" />, t('start.mine'), t('start.mine-go'), false)}
    </section>
  );
}

// How long somebody waits: a clock and its figure; the longer, the louder, in colour and in weight.
import { Timer } from 'lucide-react';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { leftLevel, liveLevel, sinceWords, waitWords } from './clock.ts';
import { useNow } from './use-now.ts';

/** `live`: somebody at the screen, in the queue or with me; `left`: a message that waits for an answer. */
export function WaitClock({
  since,
  kind,
  said,
}: {
  since: number;
  kind: 'live' | 'left';
  said: 'waited' | 'unanswered';
}) {
  const t = useWords(inboxMessages);
  const waited = useNow() - since;
  const level = kind === 'live' ? liveLevel(waited) : leftLevel(waited);
  const time = kind === 'live' ? waitWords(waited, t) : sinceWords(waited, t);
  return (
    <span className="clock num" data-level={level} title={t(`clock.${said}`, { time })}>
      <Timer size={12} aria-hidden="true" />
      <span className="sr">{t(`clock.${said}`, { time: sinceWords(waited, t) })}</span>
      <span aria-hidden="true">{time}</span>
    </span>
  );
}
/** When something last happened where nobody waits. */
export function SinceClock({ at }: { at: number }) {
  const t = useWords(inboxMessages);
  return <span className="clock num">{sinceWords(useNow() - at, t)}</span>;
}

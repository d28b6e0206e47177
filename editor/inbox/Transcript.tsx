// What was said, oldest first. It stays at the end unless the agent reads further up; then a button says that more came.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ArrowDown } from 'lucide-react';
import type { Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { dayWords } from './day-words.ts';
import { HappenedLine } from './HappenedLine.tsx';
import { Bubble, NoteBubble, PendingBubble } from './Bubble.tsx';
import { customerName } from './row-words.ts';
import { transcriptOf } from './transcript.ts';
import type { Pending } from './use-sender.ts';

/** This close to the end counts as reading the end. */
const NEAR_PX = 80;

export function Transcript({ conversation, pending }: { conversation: Conversation; pending: readonly Pending[] }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const { conversation: row, events, notes } = conversation;
  const name = customerName(row, t);
  const lines = useMemo(() => transcriptOf(events, notes, (at) => new Date(at).toDateString()), [events, notes]);
  const waiting = pending.filter(({ id }) => !events.some((event) => event.type === 'message' && event.id === id));
  const { box, below, toEnd, onScroll } = useEnd(lines.length + waiting.length);
  const first = events[0];
  return (
    <div className="talk-scroll">
      {/* its news are spoken elsewhere, once and cut: here the whole log would be read on opening */}
      <div
        className="talk-log"
        ref={box}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={t('talk.log')}
        tabIndex={0}
      >
        {first && first.seq > 1 && <p className="talk-day">{t('talk.shortened')}</p>}
        {lines.length === 0 && <p className="talk-day">{t('talk.empty')}</p>}
        {lines.map((line) => {
          switch (line.kind) {
            case 'day':
              return (
                <p key={line.key} className="talk-day">
                  {dayWords(line.at, Date.now(), locale)}
                </p>
              );
            case 'message':
              return (
                <Bubble
                  key={line.key}
                  line={line}
                  conversation={row.id}
                  customer={name}
                  bot={row.bot.name}
                  language={conversation.locale}
                  guarded={conversation.guarded.find(({ message }) => message === line.message.id)}
                  vote={conversation.votes.find(({ message }) => message === line.message.id)}
                />
              );
            case 'note':
              return <NoteBubble key={line.key} note={line.note} />;
            case 'happened':
              return <HappenedLine key={line.key} at={line.at} happened={line.happened} />;
            default:
              return line satisfies never;
          }
        })}
        {waiting.map((one) => (
          <PendingBubble key={one.id} text={one.text} />
        ))}
      </div>
      {below !== 'end' && (
        <button type="button" className="talk-newer" data-news={below === 'news' || undefined} onClick={toEnd}>
          <ArrowDown size={14} aria-hidden="true" />
          {t(below === 'news' ? 'talk.newer' : 'talk.latest')}
        </button>
      )}
    </div>
  );
}

function useEnd(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState<'end' | 'away' | 'news'>('end');
  const toEnd = () => {
    const log = box.current;
    if (log) log.scrollTop = log.scrollHeight;
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setBelow('news');
  }, [count]);
  // pictures and a growing reply box change the height after the lines are there
  useLayoutEffect(() => {
    const log = box.current;
    if (!log || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(log);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const log = box.current;
    if (!log) return;
    atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
    setBelow((now) => (atEnd.current ? 'end' : now === 'news' ? 'news' : 'away'));
  };
  return { box, below, toEnd, onScroll };
}

// What a screen reader says of the open conversation: each new line once, long ones cut.
import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { customerName } from './row-words.ts';
import { newLines } from './spoken.ts';

export function Spoken({ conversation: { conversation: row, events } }: { conversation: Conversation }) {
  const t = useWords(inboxMessages);
  const last = useRef(events.at(-1)?.seq ?? 0);
  const [words, setWords] = useState('');
  useEffect(() => {
    const lines = newLines(events, last.current);
    last.current = events.at(-1)?.seq ?? last.current;
    if (lines.length === 0) return;
    const names = { customer: customerName(row, t), bot: row.bot.name };
    setWords(lines.map(({ from, text }) => t('spoken.line', { name: names[from], text })).join(' '));
  }, [events, row, t]);
  return (
    <p className="sr" role="status">
      {words}
    </p>
  );
}

// Questions while the customer types: above the box, taken with a press or with the arrow keys and Enter. What is typed stays as it is.
import { useEffect, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat } from '../chat.ts';

const WAIT_MS = 180;
const LONGEST = 100;
export const SUGGESTIONS = 'suggestions';
const idOf = (at: number) => `${SUGGESTIONS}-${at}`;

/** @param text what is typed; '' where nothing shall be offered */
export function useSuggestions(chat: Chat, text: string, take: (question: string) => void) {
  const [found, setFound] = useState<readonly string[]>([]);
  const [at, setAt] = useState(-1);
  const typed = text.trim();
  useEffect(() => {
    let stale = false;
    const show = (next: readonly string[]) => {
      if (stale) return;
      setFound(next);
      setAt(-1);
    };
    const isQuestion = typed.length >= 2 && typed.length <= LONGEST && !typed.includes('\n');
    if (!isQuestion) show([]);
    const timer = isQuestion ? setTimeout(() => void chat.suggest(typed).then(show), WAIT_MS) : undefined;
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed, chat]);
  const close = () => {
    setFound([]);
    setAt(-1);
  };
  return {
    found,
    at,
    active: at < 0 ? undefined : idOf(at),
    close,
    /** @returns whether the key was for the list */
    key(key: string): boolean {
      if (found.length === 0) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const by = key === 'ArrowDown' ? 1 : -1;
        setAt((now) => ((now + 1 + by + found.length + 1) % (found.length + 1)) - 1); // −1 is the box itself
        return true;
      }
      const question = found[at];
      if (key === 'Enter' && question !== undefined) {
        close();
        take(question);
        return true;
      }
      if (key !== 'Escape') return false;
      close();
      return true;
    },
  };
}

type Props = { of: ReturnType<typeof useSuggestions>; take(question: string): void; t: T };
export function Suggestions({ of: { found, at, close }, take, t }: Props) {
  return (
    <>
      <p class="unseen" role="status">
        {found.length > 0 && t('suggested', { n: found.length })}
      </p>
      {found.length > 0 && (
        <ul class="suggest" id={SUGGESTIONS} role="listbox" aria-label={t('suggestions')}>
          {found.map((question, i) => (
            <li
              key={question}
              id={idOf(i)}
              role="option"
              aria-selected={i === at}
              onMouseDown={(event) => event.preventDefault()} // the box keeps the focus
              onClick={() => {
                close();
                take(question);
              }}
            >
              {question}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

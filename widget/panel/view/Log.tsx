import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat, Outgoing, State } from '../chat.ts';
import { Markdown } from '../markdown.tsx';
import { focusAfter } from './focus.ts';
import { Message } from './Message.tsx';
import { Unsent } from './Unsent.tsx';

/** Lines kept on the screen; older ones are there again after a click. */
const SHOWN = 200;
const NEAR = 60;

export function Log({ chat, state, t }: { chat: Chat; state: State; t: T }) {
  const log = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [all, setAll] = useState(false);
  const { messages, outgoing, streaming, typing } = state;
  const shown = all ? messages : messages.slice(-SHOWN);
  const toEnd = () => log.current?.scrollTo({ top: log.current.scrollHeight });
  useLayoutEffect(() => {
    if (atEnd) toEnd();
  }, [messages, outgoing, streaming, typing, atEnd]);
  const mine = outgoing.at(-1)?.id;
  useLayoutEffect(() => {
    if (mine) toEnd();
  }, [mine]); // whoever says something wants to see it, and the answer
  useEffect(() => {
    toEnd();
    const { current } = log;
    if (!current) return;
    let height = 0;
    // the box below grows, a keyboard comes up: the last line stays in sight
    const watch = new ResizeObserver(() => {
      const wasAtEnd = current.scrollHeight - current.scrollTop - Math.max(height, current.clientHeight) < NEAR;
      height = current.clientHeight;
      if (wasAtEnd) toEnd();
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const whole = () => setAll(true); // what is printed is all that was said
    addEventListener('beforeprint', whole);
    return () => removeEventListener('beforeprint', whole);
  }, []);
  const greeting = messages.find(({ from }) => from === 'bot');
  const hot = state.phase === 'ready' && state.bot?.hotQuestions;
  const answered = new Set(
    messages.flatMap((message, i) => (message.from === 'customer' ? [lastAsking(messages, i)] : [])),
  );
  const said = messages.reduce((at, { from, seq }) => (from === 'customer' ? seq : at), 0); // quick replies before it are over
  // what did not go out stands where it was said: the talk goes on below it
  const seqs = new Set<number | undefined>(shown.map(({ seq }) => seq));
  const leaving = outgoing.some(({ failed }) => !failed);
  const unsent = (one: Outgoing) => (
    <Unsent key={one.id} one={one} share={state.sent?.id === one.id ? state.sent.share : undefined} chat={chat} t={t} />
  );
  return (
    <div class="scroll">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={t('log')}
        tabIndex={0}
        onLoadCapture={() => atEnd && toEnd()} // a picture of the bot's has come
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) =>
          setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR)
        }
      >
        {messages.length > shown.length && (
          <button type="button" class="quiet" onClick={() => setAll(true)}>
            …
          </button>
        )}
        {shown.map((message) => (
          <Fragment key={message.seq}>
            <Message
              message={message}
              chosen={chosenAfter(messages, message.seq)}
              closed={
                answered.has(message.seq) ||
                state.owner !== 'bot' ||
                (message.suggest !== undefined && (message.seq < said || leaving))
              }
              first={firstOf(messages, message.seq)}
              greets={state.bot?.aiLabel === true && message === greeting}
              vote={
                state.bot?.helpful && (message.generated || message.answer)
                  ? { helpful: state.votes[message.id] }
                  : undefined
              }
              chat={chat}
              t={t}
            />
            {outgoing.filter((one) => one.failed && one.below === message.seq).map(unsent)}
          </Fragment>
        ))}
        {hot && said === 0 && !leaving && state.owner === 'bot' && (
          <div class="hot" role="group" aria-label={t('hot')}>
            <p>{t('hot')}</p>
            {hot.map((question) => (
              <button
                key={question}
                type="button"
                onClick={({ currentTarget }) => {
                  focusAfter(currentTarget);
                  chat.say(question);
                }}
              >
                {question}
              </button>
            ))}
          </div>
        )}
        {outgoing.filter((one) => !(one.failed && seqs.has(one.below))).map(unsent)}
        {[...streaming].map(([id, { text }]) => (
          <div key={id} class="line theirs" aria-hidden="true">
            <div class="bubble" dir="auto">
              <Markdown text={text} />
            </div>
          </div>
        ))}
        {typing && streaming.size === 0 && (
          <div class="line theirs">
            <div class="bubble dots" role="status" aria-label={t('typing')}>
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
      </div>
      {!atEnd && (
        <button type="button" class="newer" onClick={toEnd}>
          {t('newer')}
        </button>
      )}
    </div>
  );
}

type Messages = State['messages'];
/** The question that a customer's line answers: its buttons are over. */
function lastAsking(messages: Messages, before: number): number | undefined {
  for (let i = before - 1; i >= 0; i--)
    if (messages[i]?.from === 'bot' && (messages[i]?.choices || messages[i]?.suggest || messages[i]?.form))
      return messages[i]?.seq;
  return undefined;
}
function chosenAfter(messages: Messages, seq: number): string | undefined {
  const at = messages.findIndex((message) => message.seq === seq);
  if (!messages[at]?.choices) return undefined;
  const answer = messages.slice(at + 1).find((message) => message.from === 'customer' || message.choices);
  return answer?.from === 'customer' ? answer.chosen : undefined;
}
/** The first of several lines by the same one carries the name. */
function firstOf(messages: Messages, seq: number): boolean {
  const at = messages.findIndex((message) => message.seq === seq);
  return messages[at - 1]?.from !== messages[at]?.from;
}

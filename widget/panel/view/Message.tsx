import { useRef } from 'preact/hooks';
import { isTextKey, type T } from '../../text/texts.ts';
import type { Chat } from '../chat.ts';
import { Icon } from '../icons.tsx';
import { Markdown } from '../markdown.tsx';
import type { MessageEvent } from '../types.ts';
import { CardView, Cards } from './Card.tsx';
import { focusAfter } from './focus.ts';
import { SentFile } from './SentFile.tsx';
import { Form } from './Form.tsx';

type Props = {
  message: MessageEvent;
  chosen: string | undefined;
  closed: boolean;
  first: boolean;
  /** The bot's first line, of a bot that says what it is. */
  greets: boolean;
  /** Whether it helped is asked; `helpful` is what was said. */
  vote: { helpful: boolean | undefined } | undefined;
  chat: Chat;
  t: T;
};

export function Message({ message, chosen, closed, first, greets, vote, chat, t }: Props) {
  const { from, text, image, card, generated } = message;
  if (from === 'system') return message.key && isTextKey(message.key) ? <p class="system"><span>{t(message.key, { name: message.name ?? '' })}</span></p> : null; // prettier-ignore
  const mine = from === 'customer';
  const name = message.name ?? t(mine ? 'you' : from);
  return (
    <div class={`line ${mine ? 'mine' : 'theirs'}`}>
      <p class="stamp">
        {name} · {new Date(message.at).toLocaleString()}
      </p>
      {from === 'agent' && first && (
        <p class="by">
          <span class="face" aria-hidden="true">
            {[...name][0]}
          </span>
          {name}
        </p>
      )}
      {text && (
        <div class="bubble" dir="auto" lang={message.language}>
          <span class="unseen" dir="auto">
            {/* with a direction of its own, so that it does not decide the bubble’s */}
            {name}:{' '}
          </span>
          {from === 'bot' ? <Markdown text={text} /> : text}
        </div>
      )}
      {image && <img class="picture" src={image.url} alt={image.alt} loading="lazy" referrerpolicy="no-referrer" />}
      {card && <CardView card={card} />}
      {message.cards && <Cards cards={message.cards} t={t} />}
      {message.file && <SentFile file={message.file} chat={chat} t={t} />}
      {message.sources?.map(({ title, place, page, url, quote }, i) => (
        <details class="source" key={i}>
          <summary>
            {message.sources?.[1] && `[${i + 1}] `}
            {t('source')}
            {title}
            {page && ` · ${t('page', { n: page })}`}
          </summary>
          {place && <p>{place}</p>}
          {quote && <q>{quote}</q>}
          {url && /^https?:/i.test(url) && (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              {url}
            </a>
          )}
        </details>
      ))}
      {(generated || greets) && (
        <p class="made">
          <Icon name="spark" />
          {t(generated ? 'generated' : 'ai')}
        </p>
      )}
      {vote && (
        <div class="vote" role="group" aria-label={t('helpful')}>
          {([true, false] as const).map((helpful) => (
            <button
              key={String(helpful)}
              type="button"
              aria-pressed={vote.helpful === helpful}
              onClick={() => void chat.vote(message.id, helpful)}
            >
              {t(helpful ? 'yes' : 'no')}
            </button>
          ))}
        </div>
      )}
      {message.form && !closed && <Form form={message.form} label={text ?? ''} seq={message.seq} chat={chat} t={t} />}
      {message.choices && (
        <Choices
          label={text ?? ''}
          choices={message.choices}
          chosen={chosen}
          closed={closed}
          pick={(id, label) => chat.choose(id, label)}
        />
      )}
      {message.suggest && !closed && (
        <Choices
          label={text ?? ''}
          choices={message.suggest.map((label) => ({ id: label, label }))}
          chosen={undefined}
          closed={false}
          pick={(_, label) => chat.say(label)}
        />
      )}
    </div>
  );
}

type ChoicesProps = {
  label: string;
  choices: readonly { id: string; label: string }[];
  chosen: string | undefined;
  closed: boolean;
  pick(id: string, label: string): void;
};
/** Pills that stay readable: the chosen one is kept, late clicks are not offered. Arrow keys move between them. */
function Choices({ label, choices, chosen, closed, pick }: ChoicesProps) {
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    if (step === 0) return;
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={group} class="choices" role="group" aria-label={label} onKeyDown={move}>
      {choices.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          disabled={closed}
          aria-pressed={chosen === undefined ? undefined : chosen === id}
          onClick={({ currentTarget }) => {
            focusAfter(currentTarget);
            pick(id, text);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

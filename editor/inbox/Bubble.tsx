// One line of the log: who said it is told by side, shape and name, never by colour alone.
import { Bot, Check, ClipboardList, Clock, Lock, Sparkles, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { MessageEvent } from '@dialoom/shared/api/chat';
import { Sources } from '../documents/Sources.tsx';
import { Markdown } from '../inspector/Markdown.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import type { Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { timeWords } from './day-words.ts';
import { Guarded } from './Guarded.tsx';
import { FileLine } from './FileLine.tsx';
import { MessageCard } from './MessageCard.tsx';
import type { Line } from './transcript.ts';

type Vote = { helpful: boolean; comment?: string | undefined };
type Props = {
  line: Extract<Line, { kind: 'message' }>;
  conversation: string;
  customer: string;
  bot: string;
  language: string;
  /** What the customer thinks of it. */
  vote?: Vote | undefined;
  /** What the guard found in it. */
  guarded?: Conversation['guarded'][number] | undefined;
};

export function Bubble({
  line: { message, first, last, at, chosen },
  conversation,
  customer,
  bot,
  language,
  vote,
  guarded,
}: Props) {
  const t = useWords(inboxMessages);
  const { from, text, image, card } = message;
  const name = from === 'bot' ? bot : from === 'agent' ? (message.name ?? t('line.agent')) : customer;
  return (
    <div className="bubble-row" data-from={from} data-first={first || undefined}>
      <span className="bubble-face">{first && <Face from={from} name={name} />}</span>
      <div className="bubble-body">
        {text !== undefined && text !== '' && (
          <div className="bubble" dir="auto" lang={message.language ?? (from === 'agent' ? undefined : language)}>
            <span className="sr">{t('spoken.line', { name, text: '' })}</span>
            {from === 'bot' ? <Markdown source={text} breaks /> : text}
          </div>
        )}
        {image && (
          <img className="bubble-picture" src={image.url} alt={image.alt} loading="lazy" referrerPolicy="no-referrer" />
        )}
        {card && <MessageCard card={card} />}
        {message.cards && (
          <div
            className="talk-cards"
            role="group"
            aria-label={t('line.cards', { n: message.cards.length })}
            tabIndex={0}
          >
            {message.cards.map((one, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- cards have no names of their own and never move
              <MessageCard key={i} card={one} />
            ))}
          </div>
        )}
        {message.sources && <Sources sources={message.sources} />}
        {message.file && <FileLine file={message.file} conversation={conversation} />}
        <Offered message={message} chosen={chosen} />
        {message.form && <OfferedForm form={message.form} />}
        {guarded && <Guarded conversation={conversation} found={guarded} />}
        {vote && <Voted vote={vote} />}
        {last ? (
          <Meta message={message} name={name} at={at} />
        ) : (
          message.generated && (
            <p className="bubble-meta">
              <AiMark />
            </p>
          )
        )}
      </div>
    </div>
  );
}

function Face({ from, name }: { from: MessageEvent['from']; name: string }) {
  if (from === 'bot')
    return (
      <span className="bot-face" aria-hidden="true">
        <Bot size={14} />
      </span>
    );
  return <Avatar name={name} small />;
}

/** Each line that a model made carries it, also between others. */
function AiMark() {
  const t = useWords(inboxMessages);
  return (
    <span className="ai-mark">
      <Sparkles size={12} aria-hidden="true" />
      {t('line.generated')}
    </span>
  );
}

function Meta({ message, name, at }: { message: MessageEvent; name: string; at: number }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  return (
    <p className="bubble-meta">
      <span>{name}</span>
      {message.from === 'bot' && <span>{t('line.bot')}</span>}
      {message.generated && <AiMark />}
      <time className="num" dateTime={new Date(at).toISOString()}>
        {timeWords(at, locale)}
      </time>
    </p>
  );
}

function Voted({ vote: { helpful, comment } }: { vote: Vote }) {
  const t = useWords(inboxMessages);
  return (
    <p className="bubble-meta voted" data-helpful={helpful || undefined}>
      {helpful ? <ThumbsUp size={12} aria-hidden="true" /> : <ThumbsDown size={12} aria-hidden="true" />}
      <span>{t(helpful ? 'line.helpful' : 'line.not-helpful')}</span>
      {comment !== undefined && <span dir="auto">{comment}</span>}
    </p>
  );
}

/** What the customer could press, and what they did. Not pressable here. */
function Offered({ message, chosen }: { message: MessageEvent; chosen: string | undefined }) {
  const t = useWords(inboxMessages);
  const choices = message.choices ?? message.suggest?.map((label) => ({ id: label, label }));
  if (!choices?.length) return null;
  return (
    <ul className="offered" aria-label={t('line.offered')}>
      {choices.map(({ id, label }) => (
        <li key={id} data-chosen={id === chosen || undefined}>
          {id === chosen && <Check size={12} aria-label={t('line.chosen')} />}
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The questions of a form; the customer's answer is their own line. */
function OfferedForm({ form }: { form: NonNullable<MessageEvent['form']> }) {
  const t = useWords(inboxMessages);
  return (
    <div className="offered-form">
      <p>
        <ClipboardList size={14} aria-hidden="true" />
        {t('line.form')}
      </p>
      <ul>
        {form.fields.map(({ id, label, required }) => (
          <li key={id}>{required ? label : t('line.form-optional', { label })}</li>
        ))}
      </ul>
    </div>
  );
}

export function PendingBubble({ text }: { text: string }) {
  const t = useWords(inboxMessages);
  return (
    <div className="bubble-row" data-from="agent" data-pending>
      <span className="bubble-face" />
      <div className="bubble-body">
        <div className="bubble" dir="auto">
          {text}
        </div>
        <p className="bubble-meta">
          <Clock size={12} aria-hidden="true" />
          {t('line.sending')}
        </p>
      </div>
    </div>
  );
}

export function NoteBubble({ note }: { note: { at: number; by: string; text: string } }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  return (
    <div className="talk-note">
      <p className="talk-note-head">
        <Lock size={12} aria-hidden="true" />
        <b>{t('line.note')}</b>
        <span className="grow cut">{note.by}</span>
        <time className="num" dateTime={new Date(note.at).toISOString()}>
          {timeWords(note.at, locale)}
        </time>
      </p>
      <p dir="auto">{note.text}</p>
    </div>
  );
}

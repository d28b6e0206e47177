import { useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat, State } from '../chat.ts';

/** What stands between the log and the box: the queue with its controls, the message form, the rating. */
export function Desk({ chat, state, t }: { chat: Chat; state: State; t: T }) {
  const [leaving, setLeaving] = useState(false);
  if (leaving) return <LeaveMessage chat={chat} t={t} done={() => setLeaving(false)} />;
  if (state.owner === 'queue')
    return (
      <div class="desk" role="status">
        <p>{state.position ? t('queued', { n: state.position }) : t('queuedSoon')}</p>
        <div>
          <button type="button" class="quiet" onClick={() => void chat.cancelWait()}>
            {t('cancel')}
          </button>
          <button type="button" class="quiet" onClick={() => setLeaving(true)}>
            {t('leave')}
          </button>
        </div>
      </div>
    );
  if (state.rating)
    return (
      <div class="desk" role="group" aria-label={t('rate')}>
        <p>{t('rate')}</p>
        <div class="stars">
          {([1, 2, 3, 4, 5] as const).map((n) => (
            <button key={n} type="button" onClick={() => void chat.rate(n)}>
              <b aria-hidden="true">{n}</b>
              <span>{t(`rate${n}`)}</span>
            </button>
          ))}
        </div>
        <button type="button" class="quiet" onClick={() => void chat.rate(0)}>
          {t('skip')}
        </button>
      </div>
    );
  if (state.canLeave && state.owner === 'bot') return <div class="desk"><div><button type="button" class="quiet" onClick={() => setLeaving(true)}>{t('leave')}</button></div></div>; // prettier-ignore
  return null;
}

function LeaveMessage({ chat, t, done }: { chat: Chat; t: T; done(): void }) {
  const [text, setText] = useState('');
  const [contact, setContact] = useState('');
  const [failed, setFailed] = useState(false);
  const send = async () => {
    if (!text.trim()) return;
    const sent = await chat.leave(text.trim(), contact.trim());
    setFailed(!sent);
    if (sent) done(); // else the words stay in the form
  };
  return (
    <form
      class="desk leave"
      aria-label={t('leaveTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        <strong>{t('leaveTitle')}</strong>
      </p>
      <label>
        {t('leaveText')}
        <textarea
          rows={3}
          maxLength={4_000}
          required
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <label>
        {t('leaveContact')}
        <input
          maxLength={200}
          autocomplete="email"
          value={contact}
          onInput={({ currentTarget }) => setContact(currentTarget.value)}
        />
      </label>
      {failed && (
        <p class="mark-bad" role="alert">
          {t('failed')}
        </p>
      )}
      <div>
        <button type="button" class="quiet" onClick={done}>
          {t('leaveBack')}
        </button>
        <button type="submit" class="primary" disabled={!text.trim()}>
          {t('leaveSend')}
        </button>
      </div>
    </form>
  );
}

// What the customer said and the server does not have yet: on its way, or refused with the reason.
import type { T } from '../../text/texts.ts';
import type { Chat, Outgoing } from '../chat.ts';
import { Icon } from '../icons.tsx';
import { SentFile } from './SentFile.tsx';

type Props = { one: Outgoing; share: number | undefined; chat: Chat; t: T };

/** `share`: how much of its file is through, 0–1, while it goes out. */
export function Unsent({ one, share, chat, t }: Props) {
  return (
    <div class="line mine">
      {one.type === 'file' ? (
        <SentFile
          file={{
            id: one.id,
            name: one.text,
            type: chat.blob(one.id)?.type ?? '',
            size: chat.blob(one.id)?.size ?? 0,
          }}
          chat={chat}
          t={t}
        />
      ) : (
        <div class="bubble" dir="auto">
          {one.text}
        </div>
      )}
      {share !== undefined && <progress value={share} aria-label={one.text} />}
      <p class={one.failed ? 'mark-bad' : 'meta'}>
        {one.failed ? (
          <>
            <Icon name="alert" /> <span>{one.why ?? t('failed')}</span>{' '}
            {(one.type !== 'file' || chat.blob(one.id)) && one.why === undefined && (
              <button type="button" onClick={() => chat.retry()}>
                {t('retry')}
              </button>
            )}
            <button type="button" onClick={() => chat.remove(one.id)}>
              {t('remove')}
            </button>
          </>
        ) : (
          <>
            {t('sending')}
            {one.type === 'file' && (
              <button type="button" onClick={() => chat.remove(one.id)}>
                {t('leaveBack')}
              </button>
            )}
          </>
        )}
      </p>
    </div>
  );
}

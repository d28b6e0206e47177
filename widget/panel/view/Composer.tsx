import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat, State } from '../chat.ts';
import { Icon } from '../icons.tsx';
import { Attach } from './Attach.tsx';
import type { Kept } from '../kept.ts';
import { SUGGESTIONS, Suggestions, useSuggestions } from './Suggestions.tsx';

type Props = { chat: Chat; state: State; t: T; kept: Kept; draft: string; placeholder: string };

export function Composer({ chat, state, t, kept, draft, placeholder }: Props) {
  const [text, setText] = useState(kept.get<string>('draft') ?? '');
  const box = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const early = useRef(false); // sent before the conversation had begun: goes out as soon as it has
  useEffect(() => {
    if (draft) setText(draft);
  }, [draft]);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.setProperty('height', 'auto');
    if (area.scrollHeight > 0) area.style.setProperty('height', `${Math.min(area.scrollHeight, 132)}px`); // 0: not shown yet
  }, [text]);
  const [meant, setMeant] = useState(''); // while an input method composes, what stands there is not what is meant yet
  const write = (value: string) => {
    early.current = false; // written on: it is no longer what was sent
    setText(value);
    if (!composing.current) setMeant(value);
    kept.set('draft', value);
  };
  const over = text.length - (state.bot?.limits.messageCharacters ?? 8_000);
  const send = () => {
    if (!text.trim() || over > 0) return;
    early.current = state.phase === 'loading';
    if (early.current) return;
    chat.say(text);
    write('');
    box.current?.focus();
  };
  const ask = (question: string) => {
    chat.say(question);
    write('');
    box.current?.focus();
  };
  const offers = state.bot?.suggests && state.owner === 'bot' && state.phase === 'ready';
  const suggestions = useSuggestions(chat, offers ? meant : '', ask);
  useEffect(() => {
    if (early.current && state.phase === 'ready') send();
  });
  if (state.phase === 'expired' || state.owner === 'closed')
    return (
      <div class="over">
        <p>{t(state.phase === 'expired' ? 'expired' : 'closed')}</p>
        <button type="button" class="primary" onClick={chat.startOver}>
          {t('startOver')}
        </button>
      </div>
    );
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {over > 0 && (
        <p class="mark-bad" id="too-long" role="alert">
          {t('tooLong', { n: over })}
        </p>
      )}
      <Suggestions of={suggestions} take={ask} t={t} />
      {state.bot?.files && <Attach chat={chat} limits={state.bot.files} t={t} box={box} />}
      <textarea
        ref={box}
        rows={1}
        value={text}
        aria-invalid={over > 0 || undefined}
        aria-describedby={over > 0 ? 'too-long' : undefined}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-autocomplete={offers ? 'list' : undefined}
        aria-controls={suggestions.found.length > 0 ? SUGGESTIONS : undefined}
        aria-activedescendant={suggestions.active}
        dir="auto"
        enterkeyhint="send"
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          setMeant(currentTarget.value);
        }}
        onBlur={suggestions.close}
        onKeyDown={(event) => {
          // while an input method composes, Enter takes the word; on touch it makes a line
          const busy = event.isComposing || composing.current || event.keyCode === 229;
          if (!busy && !event.shiftKey && suggestions.key(event.key)) {
            event.preventDefault();
            event.stopPropagation(); // Escape closes the list, not the panel
            return;
          }
          if (event.key !== 'Enter' || event.shiftKey || busy || !matchMedia('(hover: hover)').matches) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={t('send')} disabled={!text.trim() || over > 0}>
        <Icon name="up" />
      </button>
    </form>
  );
}

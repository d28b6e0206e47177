import { useEffect, useRef } from 'preact/hooks';
import { isTextKey, wordsFor, type T } from '../../text/texts.ts';
import type { Options } from '../../host.ts';
import type { Chat, State } from '../chat.ts';
import { Icon } from '../icons.tsx';
import type { Kept } from '../kept.ts';
import { useSignal, type Signal } from '../signal.ts';
import { Composer } from './Composer.tsx';
import { Desk } from './Desk.tsx';
import { focusAfter } from './focus.ts';
import { Log } from './Log.tsx';

export type Look = {
  open: boolean;
  draft: string;
  position: 'left' | 'right' | undefined;
  mode: Options['mode'] | undefined;
};
type Props = { chat: Chat; look: Signal<Look>; kept: Kept; close(): void; launcher: HTMLElement | undefined };

export function App({ chat, look, kept, close, launcher }: Props) {
  const { open, draft, position, mode } = useSignal(look);
  const state = useSignal(chat.state);
  const { language } = state;
  const t = wordsFor(language);
  const panel = useRef<HTMLDivElement>(null);
  useKeyboardSpace(panel, open);
  useEffect(() => {
    if (!open) return;
    const focusable = matchMedia('(hover: hover)').matches
      ? panel.current?.querySelector('textarea')
      : panel.current?.querySelector<HTMLElement>('h2');
    focusable?.focus();
    return () => launcher?.focus();
  }, [open, launcher]);
  const { bot, phase } = state;
  const ai = bot?.aiLabel ?? false;
  return (
    <>
      <div role="status" class="unseen">
        {open ? '' : spoken(state, t)}
      </div>
      <div
        ref={panel}
        class="panel"
        hidden={!open}
        role="dialog"
        aria-label={bot?.texts.title ?? bot?.name ?? t('log')}
        lang={language}
        dir={/^(ar|fa|he|ur)\b/i.test(language) ? 'rtl' : 'ltr'}
        data-side={position ?? 'right'}
        data-mode={mode}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || mode === 'page') return;
          event.stopPropagation();
          close();
        }}
      >
        <div class="top">
          <span class="mark">
            <Icon name="mark" />
          </span>
          <div class="who">
            <h2 tabIndex={-1}>{bot?.texts.title ?? bot?.name ?? '…'}</h2>
            <p>
              {state.agent
                ? t('withAgent', { name: state.agent })
                : (bot?.texts.subtitle ?? t(ai ? 'subtitle' : 'subtitlePlain'))}
            </p>
          </div>
          {state.owner === 'bot' && phase === 'ready' && bot?.person && (
            <button
              type="button"
              class="person"
              onClick={({ currentTarget }) => {
                focusAfter(currentTarget);
                void chat.person();
              }}
            >
              <Icon name="person" />
              <span>{t('person')}</span>
            </button>
          )}
          {mode !== 'page' && (
            <button type="button" class="icon" aria-label={t('close')} onClick={close}>
              <Icon name="down" />
            </button>
          )}
        </div>
        {!state.online && (
          <p class="banner" role="alert">
            {t('offline')}
          </p>
        )}
        {phase === 'unreachable' ? (
          <div class="middle" role="alert">
            <p>{t('cannot')}</p>
            <button type="button" class="quiet" onClick={() => void chat.start()}>
              {t('again')}
            </button>
          </div>
        ) : phase === 'loading' && state.messages.length === 0 ? (
          <div class="middle" aria-busy="true">
            <p class="late">{t('loading')}</p>
          </div>
        ) : (
          <Log chat={chat} state={state} t={t} />
        )}
        <Desk chat={chat} state={state} t={t} />
        {phase !== 'unreachable' && (
          <Composer
            chat={chat}
            state={state}
            t={t}
            kept={kept}
            draft={draft}
            placeholder={bot?.texts.placeholder ?? t('placeholder')}
          />
        )}
        <div class="foot">
          {t(ai ? 'footer' : 'footerPlain')}
          {bot && bot.languages.length > 1 && <Languages all={bot.languages} language={language} chat={chat} t={t} />}
        </div>
      </div>
    </>
  );
}

/** The bot's languages, each in its own name. */
function Languages({ all, language, chat, t }: { all: readonly string[]; language: string; chat: Chat; t: T }) {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const now = all.find((one) => one === language) ?? all.find((one) => base(one) === base(language)) ?? all[0];
  return (
    <select
      aria-label={t('language')}
      value={now}
      onChange={({ currentTarget }) => chat.setLocale(currentTarget.value)}
    >
      {all.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOf(all.some((other) => other !== one && base(other) === base(one)) ? one : (base(one) ?? one))}
        </option>
      ))}
    </select>
  );
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language; // a tag of the author's own making
  }
}

/** What a closed panel tells: the last line of somebody else. */
function spoken({ messages }: State, t: T): string {
  const last = messages.at(-1);
  if (!last || last.from === 'customer') return '';
  if (last.from === 'system') return last.key && isTextKey(last.key) ? t(last.key, { name: last.name ?? '' }) : '';
  return `${last.name ?? t(last.from)}: ${last.text ?? ''}`;
}

/** Keeps the box above a phone's keyboard. */
function useKeyboardSpace(panel: { current: HTMLElement | null }, open: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view || !open) return;
    const fit = () => {
      panel.current?.style.setProperty('--view', `${view.height}px`);
      panel.current?.style.setProperty('--top', `${view.offsetTop}px`);
    };
    fit();
    view.addEventListener('resize', fit);
    view.addEventListener('scroll', fit);
    return () => {
      view.removeEventListener('resize', fit);
      view.removeEventListener('scroll', fit);
    };
  }, [open, panel]);
}

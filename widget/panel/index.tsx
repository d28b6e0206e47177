// The panel: mounted once into the loader's shadow root when somebody first wants it.
import { render } from 'preact';
import type { Panel, PanelHost } from '../host.ts';
import { createChat } from './chat.ts';
import { keptFor } from './kept.ts';
import { settleRealm } from './realm.ts';
import { signal } from './signal.ts';
import { STYLES } from './styles.ts';
import { cornerOf, inkOn } from './theme.ts';
import { tone } from './tone.ts';
import { App, type Look } from './view/App.tsx';

export function mount(host: PanelHost): Panel {
  const place = document.createElement('div');
  place.className = 'dialoom';
  host.root.append(place);
  settleRealm(place);
  const kept = keptFor(host.bot);
  const chat = createChat({ base: host.base, bot: host.bot, kept, locale: host.locale, emit: host.emit });
  const css = new CSSStyleSheet();
  css.replaceSync(STYLES);
  host.root.adoptedStyleSheets = [...host.root.adoptedStyleSheets, css];
  const look = signal<Look>({
    open: false,
    draft: '',
    position: host.position ?? cornerOf('right'),
    mode: host.mode,
  });
  const dress = (theme: { accent?: string; scheme?: string }) => {
    if (theme.accent && /^#[0-9a-f]{6}$/i.test(theme.accent)) {
      place.style.setProperty('--accent', theme.accent);
      const ink = inkOn(theme.accent);
      place.style.setProperty('--on-accent', ink);
      // words in a light accent would not be read on paper
      place.style.setProperty(
        '--deep',
        ink === '#ffffff' ? theme.accent : `color-mix(in srgb, ${theme.accent} 40%, #1e1f23)`,
      );
      host.accent(theme.accent, ink);
    }
    if (theme.scheme && /^(light|dark|auto)$/.test(theme.scheme)) place.dataset['scheme'] = theme.scheme;
  };
  let dressed = false;
  let chosen: { accent?: string; scheme?: string } = {};
  chat.state.on(() => {
    const { bot } = chat.state.get();
    if (!bot || dressed) return;
    dressed = true;
    dress({ ...bot.theme, ...chosen }); // the page's own choice may have come first
    if (host.mode === 'page') document.documentElement.lang = chat.state.get().language;
    if (host.mode === 'page') document.title = bot.texts.title ?? bot.name;
    if (!host.position) look.set({ ...look.get(), position: cornerOf(bot.theme.position) });
  });
  // what was said while nobody looked
  let count = 0;
  const tally = () => {
    const { messages } = chat.state.get();
    const theirs = messages.filter(({ from }) => from === 'bot' || from === 'agent');
    const looking = look.get().open && document.visibilityState === 'visible';
    const last = messages.at(-1)?.seq ?? 0;
    const heard = kept.get<number>('heard') ?? 0;
    if (last < rung) rung = 0; // another conversation
    if (looking && last > heard) kept.set('heard', last);
    const now = look.get().open ? 0 : theirs.filter(({ seq }) => seq > heard).length;
    const isNew = theirs.at(-1)?.from === 'agent' && last > Math.max(heard, rung);
    if (isNew && !looking) {
      rung = last;
      if (!host.quiet) tone();
    }
    if (now !== count) host.unread((count = now));
  };
  let rung = kept.get<number>('heard') ?? 0;
  const offs = [chat.state.on(tally), look.on(tally)];
  document.addEventListener('visibilitychange', tally);
  render(<App chat={chat} look={look} kept={kept} close={host.closed} launcher={host.launcher} />, place);
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    void chat.start();
  };
  return {
    show() {
      look.set({ ...look.get(), open: true });
      begin();
    },
    wake: begin,
    hide: () => look.set({ ...look.get(), open: false }),
    send: (text) => void chat.say(text),
    draft: (text) => look.set({ ...look.get(), draft: text }),
    setContact: chat.setContact,
    identify: (token) => void chat.identify(token),
    setContext: chat.setContext,
    setLocale: chat.setLocale,
    setPosition: (position) => look.set({ ...look.get(), position }),
    setTheme(theme) {
      chosen = { ...chosen, ...theme };
      dress(theme);
    },
    startOver: chat.startOver,
    shutdown() {
      for (const off of offs) off();
      document.removeEventListener('visibilitychange', tally);
      kept.remove('heard');
      chat.shutdown();
      render(null, place);
      place.remove();
    },
  };
}

// data-mode="frame", on the page's side: the chat in a frame of our own origin, out of the page's reach. Answers as the panel does.
import type { Panel, PanelHost } from '../host.ts';
import { EVENTS, read, type CallName } from './messages.ts';

const STYLES = `
.frame{all:initial;position:fixed;bottom:92px;right:20px;width:380px;height:min(640px,calc(100vh - 112px));border:1px solid #d2cec5;border-radius:20px;box-shadow:0 2px 6px rgb(40 36 28/.08),0 16px 40px rgb(40 36 28/.16);background:#fff;color-scheme:normal}
.frame[data-side=left]{right:auto;left:20px}.frame[hidden]{display:none}
@media (max-width:479px){.frame,.frame[data-side=left]{inset:0;width:100%;height:100dvh;border:0;border-radius:0}}@media print{.frame{display:none}}
`;

export function mount(host: PanelHost): Panel {
  const css = new CSSStyleSheet();
  css.replaceSync(STYLES);
  host.root.adoptedStyleSheets = [...host.root.adoptedStyleSheets, css];
  const frame = document.createElement('iframe');
  const ours = new URL(host.base).origin;
  const address = new URL(`c/${encodeURIComponent(host.bot)}`, host.base);
  address.searchParams.set('framed', location.origin);
  address.searchParams.set('locale', host.locale);
  frame.className = 'frame';
  frame.hidden = true;
  frame.title = /^zh/i.test(host.locale) ? '在线客服' : 'Chat';
  frame.allow = 'autoplay; clipboard-write';
  frame.src = address.href;
  frame.dataset['side'] = host.position ?? 'right';
  let isThere = false;
  let waiting: [CallName, unknown][] = [];
  const tell = (name: CallName, value?: unknown) => {
    if (isThere) frame.contentWindow?.postMessage({ dialoom: [name, value] }, ours);
    else waiting.push([name, value]);
  };
  const hear = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== ours) return;
    const [name, value] = read(data, EVENTS) ?? [];
    if (name === undefined) return;
    if (name === 'ready') {
      isThere = true;
      for (const [call, given] of waiting) tell(call, given);
      waiting = [];
    } else if (name === 'close') {
      if (!frame.hidden) host.closed(); // else it answers our own call
    } else if (name === 'unread') host.unread(Number((value as { count?: unknown }).count) || 0);
    else if (name === 'look') {
      const { accent, ink, position } = value as Record<string, unknown>;
      if (/^#[0-9a-f]{6}$/i.test(String(accent)) && /^#[0-9a-f]{6}$/i.test(String(ink)))
        host.accent(String(accent), String(ink));
      if (!host.position && position === 'left') frame.dataset['side'] = 'left';
    } else host.emit(name, value);
  };
  addEventListener('message', hear);
  host.root.append(frame);
  return {
    show() {
      frame.hidden = false;
      tell('open');
      frame.focus();
    },
    wake() {},
    hide() {
      frame.hidden = true;
      tell('close');
      host.launcher?.focus();
    },
    send: (text) => tell('send', text),
    draft: (message) => tell('open', { message }),
    identify: (token) => tell('identify', token),
    setContact: (contact) => tell('setContact', contact),
    setContext: (context) => tell('setContext', context),
    setLocale: (locale) => tell('setLocale', locale),
    setPosition: (side) => (frame.dataset['side'] = side),
    setTheme: (theme) => tell('setTheme', theme),
    startOver: () => tell('startOver'),
    shutdown() {
      tell('shutdown');
      removeEventListener('message', hear);
      setTimeout(() => frame.remove(), 500); // it still has to forget this visitor
      frame.hidden = true;
    },
  };
}

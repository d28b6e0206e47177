// The loader: a classic script, so no import.meta and nothing at top level but this function. It draws a button, keeps the page's calls in
// a queue, and fetches the panel when somebody wants it.
import type { PublicBot } from '@dialoom/shared/api/chat';
import type { Options, Panel, PanelHost } from './host.ts';
import { cornerOf, inkOn } from './panel/theme.ts';
import type { Watch } from './triggers/index.ts';

// hashed names, put in when it is built
declare const PANEL_FILE: string;
declare const FRAME_FILE: string;
declare const TRIGGERS_FILE: string;
type Call = [method: string, ...args: unknown[]];
type Dialoom = ((...call: Call) => unknown) & {
  ready?: Promise<unknown>;
  q?: Call[];
  loaded?: true;
  [method: string]: unknown;
};
type Page = { dialoom?: Dialoom };

(() => {
  const page = window as unknown as Page;
  const script = (document.currentScript ??
    document.querySelector('script[data-bot][src*="embed.js"]')) as HTMLScriptElement | null;
  const early = page.dialoom;
  if (!script || early?.loaded || /bot|crawl|spider|slurp/i.test(navigator.userAgent)) return; // two tags start one widget
  const data = script.dataset;
  const options: Options = {
    bot: data['bot'] ?? '',
    base: new URL('.', script.src).href,
    locale: data['locale'] || document.documentElement.lang || navigator.language,
  };
  if (data['position'] === 'left' || data['position'] === 'right') options.position = data['position'];
  const { mode } = data;
  if (mode === 'page' || mode === 'framed') options.mode = mode;
  if (data['sound'] === 'off') options.quiet = true;
  const key = `dialoom:${options.bot}:open`;
  const remember = (open: boolean) => {
    try {
      sessionStorage.setItem(key, open ? '1' : '');
    } catch {
      // storage may be off: then it is simply not remembered
    }
  };
  const listeners: Record<string, ((detail: unknown) => void)[]> = {};
  const emit = (event: string, detail?: unknown) =>
    (listeners[event] ?? []).slice().forEach((listener) => listener(detail));

  let panel: Promise<Panel> | undefined;
  let isOpen = false;
  let host: HTMLElement | undefined;
  let root: ShadowRoot;
  let button: HTMLButtonElement | undefined;
  let unread = 0;
  const zh = () => /^zh/i.test(options.locale);
  const label = () => {
    if (!button) return;
    const count = unread > 0 ? (zh() ? `（${unread} 条新消息）` : ` (${unread} new)`) : '';
    button.setAttribute(
      'aria-label',
      (zh() ? (isOpen ? '关闭客服' : '在线客服') : isOpen ? 'Close chat' : 'Chat') + count,
    );
    button.dataset['unread'] = unread > 0 ? String(Math.min(unread, 99)) : '';
    button.setAttribute('aria-expanded', String(isOpen));
    button.dataset['open'] = isOpen ? '1' : '';
  };
  const corner = () => options.position ?? cornerOf('right');
  const side = () => button?.style.setProperty(corner(), '20px');
  const accent = (colour: string, ink: string) => {
    host?.style.setProperty('--accent', colour);
    host?.style.setProperty('--ink', ink);
    emit('look', { accent: colour, ink, position: options.position });
  };
  const load = () =>
    (panel ??= import(/* @vite-ignore */ options.base + (mode === 'frame' ? FRAME_FILE : PANEL_FILE)).then(
      ({ mount }: { mount(given: PanelHost): Panel }) => {
        const one = mount({
          ...options,
          root,
          launcher: button,
          emit,
          closed: () => void close(),
          unread(count) {
            unread = count;
            label();
            emit('unread', { count });
          },
          accent,
        });
        for (const [method, value] of notes.splice(0)) (one[method] as (value: unknown) => void)(value);
        return one;
      },
    )).catch((error: unknown) => {
      panel = undefined; // offline: the next press tries again
      throw error;
    });
  const open = (given?: { message?: string }) => {
    isOpen = true;
    remember(true);
    label();
    return load().then((one) => {
      if (!isOpen) return;
      one.show();
      if (given?.message) one.draft(given.message);
      emit('open');
    });
  };
  function close() {
    isOpen = false;
    remember(false);
    label();
    emit('close');
    return panel?.then((one) => one.hide());
  }
  const tell = (method: keyof Panel) => (value?: unknown) =>
    load().then((one) => (one[method] as (value: unknown) => void)(value));
  /** What the panel need not know before somebody wants it: kept until then, so that saying it fetches nothing. */
  const note = (method: keyof Panel) => (value?: unknown) =>
    panel ? tell(method)(value) : void notes.push([method, value]);
  const notes: [keyof Panel, unknown][] = [];
  let isDressed = false; // the page has chosen the colour itself
  const methods: Record<string, (...args: never[]) => unknown> = {
    open,
    close,
    toggle: () => (isOpen ? close() : open()),
    show: () => host?.style.setProperty('display', 'block', 'important'),
    hide: () => host?.style.setProperty('display', 'none', 'important'),
    on: (event: string, listener: (detail: unknown) => void) => {
      (listeners[event] ??= []).push(listener);
      return () => (listeners[event] = (listeners[event] ?? []).filter((one) => one !== listener));
    },
    once: (event: string, listener: (detail: unknown) => void) => {
      const off = (methods['on'] as unknown as (e: string, l: (d: unknown) => void) => () => void)(
        event,
        (detail) => (off(), listener(detail)),
      );
      return off;
    },
    send: (text: string) => open().then(() => tell('send')(text)),
    setLocale: (locale: string) => ((options.locale = locale), label(), panel && tell('setLocale')(locale)),
    setPosition: (position: 'left' | 'right') => {
      button?.style.removeProperty(corner());
      options.position = position;
      side();
      return panel && tell('setPosition')(position);
    },
    identify: note('identify'),
    setContact: note('setContact'),
    setContext: note('setContext'),
    setTheme: (theme: { accent?: string }) => {
      isDressed = /^#[0-9a-f]{6}$/i.test(theme.accent ?? '');
      if (isDressed) accent(theme.accent ?? '', inkOn(theme.accent ?? ''));
      return note('setTheme')(theme);
    },
    startOver: tell('startOver'),
    shutdown: () => {
      remember(false);
      isOpen = false;
      emit('shutdown');
      const done = load().then((one) => one.shutdown());
      host?.remove();
      page.dialoom = again;
      return done;
    },
  };
  /** After a log-out: calls wait for the next tag, as they do before the first. */
  const again = ((...call: Call) => void (again.q ??= []).push(call)) as Dialoom;
  for (const name of Object.keys(methods)) again[name] = (...given: unknown[]) => again(name, ...given);
  const dialoom = Object.assign((...[method, ...args]: Call) => methods[method]?.(...(args as never[])), methods, {
    loaded: true,
  }) as Dialoom;

  /** One small call once the page is idle: the bot's colour and corner, and what it says by itself. */
  const dress = async () => {
    const at = `${options.base}v1/bots/${encodeURIComponent(options.bot)}?locale=${encodeURIComponent(options.locale)}`;
    const { theme, triggers } = (await (await fetch(at, { credentials: 'omit' })).json()) as PublicBot;
    if (panel) return; // opened meanwhile: it knows
    if (!isDressed) accent(theme.accent, inkOn(theme.accent));
    if (!options.position) methods['setPosition']?.(cornerOf(theme.position) as never);
    if (!triggers) return;
    const { watch } = (await import(/* @vite-ignore */ options.base + TRIGGERS_FILE)) as { watch(given: Watch): void };
    watch({
      triggers,
      root,
      key: `dialoom:${options.bot}:`,
      side: corner(),
      scheme: theme.scheme,
      zh: zh(),
      isOpen: () => isOpen,
      open,
      on: methods['on'] as unknown as Watch['on'],
      emit,
    });
  };
  const idle = (work: () => void) =>
    typeof requestIdleCallback === 'undefined' ? setTimeout(work, 500) : requestIdleCallback(work, { timeout: 2_000 });

  const start = () => {
    host = document.createElement('div');
    host.setAttribute('data-dialoom', '');
    // an element of no size: nothing on the page moves
    for (const [name, value] of [
      ['all', 'initial'],
      ['position', 'fixed'],
      ['z-index', '2147483000'],
      ['width', '0'],
      ['height', '0'],
    ] as const)
      host.style.setProperty(name, value, 'important');
    root = host.attachShadow({ mode: 'open' });
    if (data['launcher'] !== 'none' && !options.mode) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'launch';
      const css = new CSSStyleSheet();
      css.replaceSync(STYLE);
      root.adoptedStyleSheets = [css];
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      icon.setAttribute('viewBox', '0 0 24 24');
      icon.setAttribute('aria-hidden', 'true');
      for (const [name, d] of [
        ['talk', 'M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12zM8.5 12h.01M12.5 12h.01M16.5 12h.01'],
        ['shut', 'M6 6l12 12M18 6L6 18'],
      ] as const) {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        path.setAttribute('d', d);
        path.setAttribute('class', name);
        icon.append(path);
      }
      button.append(icon);
      button.addEventListener(
        'click',
        () => void Promise.resolve(isOpen ? close() : open()).catch(() => emit('error', { code: 'offline' })),
      );
      for (const near of ['pointerenter', 'focus'])
        button.addEventListener(near, () => void load().catch(() => undefined), { once: true });
      side();
      label();
      root.append(button);
    }
    document.body.append(host);
    page.dialoom = dialoom;
    dialoom.ready = Promise.resolve(dialoom);
    for (const call of early?.q ?? []) dialoom(...call);
    let wasOpen = data['open'] === 'true' || mode === 'page';
    let isLive = false; // a person has the conversation: what they say is to be seen on the button
    try {
      wasOpen ||= mode !== 'framed' && sessionStorage.getItem(key) === '1'; // the site says when
      isLive = localStorage.getItem(`dialoom:${options.bot}:live`) === 'true';
    } catch {
      // storage may be off
    }
    if (wasOpen) void open().catch(() => undefined);
    else if (isLive) void tell('wake')().catch(() => undefined);
    else if (button && mode !== 'frame') idle(() => void dress().catch(() => undefined)); // a page for a frame allows no calls of ours
    emit('ready');
  };
  const STYLE = `.launch{all:initial;position:fixed;bottom:20px;width:56px;height:56px;border-radius:50%;background:var(--accent,#2f53c4);color:var(--ink,#fff);cursor:pointer;display:grid;place-items:center;box-shadow:0 2px 6px rgb(40 36 28/.14),0 12px 32px rgb(40 36 28/.2)}
.launch:focus-visible{outline:2px solid var(--accent,#2f53c4);outline-offset:3px}.launch svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.launch:not([data-unread=""])::after{content:attr(data-unread);position:absolute;top:-4px;inset-inline-end:-4px;min-width:20px;box-sizing:border-box;padding:0 5px;border-radius:10px;background:#bd2436;color:#fff;font:600 12px/20px sans-serif;text-align:center}
.shut,.launch[data-open="1"] .talk{display:none}.launch[data-open="1"] .shut{display:inline}@media print{.launch{display:none}}@media (max-width:479px){.launch[data-open="1"]{display:none}}@media (forced-colors:active){.launch{border:2px solid}}`;
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();

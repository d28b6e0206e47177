// A line beside the launcher that opens the chat: fetched after the page is idle, and only when the bot has lines. Says one thing per page,
// never while the chat or a dialog is open, never after it was waved away.
import type { PublicTrigger } from '@dialoom/shared/api/chat';
import { isOnPage } from './pages.ts';
import { STYLES } from './styles.ts';

export type Watch = {
  triggers: readonly PublicTrigger[];
  root: ShadowRoot;
  /** Begins every key in the browser's storage. */
  key: string;
  side: 'left' | 'right';
  scheme: 'light' | 'dark' | 'auto';
  zh: boolean;
  isOpen(): boolean;
  open(): unknown;
  on(event: string, listener: () => void): () => void;
  emit(event: string, detail: unknown): void;
};

/** Watches until one line was shown, or the chat was opened. */
export function watch({ triggers, root, key, side, scheme, zh, isOpen, open, on, emit }: Watch): void {
  const kept = (store: 'localStorage' | 'sessionStorage', name: string, write?: string): string | null => {
    try {
      const storage = window[store];
      if (write !== undefined) storage.setItem(key + name, write);
      return storage.getItem(key + name);
    } catch {
      return null; // storage is off: one line a page is all there is
    }
  };
  // who has opened the chat knows where it is; who waved a line away is left alone
  if (kept('sessionStorage', 'open') !== null || kept('sessionStorage', 'hush') !== null) return;
  const isSmall = matchMedia('(max-width: 479px)').matches;
  const due = triggers.filter(
    ({ id, once, phones }) =>
      (phones || !isSmall) && kept(once === 'visitor' ? 'localStorage' : 'sessionStorage', `shown:${id}`) === null,
  );
  if (due.length === 0) return;

  let seconds = 0;
  let deepest = 0;
  let leaves = false;
  let page = location.href;
  let timer: ReturnType<typeof setInterval> | undefined;
  const isTime = ({ when, ...limit }: PublicTrigger) =>
    when === 'time' ? seconds >= limit.seconds : when === 'scroll' ? deepest >= limit.percent : leaves;
  const look = () => {
    if (isOpen() || document.querySelector('dialog[open],[aria-modal="true"]')) return;
    const found = due.find((one) => isTime(one) && isOnPage(one.pages, location));
    leaves = false;
    if (!found) return;
    stop();
    show(found);
  };
  const tick = () => {
    if (page !== location.href) {
      page = location.href; // a page of one application became another
      seconds = 0;
      deepest = 0;
    }
    seconds++;
    const { scrollHeight } = document.documentElement;
    if (scrollHeight > innerHeight) deepest = Math.max(deepest, ((scrollY + innerHeight) / scrollHeight) * 100);
    look();
  };
  const leave = (event: MouseEvent) => {
    leaves = !event.relatedTarget && event.clientY <= 0;
    if (leaves) look();
  };
  /** No clock runs while nobody looks at the page. */
  const wake = () => {
    clearInterval(timer);
    if (document.visibilityState === 'visible') timer = setInterval(tick, 1_000);
  };
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
    document.removeEventListener('mouseout', leave);
    for (const off of deaf) off();
  };
  const deaf = [on('open', stop), on('shutdown', stop)];
  document.addEventListener('visibilitychange', wake);
  document.addEventListener('mouseout', leave);
  wake();
  look();

  function show({ id, words, once }: PublicTrigger): void {
    kept(once === 'visitor' ? 'localStorage' : 'sessionStorage', `shown:${id}`, '1');
    const css = new CSSStyleSheet();
    css.replaceSync(STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, css];
    const region = element('div', 'hello', { role: 'status', 'data-side': side, 'data-scheme': scheme });
    const line = element('button', 'line', { type: 'button', dir: 'auto' }, words);
    const shut = element('button', 'shut-line', { type: 'button', 'aria-label': zh ? '不用了' : 'Dismiss' }, '✕');
    root.append(region);
    const gone = () => {
      off();
      region.remove();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== css);
    };
    const wave = () => {
      kept('sessionStorage', 'hush', '1');
      gone();
      emit('trigger', { id, did: 'dismissed' });
    };
    const off = on('open', gone);
    line.addEventListener('click', () => {
      emit('trigger', { id, did: 'opened' });
      void open();
    });
    shut.addEventListener('click', wave);
    region.addEventListener('keydown', (event) => event.key === 'Escape' && wave());
    // into a region that is there already, or a screen reader does not speak it
    setTimeout(() => region.append(line, shut), 50);
    emit('trigger', { id, did: 'shown' });
  }
}

function element(
  name: string,
  className: string,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

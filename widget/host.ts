// What the loader hands to the panel, and what the panel gives back: the only thing both know.
export type Options = {
  bot: string;
  /** Where our files and /v1 are: `https://chat.example.com/`. */
  base: string;
  locale: string;
  position?: 'left' | 'right';
  /** The chat is the whole page: no button, nothing to shut. Framed: the same in a frame of a site, which has the button. */
  mode?: 'page' | 'framed';
  /** No tone when a person writes. */
  quiet?: true;
};
export type Emit = (event: string, detail?: unknown) => void;
export type PanelHost = Options & {
  root: ShadowRoot;
  /** The button, where focus goes back to. */
  launcher: HTMLElement | undefined;
  emit: Emit;
  /** So many lines were said while the panel was shut. */
  unread(count: number): void;
  /** The panel wants to be shut (Esc, the arrow in its header). */
  closed(): void;
  accent(colour: string, ink: string): void;
};
/** What the panel answers to the page's calls. */
export type Panel = {
  show(): void;
  /** Goes on with a conversation that a person has, without being shown. */
  wake(): void;
  hide(): void;
  send(text: string): void;
  draft(text: string): void;
  setContact(contact: object): void;
  identify(token: string): void;
  setContext(context: object): void;
  setLocale(locale: string): void;
  setPosition(position: 'left' | 'right'): void;
  setTheme(theme: { accent?: string; scheme?: 'light' | 'dark' | 'auto' }): void;
  startOver(): void;
  shutdown(): void;
};

// What the person looks at: flow, selection, open panels. Not part of the document, so not part of undo.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Path } from '../document/path.ts';

export type Point = { x: number; y: number };
/** What the picker's choice is for. */
export type PickerFor =
  | { for: 'free' }
  | { for: 'exit'; node: string; exit: string } // a new node behind an exit
  | { for: 'edge'; node: string; exit: string }; // in between
export type Picker =
  | { kind: 'add'; screen: Point; at: Point | undefined; into: PickerFor }
  | { kind: 'exits'; screen: Point; node: string }
  | { kind: 'targets'; screen: Point; node: string; exit: string }
  | { kind: 'replace'; screen: Point; node: string }
  | { kind: 'references'; screen: Point; node: string }
  | { kind: 'commands'; screen: Point }
  | { kind: 'menu'; screen: Point; node: string | undefined; edge: string | undefined };

export type View = {
  flow: string;
  /** Selected node ids of this flow. */
  selection: readonly string[];
  /** Groups drawn as one card. */
  collapsed: ReadonlySet<string>;
  /** A selected edge, as `node:exit`. */
  edge: string | undefined;
  /** Which field of the inspector wants the focus, by place in the config; an empty path is the first field. `fresh`: of a node just put in. */
  field: { node: string; path: Path; focus: number; fresh?: true } | undefined;
  /** The node or group whose title is being written. */
  renaming: string | undefined;
  picker: Picker | undefined;
  drawer: 'problems' | 'history' | undefined;
  /** Beside the canvas or, on a phone, in its place. */
  outline: boolean;
  finding: string | undefined;
  /** Nodes the search found, while it is open: the others fade. */
  hits: ReadonlySet<string> | undefined;
  /** A wire is being drawn: every card stands ready to take it. */
  connecting: boolean;
  /** An exit that was tapped: the next tap says where its wire leads. */
  wiring: { node: string; exit: string } | undefined;
  inspector: boolean;
  sheet: boolean;
  /** The content language that is read and written; none: the first of the bot. */
  language: string | undefined;
  /** A sentence to read: what a paste left out, what a choice means. Stays until it is put away. */
  notice: string | undefined;
  /** A table that was pasted, until it is said what it shall become; where it was pasted. */
  table: { rows: string[][]; words: string; at: Point } | undefined;
  /** Said to screen readers. */
  live: string;
};

export type ViewStore = StoreApi<View>;

export const createView = (flow: string, outline: boolean, collapsed: ReadonlySet<string> = new Set()): ViewStore =>
  createStore<View>(() => ({
    flow,
    selection: [],
    collapsed,
    edge: undefined,
    field: undefined,
    renaming: undefined,
    picker: undefined,
    drawer: undefined,
    outline,
    finding: undefined,
    hits: undefined,
    connecting: false,
    wiring: undefined,
    inspector: true,
    sheet: false,
    language: undefined,
    notice: undefined,
    table: undefined,
    live: '',
  }));

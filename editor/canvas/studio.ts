// One open bot in the studio: its draft, what is looked at, and what a person can do. No React here: menus, keys and gestures call it.
import type { BotDocument, DocNode, Flow } from '@dialoom/shared/document/document';
import type { AnyNode, Locale } from '@dialoom/shared/node/define';
import type { Draft } from '../document/draft.ts';
import { newId } from '../document/edit.ts';
import type { Operation } from '../document/operation.ts';
import { addFlow } from '../document/operations/add-flow.ts';
import { addNode } from '../document/operations/add-node.ts';
import { connect } from '../document/operations/connect.ts';
import { deleteFlow } from '../document/operations/delete-flow.ts';
import { deleteNodes } from '../document/operations/delete-nodes.ts';
import { disconnect } from '../document/operations/disconnect.ts';
import { moveNodes } from '../document/operations/move-nodes.ts';
import { renameFlow } from '../document/operations/rename-flow.ts';
import { renameNode } from '../document/operations/rename-node.ts';
import type { Path } from '../document/path.ts';
import type { Definitions } from '../document/variable-uses.ts';
import type { Translate } from '../text/studio.ts';
import { splitEdge } from './edge-id.ts';
import { cornerOf, membersOf } from './fold.ts';
import { firstExit, freshNode } from './fresh-node.ts';
import { openAround, toggle } from './groups.ts';
import { heightOf, takesEdges } from './card.ts';
import { neighbourOf, readingOrder, type Direction } from './neighbours.ts';
import { placeFor, roomFor } from './placement.ts';
import { showLatest } from './show-latest.ts';
import { sceneOf, type CardCache, type CardContextOf, type Scene } from './scene.ts';
import type { PickerFor, Point, ViewStore } from './view.ts';

export type StudioParts = {
  bot: string;
  draft: Draft;
  view: ViewStore;
  definitions: Definitions;
  /** What the interface says, in its language of the moment. */
  t: Translate;
  locale: Locale;
  cards: CardContextOf;
};

/** Ways out of the canvas: to the server, the simulator, other pages. */
export type Panels = {
  save(): void;
  test(): void;
  publish(): void;
  open(place: 'intents' | 'entities' | 'connections' | 'knowledge' | 'variables', id?: string): void;
  /** What the debugger shall do; it opens where it is shut. */
  debug(what: DebugOrder): void;
};
/** Run to a node, run one alone, talk from there on; go on, or one step, from where a test stands. */
export type DebugOrder =
  | { do: 'run-to' | 'run-node' | 'talk-from'; flow: string; node: string }
  | { do: 'go-on' | 'go-step' };

const BURST_MS = 600;

export class Studio {
  readonly bot: string;
  readonly draft: Draft;
  readonly view: ViewStore;
  readonly definitions: Definitions;
  t: Translate;
  locale: Locale;
  #cache: CardCache;
  /** Whether the languages and names that cards show are known yet. */
  isDrawn = false;
  #nudged = 0;
  #burst = 0;
  readonly #onCards = new Set<() => void>();
  #open: { flow: unknown; scene: Scene } | undefined;
  #last: { flow: unknown; collapsed: unknown; scene: Scene } | undefined;
  /** Moves the camera; the canvas puts it in. */
  camera:
    | {
        /** `near`: also where it is in view but too small to read. */
        reveal(ids: readonly string[], near?: boolean): void;
        /** Pans as little as is needed to see it. */
        follow(id: string): void;
        fit(ids?: readonly string[]): void;
        zoom(by: number | 'whole'): void;
        toFlow(screen: Point): Point;
        centre(): Point;
        centreAt(at: Point): void;
      }
    | undefined;
  /** Where the pointer is on the screen, while it is over the canvas; the canvas puts it in. */
  pointer: Point | undefined;
  /** What stands beside the canvas; the page puts it in. */
  panels: Panels = { save: () => {}, test: () => {}, publish: () => {}, open: () => {}, debug: () => {} };
  /** Gives the keyboard focus to a card; the canvas puts it in. */
  focusCard: ((id: string | undefined) => void) | undefined;
  /** While the outline has the focus, it goes to a row there instead. */
  focusRow: ((id: string | undefined) => void) | undefined;

  constructor({ bot, draft, view, definitions, t, locale, cards }: StudioParts) {
    this.bot = bot;
    this.draft = draft;
    this.view = view;
    this.definitions = definitions;
    this.t = t;
    this.locale = locale;
    this.#cache = { context: cards, cards: new WeakMap() };
  }

  get document(): BotDocument {
    return this.draft.getState().document;
  }
  /** The role may only look, or a newer release saved the bot. */
  get readOnly(): boolean {
    return this.draft.getState().saved.state === 'read-only';
  }
  get flow(): string {
    return this.view.getState().flow;
  }
  /** The selected nodes; of a collapsed group, those in it. */
  get selection(): readonly string[] {
    const { selection } = this.view.getState();
    return selection.every((id) => this.node(id))
      ? selection
      : [...new Set(selection.flatMap((id) => this.#inside(id)))];
  }
  #inside(id: string): readonly string[] {
    const flow = this.document.flows[this.flow];
    return this.node(id) || !flow ? [id] : (membersOf(flow).get(id) ?? []);
  }
  node(id: string, flow = this.flow): DocNode | undefined {
    return this.document.flows[flow]?.nodes[id];
  }
  definitionOf(id: string): AnyNode | undefined {
    const node = this.node(id);
    return node && this.definitions[node.type];
  }

  /** Another interface or content language, other names: every card is drawn anew. */
  setCards(t: Translate, locale: Locale, cards: CardContextOf): void {
    this.t = t;
    this.locale = locale;
    this.#cache = { context: cards, cards: new WeakMap() };
    this.#last = undefined;
    this.#open = undefined;
    this.isDrawn = true;
    for (const tell of this.#onCards) tell();
  }
  /** Tells when every card has to be drawn anew. */
  onCards(tell: () => void): () => void {
    this.#onCards.add(tell);
    return () => this.#onCards.delete(tell);
  }

  /** The flow as it is drawn; the same object while its nodes are. */
  scene(): Scene {
    const flow = this.document.flows[this.flow];
    if (!flow) return { nodes: new Map(), edges: [] };
    const { collapsed } = this.view.getState();
    if (this.#last?.flow !== flow || this.#last.collapsed !== collapsed)
      this.#last = { flow, collapsed, scene: sceneOf(flow, this.#cache, collapsed) };
    return this.#last.scene;
  }
  /** A flow as it would be drawn. */
  sceneFor(flow: Flow): Scene {
    return sceneOf(flow, this.#cache);
  }
  /** The same with every group open, for lists and for finding. */
  openScene(): Scene {
    const flow = this.document.flows[this.flow];
    if (this.view.getState().collapsed.size === 0 || !flow) return this.scene();
    if (this.#open?.flow !== flow) this.#open = { flow, scene: sceneOf(flow, this.#cache) };
    return this.#open.scene;
  }

  say(words: string): void {
    this.view.setState({ live: words });
  }
  /** Said to everybody, until it is put away. */
  tell(words: string): void {
    this.view.setState({ notice: words });
  }
  commit(operations: Operation | readonly Operation[], merge?: string): void {
    this.draft.commit(operations, merge);
  }

  // — looking —

  select(ids: readonly string[], focus = false): void {
    this.view.setState({ selection: ids, edge: undefined, inspector: true });
    if (focus) this.focusCard?.(ids[0]);
  }
  selectEdge(edge: string | undefined): void {
    this.view.setState({ edge, selection: edge === undefined ? this.selection : [] });
  }
  openFlow(flow: string, node?: string): void {
    if (!this.document.flows[flow]) return;
    if (flow !== this.flow) this.view.setState({ flow, selection: [], edge: undefined, picker: undefined });
    if (node !== undefined) this.reveal(node);
  }
  reveal(node: string): void {
    openAround(this, node);
    this.select([node]);
    // the canvas may have to draw another flow first
    requestAnimationFrame(() => this.camera?.reveal([node], true));
  }
  /** Opens a node, in the inspector at one of its fields. */
  openField(flow: string, node: string, path: Path = []): void {
    if (flow === this.flow && this.document.flows[flow]?.groups?.[node]) return toggle(this, [node]);
    this.openFlow(flow, node);
    this.view.setState({ field: { node, path, focus: Date.now() }, inspector: true });
  }
  walk(direction: Direction): void {
    const scene = this.scene();
    const [from] = this.view.getState().selection;
    const to = from === undefined ? readingOrder(scene)[0] : neighbourOf(scene, from, direction);
    if (to === undefined) return;
    this.select([to], true);
    this.camera?.reveal([to]);
  }
  titleOf(id: string): string {
    return this.scene().nodes.get(id)?.card.title ?? id;
  }

  // — nodes —

  /** What a fresh node holds: the definition's own start, the schema's defaults for the rest. */
  freshNode(type: string, at: readonly [number, number]): DocNode | undefined {
    return freshNode(this.definitions, type, at);
  }

  /** Puts a node in, joined as asked, and opens it to be written; one gesture. */
  add(type: string, into: PickerFor, at?: Point): string | undefined {
    const place = at ?? placeFor(this.scene(), into, this.camera?.centre() ?? { x: 0, y: 0 });
    const node = this.freshNode(type, [place.x, place.y]);
    if (!node) return undefined;
    const id = newId();
    const joins = into.for !== 'free' && takesEdges(this.definitions[type]);
    const from = joins ? { node: into.node, exit: into.exit } : undefined;
    const after = joins && into.for === 'edge' ? this.node(into.node)?.next[into.exit] : undefined;
    const exit = after === undefined ? undefined : firstExit(this.definitions, node);
    const joined = after !== undefined && exit !== undefined ? { ...node, next: { [exit]: after } } : node;
    const made = addNode.of({ flow: this.flow, id, node: joined, ...(from ? { from } : {}) });
    const room =
      after === undefined ? {} : roomFor(this.scene(), joined.at, heightOf(this.#cardOf(joined), new Set()), after);
    this.commit([made, ...(Object.keys(room).length > 0 ? [moveNodes.of({ flow: this.flow, to: room })] : [])]);
    this.select([id]);
    this.view.setState({ field: { node: id, path: [], focus: Date.now(), fresh: true } });
    requestAnimationFrame(() => this.camera?.reveal([id]));
    this.say(this.t('canvas.live.added', { name: this.titleOf(id) }));
    return id;
  }
  /** Puts a node in where it says it lies, and opens it. */
  addMade(node: DocNode): void {
    const id = newId();
    this.commit(addNode.of({ flow: this.flow, id, node }));
    this.select([id], true);
    this.say(this.t('canvas.live.added', { name: this.titleOf(id) }));
  }
  /** Whether an edge may lead to such a node; `between`: and on from it. */
  mayFollow(type: string, between: boolean): boolean {
    const node = this.freshNode(type, [0, 0]);
    return (
      takesEdges(this.definitions[type]) &&
      (!between || (node !== undefined && firstExit(this.definitions, node) !== undefined))
    );
  }
  #cardOf(node: DocNode) {
    const made = sceneOf({ name: '-', nodes: { fresh: node } }, this.#cache).nodes.get('fresh');
    if (!made) throw new Error('a flow of one node has one card');
    return made.card;
  }

  /** Nodes a flow begins with stay. */
  remove(ids: readonly string[] = this.selection, heal = false): void {
    const edge = this.view.getState().edge;
    if (ids.length === 0 && edge !== undefined) return this.cut(edge);
    const gone = ids.filter((id) => !this.definitionOf(id)?.entry);
    if (gone.length === 0) {
      if (ids.length > 0) this.say(this.t('canvas.live.entry-stays'));
      return;
    }
    const next =
      gone[0] === undefined
        ? undefined
        : (neighbourOf(this.scene(), gone[0], 'left') ?? neighbourOf(this.scene(), gone[0], 'up'));
    const hadFocus = (globalThis.document?.activeElement?.closest('[data-canvas]') ?? null) !== null;
    this.commit(deleteNodes.of({ flow: this.flow, nodes: gone, ...(heal ? { heal } : {}) }));
    this.select(next !== undefined && !gone.includes(next) && hadFocus ? [next] : [], hadFocus);
    this.say(this.t('canvas.live.deleted', { n: gone.length }));
  }
  cut(edge: string): void {
    const [node, exit] = splitEdge(edge);
    this.commit(disconnect.of({ flow: this.flow, node, exit }));
    this.selectEdge(undefined);
    this.say(this.t('canvas.live.disconnected'));
  }
  /** Whether an edge may be drawn: nothing leads into the node a flow begins with, nor into a note. */
  mayConnect(node: string, to: string): boolean {
    return node !== to && this.node(to) !== undefined && takesEdges(this.definitionOf(to));
  }
  connect(node: string, exit: string, to: string): void {
    if (!this.mayConnect(node, to)) return;
    this.commit(connect.of({ flow: this.flow, node, exit, to }));
    this.say(this.t('canvas.live.connected', { from: this.titleOf(node), to: this.titleOf(to) }));
  }

  move(to: Readonly<Record<string, readonly [number, number]>>, merge?: string, tidy = false): void {
    this.commit(moveNodes.of({ flow: this.flow, to: this.#movesInside(to), ...(tidy && { tidy }) }), merge);
  }
  /** A collapsed group takes its nodes along. */
  #movesInside(to: Readonly<Record<string, readonly [number, number]>>): Record<string, readonly [number, number]> {
    const flow = this.document.flows[this.flow];
    return Object.fromEntries(
      Object.entries(to).flatMap(([id, [x, y]]) => {
        if (this.node(id) || !flow) return [[id, [x, y] as const]];
        const inside = this.#inside(id);
        const [left, top] = cornerOf(flow, inside);
        return inside.map((one) => {
          const [atX, atY] = this.node(one)?.at ?? [0, 0];
          return [one, [atX + x - left, atY + y - top] as const];
        });
      }),
    );
  }
  /** Moves the selection; presses that follow each other closely are one gesture. */
  nudge(dx: number, dy: number): void {
    const now = Date.now();
    if (now - this.#nudged > BURST_MS) this.#burst = now;
    this.#nudged = now;
    const to = this.selection.flatMap((id) => {
      const at = this.node(id)?.at;
      return at ? [[id, [at[0] + dx, at[1] + dy] as const] as const] : [];
    });
    if (to.length === 0) return;
    this.move(Object.fromEntries(to), `nudge:${this.#burst}`);
    this.say(this.t('canvas.live.moved', { n: to.length }));
  }
  rename(id: string, name: string): void {
    const trimmed = name.trim().slice(0, 120);
    if (trimmed === (this.node(id)?.name ?? '')) return;
    this.commit(renameNode.of({ flow: this.flow, node: id, ...(trimmed === '' ? {} : { name: trimmed }) }));
  }

  // — flows —

  addFlow(name: string): string {
    const id = newId();
    const entry = Object.values(this.definitions).find((definition) => definition?.entry);
    const start = entry && this.freshNode(entry.type, [80, 80]);
    this.commit(addFlow.of({ id, flow: { name, nodes: start ? { [newId()]: start } : {} } }));
    this.openFlow(id);
    return id;
  }
  renameFlow(id: string, name: string): void {
    const trimmed = name.trim().slice(0, 120);
    if (trimmed !== '' && trimmed !== this.document.flows[id]?.name) this.commit(renameFlow.of({ id, name: trimmed }));
  }
  removeFlow(id: string): void {
    if (id === this.document.main) return;
    if (id === this.flow) this.openFlow(this.document.main);
    this.commit(deleteFlow.of({ id }));
  }

  // — history —

  undo(): void {
    this.draft.undo();
    showLatest(this, 'canvas.live.undone');
  }
  redo(): void {
    this.draft.redo();
    showLatest(this, 'canvas.live.redone');
  }
  /** Back or forward to where so many gestures are done. */
  goTo(done: number): void {
    this.draft.goTo(done);
    showLatest(this, 'canvas.live.history');
  }
}

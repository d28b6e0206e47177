// Every command of the studio in one table: the key handler, the menus, the command list and the sheet are drawn from it.
import { align, distribute, selectReach } from './arrange.ts';
import { GRID } from './geometry.ts';
import { habits, setHabit } from './habits.ts';
import { toggleBreakpoints } from './breakpoints.ts';
import { edgeHere, openInsert } from './insert.ts';
import { duplicate } from './paste.ts';
import { replaceable } from './replace-node.ts';
import { intoSubflow } from './subflow.ts';
import { tidyUp } from './tidy.ts';
import { group, selectedGroups, toggle, toggleAll, ungroup } from './groups.ts';
import { skippable, toggleSkip } from './skip-nodes.ts';
import type { Studio } from './studio.ts';

export type Command = {
  name: CommandName;
  /** Where its keys act: `canvas` only while the canvas has the focus, so that letters stay letters elsewhere. */
  scope: 'canvas' | 'everywhere';
  group: 'add' | 'edit' | 'move' | 'view' | 'find' | 'bot';
  icon: string;
  keys: readonly string[];
  /** In whose menu it stands. */
  inMenu?: 'node' | 'edge' | 'pane';
  danger?: true;
  /** The browser does it by its own events (clipboard): the keys are shown, not handled. */
  native?: true;
  /** Changes the bot: off where it can only be read. */
  edits?: true;
  when?(studio: Studio): boolean;
  run(studio: Studio): void;
};

const some = (studio: Studio) => studio.selection.length > 0;
const inGroup = (studio: Studio) => selectedGroups(studio).size > 0;
const several = (least: number) => (studio: Studio) => studio.selection.length >= least;
const one = (studio: Studio) => studio.selection.length === 1;
const deletable = (studio: Studio) =>
  studio.view.getState().edge !== undefined || studio.selection.some((id) => !studio.definitionOf(id)?.entry);
const screenOf = (studio: Studio) => {
  const [id] = studio.selection;
  const card = id === undefined ? null : globalThis.document?.querySelector(`[data-id="${id}"]`);
  const at = card?.getBoundingClientRect();
  return at ? { x: at.right, y: at.top } : { x: globalThis.innerWidth / 2 - 160, y: 140 };
};
const debugHere = (what: 'run-to' | 'run-node' | 'talk-from') => (studio: Studio) =>
  studio.panels.debug({ do: what, flow: studio.flow, node: studio.selection[0] ?? '' });
const nudge = (dx: number, dy: number) => (studio: Studio) => studio.nudge(dx, dy);

const table = [
  { name: 'add', scope: 'canvas', group: 'add', icon: 'plus', keys: ['N', '/'], edits: true, inMenu: 'pane', run: (s) => openAdd(s) },
  { name: 'note', scope: 'canvas', group: 'add', icon: 'sticky-note', keys: ['Shift+N'], edits: true, inMenu: 'pane', run: addNote },
  { name: 'exits', scope: 'canvas', group: 'add', icon: 'spline', keys: ['E'], edits: true, inMenu: 'node', when: one, run: (s) => s.view.setState({ picker: { kind: 'exits', screen: screenOf(s), node: s.selection[0] ?? '' } }) },
  { name: 'insert', scope: 'canvas', group: 'add', icon: 'between-horizontal-start', keys: ['I'], edits: true, inMenu: 'edge', when: (s) => edgeHere(s) !== undefined, run: (s) => openInsert(s, screenOf(s)) },
  { name: 'open', scope: 'canvas', group: 'edit', icon: 'panel-right', keys: ['Enter'], inMenu: 'node', when: one, run: (s) => s.openField(s.flow, s.selection[0] ?? '') },
  { name: 'rename', scope: 'canvas', group: 'edit', icon: 'pencil', keys: ['F2'], edits: true, inMenu: 'node', when: one, run: (s) => s.view.setState({ renaming: s.selection[0], inspector: true }) },
  { name: 'replace', scope: 'canvas', group: 'edit', icon: 'replace', keys: ['R'], edits: true, inMenu: 'node', when: (s) => replaceable(s) !== undefined, run: (s) => s.view.setState({ picker: { kind: 'replace', screen: screenOf(s), node: s.selection[0] ?? '' } }) },
  { name: 'cut', scope: 'canvas', group: 'edit', icon: 'scissors', keys: ['Mod+X'], edits: true, native: true, when: deletable, run: (s) => clip(s, 'cut') },
  { name: 'copy', scope: 'canvas', group: 'edit', icon: 'copy', keys: ['Mod+C'], native: true, inMenu: 'node', when: some, run: (s) => clip(s, 'copy') },
  { name: 'paste', scope: 'canvas', group: 'edit', icon: 'clipboard-paste', keys: ['Mod+V'], edits: true, native: true, run: (s) => clip(s, 'paste') },
  { name: 'duplicate', scope: 'canvas', group: 'edit', icon: 'copy-plus', keys: ['Mod+D'], edits: true, inMenu: 'node', when: some, run: duplicate },
  { name: 'group', scope: 'canvas', group: 'edit', icon: 'group', keys: ['Mod+G'], edits: true, inMenu: 'node', when: some, run: group },
  { name: 'ungroup', scope: 'canvas', group: 'edit', icon: 'ungroup', keys: ['Mod+Shift+G'], edits: true, inMenu: 'node', when: inGroup, run: ungroup },
  { name: 'subflow', scope: 'canvas', group: 'edit', icon: 'workflow', keys: ['Alt+X'], edits: true, inMenu: 'node', when: some, run: intoSubflow },
  { name: 'collapse', scope: 'canvas', group: 'view', icon: 'fold-vertical', keys: ['Alt+G'], inMenu: 'node', when: inGroup, run: (s) => toggle(s) },
  { name: 'collapse-all', scope: 'canvas', group: 'view', icon: 'fold-vertical', keys: ['Shift+Alt+G'], when: (s) => Object.keys(s.document.flows[s.flow]?.groups ?? {}).length > 0, run: toggleAll },
  { name: 'delete', scope: 'canvas', group: 'edit', icon: 'trash-2', keys: ['Delete', 'Backspace'], edits: true, inMenu: 'node', danger: true, when: deletable, run: (s) => s.remove() },
  { name: 'delete-heal', scope: 'canvas', group: 'edit', icon: 'unplug', keys: ['Mod+Delete', 'Mod+Backspace'], edits: true, inMenu: 'node', danger: true, when: deletable, run: (s) => s.remove(s.selection, true) },
  { name: 'skip', scope: 'canvas', group: 'edit', icon: 'redo-dot', keys: ['D'], edits: true, inMenu: 'node', when: (s) => skippable(s).length > 0, run: toggleSkip },
  { name: 'undo', scope: 'everywhere', group: 'edit', icon: 'undo-2', keys: ['Mod+Z'], edits: true, when: (s) => s.draft.getState().history.past.length > 0, run: (s) => s.undo() },
  { name: 'redo', scope: 'everywhere', group: 'edit', icon: 'redo-2', keys: ['Mod+Shift+Z', 'Mod+Y'], edits: true, when: (s) => s.draft.getState().history.future.length > 0, run: (s) => s.redo() },
  { name: 'history', scope: 'canvas', group: 'edit', icon: 'list-restart', keys: ['H'], run: (s) => s.view.setState({ drawer: s.view.getState().drawer === 'history' ? undefined : 'history' }) },
  { name: 'select-all', scope: 'canvas', group: 'edit', icon: 'box-select', keys: ['Mod+A'], inMenu: 'pane', run: (s) => s.select([...s.scene().nodes.keys()]) },
  { name: 'select-up', scope: 'canvas', group: 'edit', icon: 'arrow-left-to-line', keys: ['Alt+S U'], inMenu: 'node', when: some, run: (s) => selectReach(s, 'up') },
  { name: 'select-down', scope: 'canvas', group: 'edit', icon: 'arrow-right-to-line', keys: ['Alt+S D'], inMenu: 'node', when: some, run: (s) => selectReach(s, 'down') },
  { name: 'select-connected', scope: 'canvas', group: 'edit', icon: 'waypoints', keys: ['Alt+S C'], inMenu: 'node', when: some, run: (s) => selectReach(s, 'both') },
  { name: 'select-none', scope: 'canvas', group: 'edit', icon: 'x', keys: ['Escape'], run: (s) => s.view.setState({ selection: [], edge: undefined, finding: undefined, connecting: false, wiring: undefined }) },
  { name: 'walk-left', scope: 'canvas', group: 'move', icon: 'arrow-left', keys: ['ArrowLeft'], run: (s) => s.walk('left') },
  { name: 'walk-right', scope: 'canvas', group: 'move', icon: 'arrow-right', keys: ['ArrowRight'], run: (s) => s.walk('right') },
  { name: 'walk-up', scope: 'canvas', group: 'move', icon: 'arrow-up', keys: ['ArrowUp'], run: (s) => s.walk('up') },
  { name: 'walk-down', scope: 'canvas', group: 'move', icon: 'arrow-down', keys: ['ArrowDown'], run: (s) => s.walk('down') },
  { name: 'nudge-left', scope: 'canvas', group: 'move', icon: 'arrow-left', keys: ['Shift+ArrowLeft'], edits: true, when: some, run: nudge(-GRID, 0) },
  { name: 'nudge-right', scope: 'canvas', group: 'move', icon: 'arrow-right', keys: ['Shift+ArrowRight'], edits: true, when: some, run: nudge(GRID, 0) },
  { name: 'nudge-up', scope: 'canvas', group: 'move', icon: 'arrow-up', keys: ['Shift+ArrowUp'], edits: true, when: some, run: nudge(0, -GRID) },
  { name: 'nudge-down', scope: 'canvas', group: 'move', icon: 'arrow-down', keys: ['Shift+ArrowDown'], edits: true, when: some, run: nudge(0, GRID) },
  { name: 'nudge-far-left', scope: 'canvas', group: 'move', icon: 'arrow-left', keys: ['Mod+Shift+ArrowLeft'], edits: true, when: some, run: nudge(-5 * GRID, 0) },
  { name: 'nudge-far-right', scope: 'canvas', group: 'move', icon: 'arrow-right', keys: ['Mod+Shift+ArrowRight'], edits: true, when: some, run: nudge(5 * GRID, 0) },
  { name: 'nudge-far-up', scope: 'canvas', group: 'move', icon: 'arrow-up', keys: ['Mod+Shift+ArrowUp'], edits: true, when: some, run: nudge(0, -5 * GRID) },
  { name: 'nudge-far-down', scope: 'canvas', group: 'move', icon: 'arrow-down', keys: ['Mod+Shift+ArrowDown'], edits: true, when: some, run: nudge(0, 5 * GRID) },
  { name: 'align-left', scope: 'canvas', group: 'move', icon: 'align-start-vertical', keys: ['Alt+A L'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'left') },
  { name: 'align-centre', scope: 'canvas', group: 'move', icon: 'align-center-vertical', keys: ['Alt+A C'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'centre') },
  { name: 'align-right', scope: 'canvas', group: 'move', icon: 'align-end-vertical', keys: ['Alt+A R'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'right') },
  { name: 'align-top', scope: 'canvas', group: 'move', icon: 'align-start-horizontal', keys: ['Alt+A T'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'top') },
  { name: 'align-middle', scope: 'canvas', group: 'move', icon: 'align-center-horizontal', keys: ['Alt+A M'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'middle') },
  { name: 'align-bottom', scope: 'canvas', group: 'move', icon: 'align-end-horizontal', keys: ['Alt+A B'], edits: true, inMenu: 'node', when: several(2), run: (s) => align(s, 'bottom') },
  { name: 'space-across', scope: 'canvas', group: 'move', icon: 'align-horizontal-space-around', keys: ['Alt+A H'], edits: true, inMenu: 'node', when: several(3), run: (s) => distribute(s, 'across') },
  { name: 'space-down', scope: 'canvas', group: 'move', icon: 'align-vertical-space-around', keys: ['Alt+A V'], edits: true, inMenu: 'node', when: several(3), run: (s) => distribute(s, 'down') },
  { name: 'tidy', scope: 'canvas', group: 'move', icon: 'layout-grid', keys: ['Shift+Alt+T'], edits: true, inMenu: 'pane', run: tidyUp },
  { name: 'zoom-in', scope: 'canvas', group: 'view', icon: 'zoom-in', keys: ['+', '='], run: (s) => s.camera?.zoom(1.2) },
  { name: 'zoom-out', scope: 'canvas', group: 'view', icon: 'zoom-out', keys: ['-'], run: (s) => s.camera?.zoom(1 / 1.2) },
  { name: 'zoom-whole', scope: 'canvas', group: 'view', icon: 'scan', keys: ['0'], run: (s) => s.camera?.zoom('whole') },
  { name: 'fit', scope: 'canvas', group: 'view', icon: 'maximize', keys: ['1'], inMenu: 'pane', run: (s) => s.camera?.fit() },
  { name: 'fit-selection', scope: 'canvas', group: 'view', icon: 'focus', keys: ['2'], when: some, run: (s) => s.camera?.fit(s.selection) },
  { name: 'minimap', scope: 'canvas', group: 'view', icon: 'map', keys: ['M'], run: toggleMinimap },
  { name: 'pointer', scope: 'canvas', group: 'view', icon: 'mouse', keys: [], inMenu: 'pane', run: togglePointer },
  { name: 'loose-end', scope: 'everywhere', group: 'view', icon: 'unplug', keys: [], inMenu: 'pane', run: toggleLooseEnd },
  { name: 'letters', scope: 'everywhere', group: 'view', icon: 'case-lower', keys: [], run: toggleLetters },
  { name: 'outline', scope: 'canvas', group: 'view', icon: 'list-tree', keys: ['O'], run: (s) => s.view.setState({ outline: !s.view.getState().outline }) },
  { name: 'problems', scope: 'canvas', group: 'view', icon: 'circle-alert', keys: ['P'], run: (s) => s.view.setState({ drawer: s.view.getState().drawer === 'problems' ? undefined : 'problems' }) },
  { name: 'find', scope: 'everywhere', group: 'find', icon: 'search', keys: ['Mod+F'], run: (s) => s.view.setState({ finding: s.view.getState().finding ?? '' }) },
  { name: 'references', scope: 'canvas', group: 'find', icon: 'locate', keys: ['U'], inMenu: 'node', when: one, run: (s) => s.view.setState({ picker: { kind: 'references', screen: screenOf(s), node: s.selection[0] ?? '' } }) },
  { name: 'commands', scope: 'everywhere', group: 'find', icon: 'command', keys: ['Mod+K'], run: (s) => s.view.setState({ picker: { kind: 'commands', screen: { x: globalThis.innerWidth / 2 - 180, y: 100 } } }) },
  { name: 'sheet', scope: 'everywhere', group: 'find', icon: 'keyboard', keys: ['?'], run: (s) => s.view.setState({ sheet: true }) },
  { name: 'save', scope: 'everywhere', group: 'bot', icon: 'cloud-check', keys: ['Mod+S'], run: (s) => s.panels.save() },
  { name: 'breakpoint', scope: 'canvas', group: 'bot', icon: 'octagon', keys: ['F9'], inMenu: 'node', when: (s) => some(s) || s.view.getState().edge !== undefined, run: toggleBreakpoints },
  { name: 'breakpoint-edge', scope: 'canvas', group: 'bot', icon: 'octagon', keys: [], inMenu: 'edge', when: (s) => s.view.getState().edge !== undefined, run: toggleBreakpoints },
  { name: 'run-to', scope: 'canvas', group: 'bot', icon: 'arrow-right-to-line', keys: ['Mod+F9'], inMenu: 'node', when: one, run: debugHere('run-to') },
  { name: 'run-node', scope: 'canvas', group: 'bot', icon: 'square-play', keys: [], inMenu: 'node', when: one, run: debugHere('run-node') },
  { name: 'talk-from', scope: 'canvas', group: 'bot', icon: 'message-circle', keys: [], inMenu: 'node', when: one, run: debugHere('talk-from') },
  { name: 'go-on', scope: 'everywhere', group: 'bot', icon: 'play', keys: ['F8'], run: (s) => s.panels.debug({ do: 'go-on' }) },
  { name: 'go-step', scope: 'everywhere', group: 'bot', icon: 'redo-dot', keys: ['F10'], run: (s) => s.panels.debug({ do: 'go-step' }) },
  { name: 'test', scope: 'everywhere', group: 'bot', icon: 'circle-play', keys: ['Mod+Enter'], run: (s) => s.panels.test() },
  { name: 'publish', scope: 'everywhere', group: 'bot', icon: 'upload', keys: ['Mod+Shift+Enter'], run: (s) => s.panels.publish() },
] as const satisfies readonly (Omit<Command, 'name'> & { name: string })[]; // prettier-ignore

export type CommandName = (typeof table)[number]['name'];
export const commands: readonly Command[] = table;
const byName = new Map<CommandName, Command>(commands.map((command) => [command.name, command]));

export function commandOf(name: CommandName): Command {
  const command = byName.get(name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
}
export const mayRun = (command: Command, studio: Studio): boolean =>
  !(command.edits && studio.readOnly) && (command.when?.(studio) ?? true);
/** Runs a command, unless it has nothing to act on. */
export function runCommand(name: CommandName, studio: Studio): void {
  const command = commandOf(name);
  if (mayRun(command, studio)) command.run(studio);
}

function toggleMinimap(studio: Studio): void {
  setHabit({ minimap: !habits.getState().minimap });
  studio.say(studio.t(habits.getState().minimap ? 'canvas.live.minimap' : 'canvas.live.no-minimap'));
}
function togglePointer(studio: Studio): void {
  const pointer = habits.getState().pointer === 'mouse' ? 'trackpad' : 'mouse';
  setHabit({ pointer });
  studio.tell(studio.t(`canvas.pointer.${pointer}`));
}
function toggleLooseEnd(studio: Studio): void {
  const looseEnd = habits.getState().looseEnd === 'offer' ? 'remove' : 'offer';
  setHabit({ looseEnd });
  studio.tell(studio.t(`canvas.loose-end.${looseEnd}`));
}
function toggleLetters(studio: Studio): void {
  const letters = !habits.getState().letters;
  setHabit({ letters });
  studio.tell(studio.t(letters ? 'canvas.letters.on' : 'canvas.letters.off'));
}

/** A sticky note where the pointer is, else where there is room; its text is written at once. */
function addNote(studio: Studio): void {
  const type = Object.values(studio.definitions).find((definition) => definition?.category === 'note')?.type;
  const { pointer } = studio;
  const at = pointer && studio.camera?.toFlow(pointer);
  const id = type === undefined ? undefined : studio.add(type, { for: 'free' }, at);
  if (id !== undefined) studio.openField(studio.flow, id);
}

/** Behind the selected node's first open exit, else where the pointer is, else where there is room. */
function openAdd(studio: Studio): void {
  const [id] = studio.selection;
  const scene = id === undefined ? undefined : studio.scene().nodes.get(id);
  const open = scene?.card.exits.find((exit) => exit.to === undefined && !exit.fails);
  const { pointer } = studio;
  const into =
    id !== undefined && open ? ({ for: 'exit', node: id, exit: open.id } as const) : ({ for: 'free' } as const);
  const at = into.for === 'free' && pointer ? studio.camera?.toFlow(pointer) : undefined;
  studio.view.setState({ picker: { kind: 'add', screen: pointer ?? screenOf(studio), at, into } });
}

/** From a menu the browser gives no clipboard event: ask it for one, and keep quiet where it refuses. */
function clip(studio: Studio, how: 'cut' | 'copy' | 'paste'): void {
  studio.focusCard?.(studio.selection[0]);
  globalThis.document?.execCommand(how);
}

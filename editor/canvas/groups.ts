// What a person does with groups: make, extend and dissolve them, collapse and open them, give them a title and a colour.
import { newId } from '../document/edit.ts';
import { editGroup } from '../document/operations/edit-group.ts';
import { groupNodes } from '../document/operations/group-nodes.ts';
import { ungroupNodes } from '../document/operations/ungroup-nodes.ts';
import { uniqueName } from './clipboard.ts';
import { keepCollapsed } from './collapsed.ts';
import { membersOf } from './fold.ts';
import type { Studio } from './studio.ts';

/** The groups that the selection lies in, and the nodes of each. */
export function selectedGroups(studio: Studio): Map<string, readonly string[]> {
  const flow = studio.document.flows[studio.flow];
  const selected = new Set(studio.selection);
  const members = flow ? [...membersOf(flow)] : [];
  return new Map(members.filter(([, ids]) => ids.some((id) => selected.has(id))));
}

/** The selection becomes a group. With nodes of one group in it, the others join that one. */
export function group(studio: Studio): void {
  const { selection, flow } = studio;
  const touched = [...selectedGroups(studio)];
  const [[only] = []] = touched;
  const joins = touched.length === 1 && selection.some((id) => studio.node(id)?.group !== only);
  const whole = touched.length === 1 && !joins && touched[0]?.[1].length === selection.length;
  if (selection.length === 0 || whole) return;
  const id = joins && only !== undefined ? only : newId();
  const names = new Set(Object.values(studio.document.flows[flow]?.groups ?? {}).map(({ name }) => name));
  const name = uniqueName(studio.t('groups.new-name'), names);
  studio.commit(groupNodes.of({ flow, id, nodes: selection, group: { name, colour: 'grey' } }));
  studio.say(studio.t('groups.live.grouped', { n: selection.length }));
  if (!joins) studio.view.setState({ renaming: id });
}

export function ungroup(studio: Studio): void {
  const nodes = studio.selection.filter((id) => studio.node(id)?.group !== undefined);
  if (nodes.length === 0) return;
  open(studio, [...selectedGroups(studio).keys()]); // what was inside stays selected, and is seen
  studio.commit(ungroupNodes.of({ flow: studio.flow, nodes }));
  studio.select(nodes, true);
  studio.say(studio.t('groups.live.ungrouped', { n: nodes.length }));
}

export function editGroupOf(studio: Studio, id: string, change: { name?: string; colour?: string }): void {
  const before = studio.document.flows[studio.flow]?.groups?.[id];
  if (!before) return;
  const name = (change.name ?? before.name).trim().slice(0, 120) || before.name;
  const colour = change.colour ?? before.colour;
  if (name !== before.name || colour !== before.colour)
    studio.commit(editGroup.of({ flow: studio.flow, id, name, colour }));
}

const setCollapsed = (studio: Studio, collapsed: ReadonlySet<string>) => {
  studio.view.setState({ collapsed });
  keepCollapsed(studio.bot, collapsed);
};
function open(studio: Studio, groups: readonly string[]): void {
  const before = studio.view.getState().collapsed;
  if (groups.some((id) => before.has(id)))
    setCollapsed(studio, new Set([...before].filter((id) => !groups.includes(id))));
}
/** Opens the group a node lies in, if it is collapsed: somebody wants to see the node. */
export function openAround(studio: Studio, node: string): void {
  const { group: id } = studio.node(node) ?? {};
  if (id !== undefined) open(studio, [id]);
}

/** Collapses or opens these groups, all the same way: open ones first. */
export function toggle(studio: Studio, groups: readonly string[] = [...selectedGroups(studio).keys()]): void {
  if (groups.length === 0) return;
  const before = studio.view.getState().collapsed;
  const closes = groups.some((id) => !before.has(id));
  setCollapsed(
    studio,
    closes ? new Set([...before, ...groups]) : new Set([...before].filter((id) => !groups.includes(id))),
  );
  const flow = studio.document.flows[studio.flow];
  const members = flow ? groups.flatMap((id) => membersOf(flow).get(id) ?? []) : [];
  studio.view.setState({ selection: closes ? groups : members, edge: undefined });
  studio.focusCard?.(closes ? groups[0] : members[0]);
  requestAnimationFrame(() => studio.camera?.reveal(closes ? groups : members));
  studio.say(studio.t(closes ? 'groups.live.collapsed' : 'groups.live.opened', { n: groups.length }));
}
export const toggleAll = (studio: Studio): void =>
  toggle(studio, Object.keys(studio.document.flows[studio.flow]?.groups ?? {}));

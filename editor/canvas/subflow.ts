// Alt+X: the selection becomes a flow of its own, or the flow that the selected node calls is drawn in its place. What cannot be done says why.
import { extractFlow, type ExtractFault } from '@dialoom/shared/document/extract-flow';
import { inlineFlow, type InlineFault } from '@dialoom/shared/document/inline-flow';
import { changesBetween } from '../document/changes.ts';
import { newId } from '../document/edit.ts';
import { extractFlow as extract } from '../document/operations/extract-flow.ts';
import { inlineFlow as inline } from '../document/operations/inline-flow.ts';
import { applyOperation } from '../document/operations/registry.ts';
import { tidied } from './tidy.ts';
import type { BotDocument } from '@dialoom/shared/document/document';
import { moveNodes } from '../document/operations/move-nodes.ts';
import { GRID, ROW_GAP } from './geometry.ts';
import { uniqueName } from './clipboard.ts';
import { selectedGroups } from './groups.ts';
import type { Studio } from './studio.ts';

export function intoSubflow(studio: Studio): void {
  const [only, ...others] = studio.selection;
  if (only !== undefined && others.length === 0 && studio.definitionOf(only)?.calling) back(studio, only);
  else out(studio);
}

function refuse(studio: Studio, { why, nodes }: ExtractFault | InlineFault): void {
  const titles = nodes.map((id) => studio.t('operation.quoted', { name: studio.titleOf(id) }));
  const names = new Intl.ListFormat(studio.locale).format(titles);
  const words = studio.t(`subflow.why.${why}`, { names });
  studio.view.setState({ notice: words });
  studio.say(words);
}

function out(studio: Studio): void {
  const { document, flow, selection, definitions } = studio;
  const groups = [...selectedGroups(studio)];
  const [[group, members] = []] = groups;
  const isGroup = groups.length === 1 && members?.length === selection.length && group !== undefined;
  const names = new Set(Object.values(document.flows).map(({ name }) => name));
  const own = isGroup ? document.flows[flow]?.groups?.[group]?.name : undefined;
  const [first = ''] = selection.filter((id) => !studio.definitionOf(id)?.entry);
  const name = uniqueName(own || studio.titleOf(first) || studio.t('flows.new-name'), names);
  const made = extractFlow(document, flow, selection, {
    definitions,
    newId,
    name,
    titleOf: (id) => studio.titleOf(id),
  });
  if ('why' in made) return refuse(studio, made);
  const inside = made.document.flows[made.flow];
  const arranged = inside ? applyOperation(made.document, tidied(studio.sceneFor(inside), made.flow)) : made.document;
  const changes = changesBetween(document, withRoom(studio, arranged, made.node));
  studio.commit(extract.of({ flow, node: made.node, name, nodes: selection.length, changes }));
  studio.select([made.node], true);
  studio.say(studio.t('subflow.live.out', { name }));
}

/** The call may be taller than the card whose place it takes: what stands below it moves down. */
function withRoom(studio: Studio, document: BotDocument, call: string): BotDocument {
  const flow = document.flows[studio.flow];
  if (!flow) return document;
  const boxes = [...studio.sceneFor(flow).nodes.values()];
  const box = boxes.find(({ id }) => id === call)?.box;
  if (!box) return document;
  const below = boxes.filter(
    (one) =>
      one.id !== call && one.box.y >= box.y && one.box.x < box.x + box.width && box.x < one.box.x + one.box.width,
  );
  const first = Math.min(...below.map((one) => one.box.y));
  const short = Math.ceil((box.y + box.height + ROW_GAP - first) / GRID) * GRID;
  if (short <= 0) return document;
  const to = below.map(({ id, node }) => [id, [node.at[0], node.at[1] + short] as const] as const);
  return applyOperation(document, moveNodes.of({ flow: studio.flow, to: Object.fromEntries(to) }));
}

function back(studio: Studio, node: string): void {
  const { document, flow, definitions } = studio;
  const made = inlineFlow(document, flow, node, { definitions, newId });
  if ('why' in made) return refuse(studio, made);
  const [called = ''] = calledBy(studio, node);
  const name = document.flows[called]?.name ?? called;
  studio.commit(inline.of({ flow, name, nodes: made.nodes, changes: changesBetween(document, made.document) }));
  studio.select(made.nodes, true);
  if (!made.gone) studio.view.setState({ notice: studio.t('subflow.kept', { name }) });
  studio.say(studio.t('subflow.live.back', { name }));
}

const calledBy = ({ document, flow, definitions }: Studio, node: string): string[] => {
  const one = document.flows[flow]?.nodes[node];
  const read = one && definitions[one.type]?.config.safeParse(one.config);
  return read?.success
    ? (definitions[one?.type ?? '']?.enters?.(read.data) ?? []).map((entering) => entering.flow)
    : [];
};

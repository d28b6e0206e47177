// After undo and redo a person sees what changed: its flow is opened, its nodes are selected.
import { entryWords } from '../history/entry-words.ts';
import { touchedBy } from '../document/operations/registry.ts';
import { openAround } from './groups.ts';
import type { Studio } from './studio.ts';

export function showLatest(
  studio: Studio,
  words: 'canvas.live.undone' | 'canvas.live.redone' | 'canvas.live.history',
): void {
  const latest = studio.draft.getState().latest;
  if (latest) studio.say(studio.t(words, { what: entryWords(studio, studio.t, latest.entry) }));
  // a card that is gone takes the keyboard's place on the canvas with it
  const hadFocus = (globalThis.document?.activeElement?.closest('[data-canvas]') ?? null) !== null;
  const touched = (latest?.entry.done ?? []).flatMap((operation) => touchedBy(operation) ?? []);
  const flow = touched.findLast(({ flow }) => studio.document.flows[flow])?.flow;
  if (flow !== undefined && flow !== studio.flow) studio.openFlow(flow);
  if (!studio.document.flows[studio.flow]) studio.openFlow(studio.document.main);
  const there = studio.view.getState().selection.filter((id) => studio.scene().nodes.has(id));
  const named = touched.flatMap((one) => (one.flow === studio.flow ? one.nodes.filter((id) => studio.node(id)) : []));
  const shown = named.length > 0 ? [...new Set(named)] : there;
  studio.view.setState({ selection: shown, edge: undefined });
  for (const id of named) openAround(studio, id);
  if (hadFocus) studio.focusCard?.(shown[0]);
  if (named.length > 0) requestAnimationFrame(() => studio.camera?.reveal(shown));
}

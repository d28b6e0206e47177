// What a person does with the clipboard on the canvas, and what is said about it.
import { pasteNodes } from '../document/operations/paste-nodes.ts';
import { surroundings } from '../inspector/surroundings.ts';
import { copyNodes, pasteOf } from './clipboard.ts';
import { readClipboard, type Envelope } from './envelope.ts';
import { GRID } from './geometry.ts';
import { freePlace, snap } from './placement.ts';
import type { Studio } from './studio.ts';
import type { Point } from './view.ts';

/** The selection (or these nodes) as an envelope; nothing when only nodes a flow begins with are in it. */
export function copyOf(studio: Studio, ids: readonly string[] = studio.selection): Envelope | undefined {
  const envelope = copyNodes(studio.document, studio.flow, ids, studio.definitions, surroundings.getState());
  return Object.keys(envelope.nodes).length > 0 ? envelope : undefined;
}

/** Puts copies in with their upper left at a place; one gesture. */
export function paste(studio: Studio, envelope: Envelope, at: Point): void {
  const place = [snap(at.x), snap(at.y)] as const;
  const parts = pasteOf(envelope, studio.document, studio.flow, place, studio.definitions, surroundings.getState());
  const ids = Object.keys(parts.nodes);
  if (ids.length === 0) return;
  studio.commit(pasteNodes.of(parts));
  studio.select(ids, true);
  studio.say(studio.t('canvas.live.pasted', { n: ids.length }));
}

/** Whatever the clipboard holds: nodes of ours, words for a message, or a sentence about why it stays there. */
export function pasteText(studio: Studio, text: string, at: Point): void {
  const read = readClipboard(text);
  if (read.is === 'nothing') return;
  if (read.is === 'words' || read.is === 'link') return pasteWords(studio, read.words, at);
  if (read.is === 'picture') return pastePicture(studio, read.address, at);
  if (read.is === 'table') return studio.view.setState({ table: { rows: read.rows, words: read.words, at } }); // asked what it shall become
  if (read.is !== 'nodes') return studio.tell(studio.t(`paste.${read.is}`));
  const all = Object.values(read.envelope.nodes);
  const entries = all.filter(({ type }) => studio.definitions[type]?.entry).length;
  const unknown = all.filter(({ type }) => !studio.definitions[type]).length;
  paste(studio, read.envelope, at);
  const left = [
    entries > 0 && studio.t('paste.entry'),
    read.unread > 0 && studio.t('paste.unread', { n: read.unread }),
    unknown > 0 && studio.t('paste.unknown', { n: unknown }),
  ].filter((words) => words !== false);
  if (left.length > 0) studio.tell(left.join(' '));
}

/** The address of a picture becomes a message with it. */
function pastePicture(studio: Studio, address: string, at: Point): void {
  const definition = Object.values(studio.definitions).find((one) => one?.fromPicture !== undefined);
  const node = definition && studio.freshNode(definition.type, placeIn(studio, at));
  if (!node || !definition?.fromPicture) return pasteWords(studio, address, at);
  studio.addMade({ ...node, config: { ...definition.fromPicture(address) } });
}

const placeIn = (studio: Studio, at: Point): [number, number] => {
  const { x, y } = freePlace(studio.scene(), at);
  return [snap(x), snap(y)];
};

/** Plain words become the node that says them, if there is one. */
export function pasteWords(studio: Studio, words: string, at: Point): void {
  const definition = Object.values(studio.definitions).find((one) => one?.fromText !== undefined);
  const field = definition?.fromText;
  const node = definition && studio.freshNode(definition.type, placeIn(studio, at));
  if (!node || field === undefined) return studio.tell(studio.t('paste.foreign'));
  const { language } = studio.view.getState();
  const first = studio.document.languages[0];
  const value = language === undefined || language === first ? words : { [language]: words };
  studio.addMade({ ...node, config: { ...node.config, [field]: value } });
}

export function duplicate(studio: Studio): void {
  const envelope = copyOf(studio);
  if (!envelope) return studio.say(studio.t('canvas.live.entry-stays'));
  const places = Object.values(envelope.nodes).map((node) => node.at);
  paste(studio, envelope, {
    x: Math.min(...places.map(([x]) => x)) + 2 * GRID,
    y: Math.min(...places.map(([, y]) => y)) + 2 * GRID,
  });
}

/** Copies where the cards were let go; the cards themselves stay. */
export function duplicateTo(studio: Studio, to: Readonly<Record<string, readonly [number, number]>>): void {
  const envelope = copyOf(studio, Object.keys(to));
  if (!envelope) return studio.say(studio.t('canvas.live.entry-stays'));
  const places = Object.keys(envelope.nodes).flatMap((id) => (to[id] ? [to[id]] : []));
  paste(studio, envelope, { x: Math.min(...places.map(([x]) => x)), y: Math.min(...places.map(([, y]) => y)) });
}

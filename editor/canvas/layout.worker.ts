// Arranges cards beside the page, so that a large flow does not hold it up.
import { layout } from './layout.ts';
import type { LayoutAnswer, LayoutAsked } from './tidy.ts';

globalThis.addEventListener('message', ({ data: { turn, nodes } }: MessageEvent<LayoutAsked>) =>
  globalThis.postMessage({ turn, places: layout(nodes) } satisfies LayoutAnswer),
);

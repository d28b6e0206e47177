// What the installation offers the bot: its connections and knowledge lists. The page fills it from the server.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

import type { Names } from '@dialoom/shared/node/define';

export type Surroundings = { connections: Readonly<Record<string, { kind: string; name: string }>>; knowledge: Names };
export const surroundings = createStore<Surroundings>(() => ({ connections: {}, knowledge: {} }));
export const useSurroundings = <T>(select: (around: Surroundings) => T): T => useStore(surroundings, select);

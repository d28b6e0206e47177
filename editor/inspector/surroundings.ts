// What the installation offers the bot: its connections. The page fills it from the server.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export type Surroundings = { connections: Readonly<Record<string, { kind: string; name: string }>> };
export const surroundings = createStore<Surroundings>(() => ({ connections: {} }));
export const useSurroundings = <T>(select: (around: Surroundings) => T): T => useStore(surroundings, select);

// A conversation world for tests: real stores, the engine's own test nodes, and performers that a test can hold back or make fail.
import { Failed, type Performers } from '@dialoom/shared/node/effects';
import type { BotDocument } from '@dialoom/shared/document/document';
import { compile } from '../engine/compile.ts';
import { testNodes } from '../engine/test-nodes.ts';
import { conversationStore } from '../store/conversations.ts';
import type { Store } from '../store/open.ts';
import { createSeal } from '../store/seal.ts';
import { Conversations } from './conversations.ts';
import type { Parts, Published } from './parts.ts';

export type World = {
  conversations: Conversations;
  at: number;
  someone: boolean;
  http: { calls: number; held: (() => void)[]; hold: boolean; fail: string | undefined };
  errors: unknown[];
};

/** One process on that store. `document` is the only bot, `shop`, live in version 1. */
export function worldOn(store: Store, document: BotDocument, more: Partial<Parts> = {}): World {
  const published: Published = { workspace: 'w', id: 'shop', version: 1, compiled: compile(document, testNodes) };
  const world = {
    at: 1_795_000_000_000,
    someone: true,
    http: { calls: 0, held: [], hold: false, fail: undefined },
    errors: [],
  } as unknown as World;
  const performers: Performers = {
    async http(_, { signal }) {
      world.http.calls++;
      if (world.http.hold)
        await new Promise<void>((go, stop) => {
          world.http.held.push(go);
          signal.addEventListener('abort', () => stop(new Failed('timeout')), { once: true });
        });
      if (world.http.fail) throw new Failed(world.http.fail);
      return { status: 200, body: { name: 'pen' } };
    },
    async llm(_, { delta }) {
      for (const piece of ['Hel', 'lo']) delta(piece);
      return { text: 'Hello' };
    },
    async classify() {
      return { ranked: [], threshold: 0.5 };
    },
    async guard({ text }) {
      return { lists: [], hits: [], masked: text };
    },
    async retrieve() {
      return { band: 'none', entries: [], sure: 0.5 };
    },
    async records() {
      return { contacts: [], orders: [], created: false };
    },
    async remember() {
      return { kept: true };
    },
    async script() {
      return { value: 1, logs: [] };
    },
  };
  world.conversations = new Conversations({
    store: conversationStore(store),
    seal: createSeal('a secret of at least thirty-two characters', 'conversation'),
    bots: {
      live: async (bot) => (bot === 'shop' ? published : undefined),
      version: async (bot) => (bot === 'shop' ? published : undefined),
    },
    performers,
    understand: (_, __, text) => {
      const number = /\d+/.exec(text);
      return {
        ...(number && { found: [{ type: 'number', value: Number(number[0]), start: 0, end: 1 }] }),
        ...(/^(hi|hello)$/i.test(text) && { greeting: true }),
      };
    },
    presence: { anyone: () => world.someone },
    connections: () => ({}),
    clock: () => world.at,
    log: { error: (error) => void world.errors.push(error), info: () => undefined },
    process: 'p1',
    alone: store.kind === 'libsql',
    ...more,
  });
  return world;
}

// The fake model on a port of its own.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { fakeLlm, type FakeLlmSettings } from './fake-llm.ts';

/** `url` is what a model connection's address should be. */
export type FakeLlmServer = { url: string; port: number; close(): Promise<void> };

/** Listens on loopback; port 0 takes a free one. @throws the listener's own error (EADDRINUSE) */
export function startFakeLlm(
  port: number,
  settings: FakeLlmSettings = {},
  heard?: Parameters<typeof fakeLlm>[1],
  embedded?: Parameters<typeof fakeLlm>[2],
): Promise<FakeLlmServer> {
  return new Promise((started, failed) => {
    const server = serve({ fetch: fakeLlm(settings, heard, embedded).fetch, port, hostname: '127.0.0.1' }, () => {
      const { port: taken } = server.address() as AddressInfo;
      started({
        url: `http://127.0.0.1:${taken}/v1`,
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    }) as Server;
    server.once('error', failed);
  });
}

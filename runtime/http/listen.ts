// One listening socket, with the limits that keep a slow or greedy client from holding it.
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';

export type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

/** Times in ms, sizes in bytes. */
export const socketLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000, // longer than the idle time of the usual load balancers: they hang up first
  maxHeaderSize: 16_384,
  connectionsCheckingInterval: 5_000,
  /** Then the connection is made anew: no socket lives for ever behind a balancer. */
  maxRequestsPerSocket: 100_000,
  /** Open at once: the cap on event streams and as much again. */
  maxConnections: 10_000,
};

/** @throws the listener's own error, such as EADDRINUSE */
export function listen(fetch: Fetch, port: number, hostname: string, limits = socketLimits): Promise<Server> {
  const { maxRequestsPerSocket, maxConnections, ...serverOptions } = limits;
  return new Promise((started, failed) => {
    const server = serve({ fetch: (request, env) => fetch(request, env), port, hostname, serverOptions }, () =>
      started(server),
    ) as Server;
    server.maxRequestsPerSocket = maxRequestsPerSocket;
    server.maxConnections = maxConnections;
    server.once('error', failed);
  });
}

// A stand-in of a foreign service on a port of this machine.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function servedHere(server: Server) {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

// The demo shop's back-end: a stranger to the server, reached over HTTP like any other. Orders to look up, returns to arrange.
import { createHash } from 'node:crypto';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { ordersAt } from './orders.ts';

const Return = z.object({ order: z.string().regex(/^\d{12}$/), reason: z.string().min(1).max(200) });
const RETURN_DAYS = 15;

/** The shop's routes. `clock` in ms. */
export function createShop(clock: () => number = Date.now): Hono {
  const app = new Hono();
  const returns = new Map<string, { number: string; pickup: string }>();
  const find = (number: string) => ordersAt(clock()).find((order) => order.number === number);

  app.get('/', (c) =>
    c.json({ shop: 'Brocade Digital', orders: '/orders/{number}', returns: 'POST /returns {order, reason}' }),
  );
  app.get('/orders/:number', (c) => {
    const order = find(c.req.param('number'));
    return order ? c.json(order) : c.json({ error: 'no such order' }, 404);
  });
  app.get('/orders', (c) => {
    const phone = c.req.query('phone') ?? '';
    return /^\d{11}$/.test(phone)
      ? c.json({ orders: ordersAt(clock()).filter((order) => order.phone === phone) })
      : c.json({ error: 'phone: eleven digits' }, 400);
  });
  app.post('/returns', async (c) => {
    const parsed = Return.safeParse(await c.req.json().catch(() => undefined)); // a broken body is refused like a wrong one
    if (!parsed.success) return c.json({ error: 'order: twelve digits, reason: a text' }, 400);
    const order = find(parsed.data.order);
    if (!order) return c.json({ error: 'no such order' }, 404);
    if (order.status !== 'delivered' || (order.deliveredDays ?? 0) > RETURN_DAYS)
      return c.json({ error: 'this order cannot be returned' }, 409);
    const known = returns.get(order.number); // an order goes back once: asked again, the same answer
    if (known) return c.json(known);
    const made = {
      number: `R-${createHash('sha256').update(order.number).digest('hex').slice(0, 6).toUpperCase()}`,
      pickup: new Date(clock() + 86_400_000).toISOString().slice(0, 10),
    };
    if (returns.size > 1_000) returns.clear();
    returns.set(order.number, made);
    return c.json(made, 201);
  });
  return app;
}

/** Listens on loopback; port 0 takes a free one. @throws when the port is taken */
export function startShop({ port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {}): Promise<{
  url: string;
  port: number;
  close(): Promise<void>;
}> {
  return new Promise((started, failed) => {
    const server: ServerType = serve({ fetch: createShop().fetch, port, hostname: host }, (info) =>
      started({
        url: `http://${host}:${info.port}`,
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', failed);
  });
}

// The two baselines: a bare Hono handler that commits one durable row per request, and the same with group commit.
// Started as a process of its own: `node hono-row.ts each|grouped FILE`; prints its port.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import Database from 'libsql';

const [way, file] = process.argv.slice(2);
if ((way !== 'each' && way !== 'grouped') || !file) throw new Error('usage: hono-row.ts each|grouped FILE');
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table message (id integer primary key, conversation text not null, body text not null)');
const insert = db.prepare('insert into message (conversation, body) values (?, ?)');
const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')];

type Job = { row: [string, string]; done: () => void };
const waiting: Job[] = [];
const flush = () => {
  const batch = waiting.splice(0, 256);
  if (waiting.length > 0) setImmediate(flush);
  begin.run([]);
  for (const job of batch) insert.run(job.row);
  commit.run([]);
  for (const job of batch) job.done();
};
const store = (row: [string, string]) =>
  way === 'each'
    ? void insert.run(row) // a transaction of its own
    : new Promise<void>((done) => {
        if (waiting.push({ row, done }) === 1) setImmediate(flush);
      });

const app = new Hono();
app.post('/messages/:conversation', async (c) => {
  const body = await c.req.json<{ id: string; text: string }>();
  await store([c.req.param('conversation'), body.text]);
  return c.json({ id: body.id, text: body.text });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`));

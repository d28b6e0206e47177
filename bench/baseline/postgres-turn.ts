// The two references on Postgres: a turn of three event rows, a client id and a checkpoint of 1.3 KB, in six trips or batched.
// Started as a process of its own: `node postgres-turn.ts six|batched URL`; prints its port.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const [way, connectionString] = process.argv.slice(2);
if ((way !== 'six' && way !== 'batched') || !connectionString)
  throw new Error('usage: postgres-turn.ts six|batched URL');
const pool = new pg.Pool({ connectionString, max: 16 });
await pool.query(`create table checkpoint (conversation text primary key, seq integer not null, body text not null) with (fillfactor = 70);
  create table event (conversation text not null, seq integer not null, body text not null, primary key (conversation, seq));
  create table seen (conversation text not null, client text not null, primary key (conversation, client))`);
const padding = 'x'.repeat(1_250);
for (let i = 0; i < 64; i++)
  await pool.query('insert into checkpoint values ($1, 0, $2)', [`c${i}`, JSON.stringify({ padding })]);

type Turn = { conversation: string; client: string; text: string };
type Job = { turn: Turn; done: () => void; failed: (error: unknown) => void };

async function sixTrips({ conversation, client, text }: Turn): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const { rows } = await connection.query<{ seq: number; body: string }>({ name: 'read', text: 'select seq, body from checkpoint where conversation = $1 for update', values: [conversation] }); // prettier-ignore
    const seq = rows[0]?.seq ?? 0;
    const body = JSON.stringify({ ...(JSON.parse(rows[0]?.body ?? '{}') as object), text });
    await connection.query({ name: 'event', text: 'insert into event select $1, $2::int + n, $3 from generate_series(1, 3) n', values: [conversation, seq, text] }); // prettier-ignore
    await connection.query({ name: 'seen', text: 'insert into seen values ($1, $2)', values: [conversation, client] });
    await connection.query({ name: 'write', text: 'update checkpoint set seq = $2, body = $3 where conversation = $1', values: [conversation, seq + 3, body] }); // prettier-ignore
    await connection.query('commit');
  } finally {
    connection.release();
  }
}

const waiting: Job[] = [];
let flying = false;
const READ = {
  name: 'read-batch',
  text: 'select conversation, seq, body from checkpoint where conversation = any($1)',
};
const COMMIT = {
  name: 'commit-batch',
  text: `with b as (select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[]) t(conversation, old, body, client, text)),
    cp as (update checkpoint c set seq = b.old + 3, body = b.body from b where c.conversation = b.conversation and c.seq = b.old returning c.conversation),
    ev as (insert into event select b.conversation, b.old + n, b.text from b join cp using (conversation), generate_series(1, 3) n),
    se as (insert into seen select b.conversation, b.client from b join cp using (conversation))
    select conversation from cp`,
};
async function flush(): Promise<void> {
  if (flying) return; // one batch in flight: the next gathers meanwhile
  flying = true;
  const batch = waiting.splice(0, 256).toSorted((a, b) => (a.turn.conversation < b.turn.conversation ? -1 : 1));
  try {
    const { rows } = await pool.query<{ conversation: string; seq: number; body: string }>({ ...READ, values: [batch.map(({ turn }) => turn.conversation)] }); // prettier-ignore
    const at = new Map(rows.map((row) => [row.conversation, row]));
    const bodies = batch.map(({ turn }) => JSON.stringify({ ...(JSON.parse(at.get(turn.conversation)?.body ?? '{}') as object), text: turn.text })); // prettier-ignore
    const seqs = batch.map(({ turn }) => at.get(turn.conversation)?.seq ?? 0);
    const done = await pool.query({ ...COMMIT, values: [batch.map(({ turn }) => turn.conversation), seqs, bodies, batch.map(({ turn }) => turn.client), batch.map(({ turn }) => turn.text)] }); // prettier-ignore
    if (done.rowCount !== batch.length) throw new Error('a conversation stood twice in a batch');
    for (const job of batch) job.done();
  } catch (error) {
    for (const job of batch) job.failed(error);
  }
  flying = false;
  if (waiting.length > 0) void flush();
}
const batched = (turn: Turn) =>
  new Promise<void>((done, failed) => {
    if (waiting.push({ turn, done, failed }) === 1 && !flying) setImmediate(() => void flush());
  });

const app = new Hono();
app.post('/messages/:conversation', async (c) => {
  const { id, text } = await c.req.json<{ id: string; text: string }>();
  const turn = { conversation: c.req.param('conversation'), client: id, text };
  await (way === 'six' ? sixTrips(turn) : batched(turn));
  return c.json({ id, text });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`));

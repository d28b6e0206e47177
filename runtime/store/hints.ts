// Hints between processes on one Postgres: which conversations somebody has just committed. One that is lost is found by a poll.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const CHANNEL = 'dialoom';
/** Postgres takes 8,000 bytes; a list that is cut there is a hint all the same. */
const MOST = 7_900;
const AGAIN_MS = 1_000;

/** One end of the wire. What it says itself it does not hear. */
export function hintsOn({ pool, url }: { pool: pg.Pool; url: string }) {
  const me = randomBytes(6).toString('hex');
  return {
    say(ids: readonly string[]): void {
      pool.query('select pg_notify($1, $2)', [CHANNEL, `${me} ${ids.join(' ')}`.slice(0, MOST)]).catch(() => undefined);
    },
    /** Hears the others until it is stopped; a connection that breaks is made again. */
    listen(hear: (ids: readonly string[]) => void): () => Promise<void> {
      let client: pg.Client | undefined;
      let timer: NodeJS.Timeout | undefined;
      let over = false;
      const again = () => {
        if (over) return;
        clearTimeout(timer);
        timer = setTimeout(() => void connect(), AGAIN_MS).unref();
      };
      const connect = async () => {
        const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
        client = made;
        made.on('error', again);
        made.on('end', again);
        made.on('notification', ({ payload = '' }) => {
          const [from, ...ids] = payload.split(' ');
          if (from !== me) hear(ids);
        });
        try {
          await made.connect();
          await made.query(`listen ${CHANNEL}`);
          if (over) await made.end();
        } catch {
          again(); // the database is away for a while: the poll fails too, and says so
        }
      };
      void connect();
      return async () => {
        over = true;
        clearTimeout(timer);
        await client?.end().catch(() => undefined);
      };
    },
  };
}

// An empty database of its own on a server.
import pg from 'pg';

export async function freshDatabase(url: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists bench_${name}`);
  await admin.query(`create database bench_${name}`);
  await admin.end();
  return url.replace(/\/[^/?]*(\?|$)/, `/bench_${name}$1`);
}

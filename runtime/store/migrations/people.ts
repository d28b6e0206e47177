// Invitations, keys for scripts, password resets, better-auth's second factor, and bots laid aside. Secrets are kept as hashes.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const int = pg ? sql`bigint` : sql`integer`;
  const flag = pg ? sql`boolean` : sql`integer`;
  const time = pg ? sql`timestamptz` : sql`date`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table invitation (
    id text primary key, workspace text not null, email text not null, role text not null, hash text not null unique,
    invited_by text not null, created_at ${int} not null, expires_at ${int} not null)`);
  await make(sql`create unique index invitation_email on invitation (workspace, email)`);
  await make(sql`create table api_key (
    id text primary key, workspace text not null, name text not null, role text not null, hash text not null unique, hint text not null,
    person text not null, created_at ${int} not null, used_at ${int}, expires_at ${int})`);
  await make(sql`create table password_reset (
    hash text primary key, person text not null, created_at ${int} not null, expires_at ${int} not null)`);
  await make(sql`alter table "user" add column "workspace" text not null default 'main'`);
  await make(sql`alter table "user" add column "twoFactorEnabled" ${flag}`);
  await make(sql`create table "twoFactor" (
    "id" text primary key, "secret" text not null, "backupCodes" text not null, "verified" ${flag},
    "failedVerificationCount" integer, "lockedUntil" ${time},
    "userId" text not null references "user" ("id") on delete cascade)`);
  await make(sql`create index two_factor_of_user on "twoFactor" ("userId")`);
  await make(sql`alter table bot add column archived_at ${int}`);
  await make(sql`create index audit_newest on audit (workspace, id)`);
}

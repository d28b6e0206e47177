// better-auth's tables, column by column as version 1.7 wants them, so that one migrator owns all tables.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const time = pg ? sql`timestamptz` : sql`date`;
  const flag = pg ? sql`boolean` : sql`integer`;
  const int = pg ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table "user" (
    "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" ${flag} not null, "image" text,
    "createdAt" ${time} not null, "updatedAt" ${time} not null, "role" text not null)`);
  await make(sql`create table "session" (
    "id" text primary key, "expiresAt" ${time} not null, "token" text not null unique, "createdAt" ${time} not null,
    "updatedAt" ${time} not null, "ipAddress" text, "userAgent" text,
    "userId" text not null references "user" ("id") on delete cascade)`);
  await make(sql`create index session_of_user on "session" ("userId")`);
  await make(sql`create table "account" (
    "id" text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
    "accessTokenExpiresAt" ${time}, "refreshTokenExpiresAt" ${time}, "scope" text, "password" text,
    "createdAt" ${time} not null, "updatedAt" ${time} not null)`);
  await make(sql`create index account_of_user on "account" ("userId")`);
  await make(sql`create table "verification" (
    "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" ${time} not null,
    "createdAt" ${time} not null, "updatedAt" ${time} not null)`);
  await make(sql`create index verification_identifier on "verification" ("identifier")`);
  await make(
    sql`create table "rateLimit" ("id" text primary key, "key" text not null unique, "count" integer not null, "lastRequest" ${int} not null)`,
  );
}

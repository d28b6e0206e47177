// A route as data: the server mounts it, the studio calls it, the OpenAPI page prints it, the permission matrix tests it. zod only.
import { z } from 'zod';
import type { Permission } from './permissions.ts';

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string; // '/api/bots/:bot'
  /** Who may: a permission of the role table, anyone signed in, or anyone at all (set-up, sign-in state). */
  may: Permission | 'signed-in' | 'anyone';
  summary: string;
  query?: z.ZodObject;
  /** Request headers beyond the usual ones, and what each is for. */
  headers?: Readonly<Record<string, string>>;
  body?: z.ZodType;
  result?: z.ZodType; // none = 204
  status?: number; // 200 unless said
}
export const route = <const R extends Route>(r: R): R => r;

type Params<P extends string> = P extends `${string}:${infer K}/${infer Rest}`
  ? K | Params<`/${Rest}`>
  : P extends `${string}:${infer K}`
    ? K
    : never;
type ParamsOf<R extends Route> = { [K in Params<R['path']>]: string };
type Body<R extends Route> = R extends { body: infer B extends z.ZodType } ? B : never;
type Query<R extends Route> = R extends { query: infer Q extends z.ZodObject } ? Q : never;
type Result<R extends Route> = R extends { result: infer O extends z.ZodType } ? O : never;

/** What a handler gets: parsed. */
export type Received<R extends Route> = { params: ParamsOf<R> } & ([Body<R>] extends [never]
  ? unknown
  : { body: z.output<Body<R>> }) &
  ([Query<R>] extends [never] ? unknown : { query: z.output<Query<R>> });
/** What a handler gives, and what a caller gets. */
export type Given<R extends Route> = [Result<R>] extends [never] ? void : z.input<Result<R>>;
export type Answer<R extends Route> = [Result<R>] extends [never] ? void : z.output<Result<R>>;
/** What a caller sends. */
export type Sent<R extends Route> = ([Params<R['path']>] extends [never]
  ? { params?: never }
  : { params: ParamsOf<R> }) &
  ([Body<R>] extends [never] ? { body?: never } : { body: z.input<Body<R>> }) &
  ([Query<R>] extends [never] ? { query?: never } : { query?: z.input<Query<R>> });

export const fillPath = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

// Connections: one account on an outside system, with its secret. A secret goes in and never comes out.
import { z } from 'zod';
import { route } from './route.ts';

export const ApiSettings = z.strictObject({
  address: z.string().max(1_000),
  auth: z.enum(['none', 'bearer', 'basic', 'header', 'query']).default('none'),
  user: z.string().max(200).optional(), // basic
  name: z.string().max(100).optional(), // of the header or query field
  headers: z.array(z.strictObject({ name: z.string().max(100), value: z.string().max(1_000) })).max(20).default([]),
}); // prettier-ignore
/** Seconds and counts; what is absent is as usual, see runtime/models/model-limits. */
const ModelLimits = z.strictObject({
  connectSeconds: z.int().min(1).max(30).optional(),
  firstSeconds: z.int().min(1).max(120).optional(),
  wholeSeconds: z.int().min(5).max(120).optional(),
  retries: z.int().min(0).max(5).optional(),
  atOnce: z.int().min(1).max(500).optional(),
  queue: z.int().min(0).max(10_000).optional(),
  context: z.int().min(1_000).max(2_000_000).optional(), // tokens
});
export const ModelSettings = z.strictObject({
  address: z.string().max(1_000),
  model: z.string().min(1).max(200),
  api: z.enum(['openai', 'anthropic']).optional(),
  /** The connection that answers when this one cannot; that one may have another. */
  fallback: z.string().max(64).optional(),
  sees: z.boolean().optional(), // pictures
  structured: z.enum(['schema', 'object', 'words']).optional(),
  limits: ModelLimits.optional(),
});
export type ModelSettings = z.output<typeof ModelSettings>;
/** `vendor` is a folder of nodes/_crm. */
const CrmSettings = z.strictObject({ vendor: z.string().max(64) });
export type ApiSettings = z.output<typeof ApiSettings>;
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const label = z.string().trim().min(1).max(120);
const secret = z.string().min(1).max(4_000);
const Body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('api'), name: label, settings: ApiSettings }),
  z.strictObject({ kind: z.literal('model'), name: label, settings: ModelSettings }),
]);

const about = {
  id: z.string(),
  name: z.string(),
  /** ••••abcd, or empty when there is no secret. */
  secret: z.string(),
  /** Comes with the program, the environment or the demo, and is not changed here. */
  builtIn: z.boolean(),
  usedBy: z.int(), // nodes in drafts
};
export const ConnectionView = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('api'), settings: ApiSettings }),
  z.object({ ...about, kind: z.literal('model'), settings: ModelSettings }),
  z.object({ ...about, kind: z.literal('crm'), settings: CrmSettings }),
]);
export type ConnectionView = z.output<typeof ConnectionView>;

export const listConnections = route({
  method: 'get',
  path: '/api/connections',
  may: 'connections.use',
  summary: 'The connections, without their secrets.',
  result: z.object({ connections: z.array(ConnectionView) }),
});
export const createConnection = route({
  method: 'post',
  path: '/api/connections',
  may: 'connections.edit',
  summary: 'Adds a connection under an id that documents will name; without one it is made.',
  body: z.strictObject({ id: slug.optional(), connection: Body, secret: secret.optional() }),
  result: ConnectionView,
  status: 201,
});
export const saveConnection = route({
  method: 'put',
  path: '/api/connections/:connection',
  may: 'connections.edit',
  summary:
    'Changes a connection. Without a secret the old one stays; it is forgotten when the address moves to another host.',
  body: z.strictObject({ connection: Body, secret: secret.optional() }),
  result: ConnectionView,
});
export const deleteConnection = route({
  method: 'delete',
  path: '/api/connections/:connection',
  may: 'connections.edit',
  summary: 'Deletes a connection that no draft uses.',
});
export const testConnection = route({
  method: 'post',
  path: '/api/connections/:connection/test',
  may: 'connections.edit',
  summary: 'Calls the address with the stored secret and says in words what came of it.',
  result: z.object({ ok: z.boolean(), message: z.string(), ms: z.number() }),
});

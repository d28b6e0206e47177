// The installation: where it may call out, and what it is.
import { z } from 'zod';
import { route } from './route.ts';

export const AllowedTarget = z.strictObject({
  /** A host name, an address or a CIDR range, with the port. */
  target: z.string().max(300),
  why: z.string().max(200).default(''),
});
export const readNetwork = route({
  method: 'get',
  path: '/api/settings/network',
  may: 'connections.use',
  summary: 'Private addresses that calls may reach although the guard refuses them by default.',
  result: z.object({
    allowed: z.array(AllowedTarget),
    /** Opened by the program itself: the demo shop. */
    builtIn: z.array(AllowedTarget),
  }),
});
export const saveNetwork = route({
  method: 'put',
  path: '/api/settings/network',
  may: 'settings.edit',
  summary: 'Sets the allowed targets.',
  body: z.strictObject({ allowed: z.array(AllowedTarget).max(100) }),
  result: z.object({ allowed: z.array(AllowedTarget) }),
});
export const readAbout = route({
  method: 'get',
  path: '/api/settings/about',
  may: 'signed-in',
  summary: 'What this installation is.',
  result: z.object({
    version: z.string(),
    publicUrl: z.string(),
    database: z.enum(['libsql', 'postgres']),
    demo: z.object({ bot: z.string(), shop: z.string() }).optional(),
  }),
});

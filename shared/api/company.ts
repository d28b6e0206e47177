// Who else has a draft open, and where in it: a hint for people, not a lock. It is said again every few seconds, or it ends by itself.
import { z } from 'zod';
import { Id } from '../document/document.ts';
import { route } from './route.ts';

/** Where somebody is. `field` is the place in the node's config, such as `text` or `rows.0.value`. */
const place = { flow: Id.optional(), node: Id.optional(), field: z.string().max(200).optional() };
export const Mate = z.object({
  /** One window of one person. */
  tab: z.string(),
  person: z.string(),
  name: z.string(),
  ...place,
});
export type Mate = z.output<typeof Mate>;

export const tellCompany = route({
  method: 'put',
  path: '/api/bots/:bot/company',
  may: 'bots.read',
  summary: 'Says that this window has the draft open, and where; answers who else has, and which state of the draft is the newest.',
  body: z.strictObject({ tab: z.string().regex(/^[\w-]{8,40}$/), ...place, leaves: z.boolean().optional() }),
  result: z.object({ mates: z.array(Mate), etag: z.string(), updatedBy: z.string().optional() }),
}); // prettier-ignore

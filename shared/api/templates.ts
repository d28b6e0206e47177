// Templates: ready bots to begin from. Each is a folder of the installation; using one makes a bot of its own, and its knowledge list.
import { z } from 'zod';
import { Flow, Words } from '../document/document.ts';
import { route } from './route.ts';

/** What `about.json` of a template says. */
export const TemplateAbout = z.strictObject({
  /** The first is shown first. */
  place: z.int(),
  title: Words,
  summary: Words,
});
export const TemplateView = z.object({
  id: z.string(),
  title: Words,
  summary: Words,
  /** What the bot is called unless one says otherwise: by language, like the title. */
  languages: z.array(z.string()),
  flows: z.int(),
  intents: z.int(),
  questions: z.int(),
  /** The main flow, for a picture of it: places, kinds and edges only. */
  flow: Flow,
});
export type TemplateView = z.output<typeof TemplateView>;

export const listTemplates = route({
  method: 'get',
  path: '/api/templates',
  may: 'bots.edit',
  summary: 'The templates, in the order they are offered.',
  result: z.object({ templates: z.array(TemplateView) }),
});
export const makeFromTemplate = route({
  method: 'post',
  path: '/api/templates',
  may: 'bots.edit',
  summary:
    'Makes a bot from a template, and its knowledge list unless that is there already: then the list stays as it is. 409 template.name-taken when a bot has that name: nothing is written then.',
  body: z.strictObject({ template: z.string().max(40), name: z.string().trim().min(1).max(120) }),
  result: z.object({
    id: z.string(),
    /** `kept`: the list was there, and was left alone. */
    knowledge: z.enum(['made', 'kept']),
  }),
  status: 201,
});

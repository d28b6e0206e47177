// Every management route, by name: the server mounts them, the OpenAPI page and the permission matrix are made from them.
import type { Route } from './route.ts';
import * as bots from './bots.ts';
import * as company from './company.ts';
import * as cases from './cases.ts';
import * as conversationExport from './conversation-export.ts';
import * as connections from './connections.ts';
import * as entities from './entities.ts';
import * as secondOpinion from './second-opinion.ts';
import * as examples from './examples.ts';
import * as imports from './imports.ts';
import * as documents from './documents.ts';
import * as facts from './facts.ts';
import * as faq from './faq.ts';
import * as guard from './guard.ts';
import * as identity from './identity.ts';
import * as inbox from './inbox.ts';
import * as learning from './learning.ts';
import * as models from './models.ts';
import * as people from './people.ts';
import * as personal from './personal.ts';
import * as quality from './quality.ts';
import * as records from './records.ts';
import * as session from './session.ts';
import * as settings from './settings.ts';
import * as simulations from './simulations.ts';
import * as templates from './templates.ts';
import * as versions from './versions.ts';
import * as wordings from './wordings.ts';

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'path' in value && 'may' in value;

const all: Readonly<Record<string, unknown>> = {
  ...session,
  ...bots,
  ...entities,
  ...secondOpinion,
  ...examples,
  ...versions,
  ...company,
  ...simulations,
  ...cases,
  ...wordings,
  ...quality,
  ...inbox,
  ...conversationExport,
  ...learning,
  ...guard,
  ...identity,
  ...people,
  ...personal,
  ...records,
  ...imports,
  ...connections,
  ...models,
  ...faq,
  ...facts,
  ...documents,
  ...settings,
  ...templates,
};
/** A new route file is added to the list above; a route in it is found by itself. */
export const routes: Readonly<Record<string, Route>> = Object.fromEntries(
  Object.entries(all).flatMap(([name, value]) => (isRoute(value) ? [[name, value]] : [])),
);

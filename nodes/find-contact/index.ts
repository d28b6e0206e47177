// find-contact: who is this? By phone or e-mail, however they are written; without either, the customer the site has signed in.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { field, isBlank, saved } from '@dialoom/shared/node/fields';
import { crmField, crmLint, crmName } from '../_crm/connection.ts';
import { crmOf } from '../_crm/crm-of.ts';
import { signedIn } from '../_crm/customer.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

export const findContactConfig = z.strictObject({
  connection: crmField(),
  phone: field.template(200).prefault(''),
  email: field.template(200).prefault(''),
  variable: field.writes().default(''),
});

export const findContact = defineNode({
  type: 'find-contact',
  version: 1,
  icon: 'user-search',
  category: 'connect',
  waits: false,
  config: findContactConfig,
  exits: ['found', 'not-found', 'several', 'error'],
  sets: ({ variable }) => saved(variable, 'any'),
  asTool: { others: ({ phone, email, variable }) => variable !== '' && !(isBlank(phone) && isBlank(email)) },
  card: ({ connection, phone, email, variable }, { source, label, name }) =>
    [
      [phone, email]
        .filter((one) => !isBlank(one))
        .map(source)
        .join(' · '),
      [crmName(connection, { name }), variable === '' ? '' : `${label('variable')} {{ ${variable} }}`]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
  *lint({ connection, variable }) {
    yield* crmLint(connection);
    if (variable === '') yield { code: 'not-saved', at: 'variable', level: 'warning' };
  },
  *run({ connection, phone, email, variable }, scope) {
    const crm = crmOf(connection, scope);
    const typed = { phone: scope.prompt(phone).trim().slice(0, 40), email: scope.prompt(email).trim().slice(0, 200) };
    const id = isBlank(phone) && isBlank(email) ? signedIn(scope) : undefined;
    if (id === undefined && typed.phone === '' && typed.email === '') return { exit: 'not-found' };
    const found = yield* crm.findContact(id === undefined ? typed : { id });
    const [one] = found;
    if (!one) return { exit: 'not-found' };
    return found.length > 1
      ? { exit: 'several', set: saved<Json>(variable, found) }
      : { exit: 'found', set: saved<Json>(variable, one) };
  },
  text,
  fresh: { phone: '{{ phone }}', variable: 'customer' },
  examples,
});

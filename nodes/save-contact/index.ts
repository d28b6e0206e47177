// save-contact: keeps what the customer said. The signed-in customer, else whoever has the phone or e-mail, else a new contact.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved } from '@dialoom/shared/node/fields';
import { crmField, crmLint, crmName } from '../_crm/connection.ts';
import { crmOf } from '../_crm/crm-of.ts';
import { signedIn } from '../_crm/customer.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

const row = z.strictObject({
  id: field.rowId(),
  field: field.text(40).default(''),
  value: field.template(2_000).prefault(''),
});
const MOST = { name: 120, phone: 40, email: 200, company: 160, level: 40, note: 4_000 } as const;

export const saveContactConfig = z.strictObject({
  connection: crmField(),
  name: field.template(500).prefault(''),
  phone: field.template(200).prefault(''),
  email: field.template(200).prefault(''),
  company: field.template(500).prefault(''),
  level: advanced(field.template(200).prefault('')),
  tags: advanced(field.lines(10).default([])),
  fields: z.array(row).max(30).default([]),
  note: field.template(4_000).prefault(''),
  variable: field.writes().default(''),
});

export const saveContact = defineNode({
  type: 'save-contact',
  version: 1,
  icon: 'user-plus',
  category: 'connect',
  waits: false,
  config: saveContactConfig,
  exits: ['saved', 'several', 'error'],
  sets: ({ variable }) => saved(variable, 'any'),
  writes: () => true,
  asTool: {},
  card: ({ connection, name, phone, email, fields, note, variable }, { source, label, name: nameOf }) =>
    [
      [name, phone, email]
        .filter((one) => !isBlank(one))
        .map(source)
        .join(' · '),
      [...fields.map((one) => one.field), isBlank(note) ? '' : label('note')].filter(Boolean).join(' · '),
      [crmName(connection, { name: nameOf }), variable === '' ? '' : `${label('variable')} {{ ${variable} }}`]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
  *lint({ connection, name, phone, email, company, level, tags, fields, note }) {
    yield* crmLint(connection);
    const all = [name, phone, email, company, level, note];
    if (all.every(isBlank) && fields.length === 0 && tags.length === 0) yield { code: 'nothing', at: 'name' };
    else if (isBlank(phone) && isBlank(email)) yield { code: 'no-key', at: 'phone', level: 'warning' };
    for (const [i, { field: slug }] of fields.entries())
      if (!/^[a-z][a-z0-9_]{0,39}$/.test(slug)) yield { code: 'no-field', at: `fields.${i}.field` };
  },
  *run(config, scope) {
    const { connection, tags, fields, variable } = config;
    const crm = crmOf(connection, scope);
    const said = (part: keyof typeof MOST) => scope.prompt(config[part]).trim().slice(0, MOST[part]);
    const written = (part: keyof typeof MOST) => {
      const value = said(part);
      return value === '' ? {} : { [part]: value }; // what was not said is left as it is
    };
    const id = signedIn(scope);
    const own = fields.map(({ field: slug, value }) => [slug, scope.prompt(value).trim().slice(0, 2_000)] as const);
    const known = own.filter(([slug, value]) => slug !== '' && value !== '');
    const answer = yield* crm.saveContact(
      { ...(id !== undefined && { id }), ...written('phone'), ...written('email') },
      {
        ...written('name'),
        ...written('company'),
        ...written('level'),
        ...written('note'),
        ...(tags.length > 0 && { tags }),
        ...(known.length > 0 && { fields: Object.fromEntries(known) }),
      },
    );
    if ('several' in answer) return { exit: 'several', set: saved<Json>(variable, answer.several) };
    return { exit: 'saved', set: saved<Json>(variable, { ...answer.contact, created: answer.created }) };
  },
  text,
  fresh: { name: '{{ name }}', phone: '{{ phone }}' },
  examples,
});

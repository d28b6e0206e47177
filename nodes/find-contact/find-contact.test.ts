import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { li, signedInLi } from '../_crm/people-for-examples.ts';
import { findContact } from './index.ts';

const found = { records: { contacts: [li], orders: [], created: false } };
const asked = (config: object, vars = {}) => play(findContact, config, [found], vars).calls[0]?.request['operation'];

test('by what was typed when there is something, never by a phone the page merely says', () => {
  expect(asked({ phone: ' {{ p }} ' }, { p: '138' })).toMatchObject({ do: 'contacts.find', phone: '138' });
  expect(asked({}, { contact: { phone: '138', id: 'contact-li' } })).toBeUndefined();
  expect(asked({}, { contact: { id: 'contact-li', verified: 'true' } })).toBeUndefined();
  expect(asked({}, signedInLi)).toEqual({ do: 'contacts.find', id: 'contact-li' });
});
test('who typed nothing is not the one who is signed in', () => {
  expect(play(findContact, { phone: '{{ p }}' }, [found], signedInLi)).toMatchObject({ exit: 'not-found', calls: [] });
});
test('warns when nothing is kept', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const codes = (config: object) =>
    [...findContact.lint(findContact.config.parse(config), site)].map(({ code }) => code);
  expect([codes({}), codes({ variable: 'c' })]).toEqual([['not-saved'], []]);
});

import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { li, signedInLi } from '../_crm/people-for-examples.ts';
import { saveContact } from './index.ts';

const done = { records: { contacts: [li], orders: [], created: false } };
const asked = (config: object, vars = {}) => play(saveContact, config, [done], vars).calls[0]?.request['operation'];

test('what was not said is not written, and so not emptied', () => {
  const fields = [
    { id: 'aaaa', field: 'size', value: '{{ nothing }}' },
    { id: 'bbbb', field: 'city', value: ' {{ city }} ' },
  ];
  expect(asked({ name: '{{ nothing }}', phone: '138', fields }, { city: 'Wuhan' })).toEqual({
    do: 'contacts.save',
    phone: '138',
    fields: { city: 'Wuhan' },
  });
});
test('who is signed in is meant, whatever phone was typed; what the page merely says is nobody', () => {
  expect(asked({ phone: '139' }, signedInLi)).toMatchObject({ id: 'contact-li', phone: '139' });
  expect(asked({ phone: '139' }, { contact: { id: 'contact-li' } })).not.toHaveProperty('id');
});
test('a long text is cut to what fits', () => {
  const sent = asked({ name: '{{ long }}', phone: '1' }, { long: 'x'.repeat(500) }) as { name: string };
  expect(sent.name).toHaveLength(120);
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const codes = (config: object) => [...saveContact.lint(saveContact.config.parse(config), site)].map(({ code }) => code); // prettier-ignore
  expect(codes({})).toEqual(['nothing']);
  expect(codes({ name: 'x' })).toEqual(['no-key']);
  expect(codes({ phone: 'x' })).toEqual([]);
  expect(codes({ phone: 'x', fields: [{ id: 'a', field: 'Größe' }] })).toEqual(['no-field']);
});

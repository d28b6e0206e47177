import { expect, test } from 'vitest';
import { BotDocument } from '../document/document.ts';
import { lint } from './lint.ts';

const document = (settings: object) =>
  BotDocument.parse({
    name: 'b',
    languages: ['en'],
    main: 'main',
    flows: { main: { name: 'm', nodes: {} } },
    settings,
  });
const found = (settings: object) =>
  lint(document(settings), [], { connections: {} })
    .filter(({ path }) => path?.startsWith('settings'))
    .map(({ code, path }) => `${code} ${path}`);
const day = [{ from: '09:00', to: '18:00' }];

test('hours that can be kept are no finding', () => {
  expect(found({})).toEqual([]);
  expect(found({ hours: { week: { mon: day, sun: [{ from: '20:00', to: '00:00' }] } } })).toEqual([]);
  expect(found({ hours: { week: {}, days: [{ date: '2027-01-02', open: day }] } })).toEqual([]);
});
test('hours that cannot: by what is wrong with them, and not while they are off', () => {
  const wrong = { zone: 'Peking', week: { mon: [{ from: '18:00', to: '09:00' }] } };
  expect(found({ hours: wrong })).toEqual(['bad-zone settings.hours.zone', 'bad-opening settings.hours.week']);
  expect(found({ hours: { week: { tue: [{ from: '9', to: '18:00' }] } } })).toEqual([
    'bad-opening settings.hours.week',
  ]);
  expect(found({ hours: { week: {} } })).toEqual(['never-open settings.hours.week']);
  expect(found({ hours: { ...wrong, on: false } })).toEqual([]);
});
test('what points at nothing: the flow for what is not understood, the connection of the second opinion', () => {
  expect(found({ fallback: { flow: 'main' }, secondOpinion: { connection: 'm' } })).toEqual(['no-second-opinion settings.secondOpinion.connection']);
  expect(found({ fallback: { flow: 'gone' } })).toEqual(['missing-fallback-flow settings.fallback.flow']);
  expect(found({ fallback: { after: 2 } })).toEqual([]);
}); // prettier-ignore
test('words for outside of the hours must be a template, in every language', () => {
  expect(found({ handoff: { closed: 'Back {{ opens }}.' } })).toEqual([]);
  expect(found({ handoff: { closed: { en: 'fine', 'zh-CN': '{{ opens' } } })).toEqual([
    'bad-closed-words settings.handoff.closed',
  ]);
});

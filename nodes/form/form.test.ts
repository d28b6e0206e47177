import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { form } from './index.ts';

const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
const fields = [
  { id: 'name', label: 'Name', variable: 'name' },
  { id: 'mail', label: 'E-mail', kind: 'email' as const, required: false, variable: 'mail' },
];
const filled = (values: object) => ({ form: { text: '…', values: values as Record<string, string> } });
const written = { form: { text: 'hm', values: {} } };

describe('the card', () => {
  const request = (config: object, vars = {}) => play(form, { prompt: '?', ...config }, [], vars).calls[0]?.request;
  test('carries what the runtime needs to check it, with variables filled in', () => {
    const options = [
      { id: 'a', label: '{{ x }}' },
      { id: 'b', label: ' ' },
    ];
    expect(
      request(
        {
          fields: [
            {
              id: 'p',
              label: '{{ x }} number',
              kind: 'pattern',
              pattern: '[0-9]{3}',
              help: '*{{ x }}*',
              required: false,
            },
            { id: 'c', label: 'One', kind: 'choice', options },
          ],
          cancel: ['stop', 'halt'],
          waitMinutes: 2,
        },
        { x: '<b>' },
      ),
    ).toEqual({
      prompt: '?',
      fields: [
        { id: 'p', label: '<b> number', kind: 'pattern', pattern: '[0-9]{3}', help: '*<b>*', required: false },
        {
          id: 'c',
          label: 'One',
          kind: 'choice',
          required: true,
          help: '',
          choices: [{ id: 'a', label: '<b>', says: [] }],
        },
      ],
      send: '',
      cancel: 'Leave it',
      within: 120_000,
    });
  });
  test('leaves out what cannot be filled in; without any field nothing is asked', () => {
    const empty = [{ id: 'a' }, { id: 'b', label: 'One', kind: 'choice', options: [{ id: 'x' }] }];
    expect(request({ fields: [...empty, ...fields] })).toMatchObject({ fields: [{ id: 'name' }, { id: 'mail' }] });
    expect(play(form, { prompt: '?', fields: empty as never }, [])).toMatchObject({ exit: 'filled', calls: [] });
  });
  test('everything at once: nothing more is asked, what was left empty is null', () => {
    expect(play(form, { prompt: '?', fields }, [filled({ name: 'Li', mail: null })])).toMatchObject({
      exit: 'filled',
      set: { name: 'Li', mail: null },
      said: ['?'],
    });
  });
});
describe('one by one', () => {
  const run = (config: object, ...script: object[]) =>
    play(form, { prompt: '?', fields, cancel: ['stop'], ...config }, [written, ...script] as never);
  test('asks what is missing, with its hint', () => {
    const hinted = [{ ...fields[0], help: 'As in your passport.' }];
    expect(run({ fields: hinted }, { ask: { text: ' Li ' } })).toMatchObject({
      exit: 'filled',
      set: { name: 'Li' },
      said: ['?', 'Name\n\nAs in your passport.'],
    });
  });
  test('what need not be filled in can be skipped, and only that', () => {
    const calls = run({}, { ask: { text: 'Li' } }).calls;
    expect(calls.map(({ request }) => request['suggest'])).toEqual([undefined, undefined, ['Skip']]);
    expect(run({}, { ask: { text: 'Li' } }, { ask: { text: 'no, thanks' } })).toMatchObject({ set: { mail: null } });
    expect(run({}, { ask: { text: 'Skip' } }, { ask: { text: 'skip' } })).toMatchObject({ set: { name: 'Skip' } });
  });
  test('a choice is asked with buttons; one that need not be made has a way past it', () => {
    const one = { id: 'c', label: 'Colour', kind: 'choice', options: [{ id: 'r', label: 'Red' }], variable: 'c' };
    const buttons = (required: boolean) =>
      ((run({ fields: [{ ...one, required }] }).calls[1]?.request['choices'] ?? []) as { label: string }[]).map(
        ({ label }) => label,
      );
    expect(buttons(true)).toEqual(['Red']);
    expect(buttons(false)).toEqual(['Red', 'Skip']);
    expect(run({ fields: [{ ...one, required: false }] }, { choose: { id: '', text: 'Skip' } })).toMatchObject({
      set: { c: null },
    });
    expect(run({ fields: [one] }, { choose: { text: 'blue' } }, { choose: { id: 'r', text: 'Red' } })).toMatchObject({
      set: { c: 'Red' },
      said: ['?', 'Colour', 'Please take one of these.\n\nColour'],
    });
  });
  test('can be left at every question', () => {
    expect(run({}, { ask: { text: 'Stop.' } }).exit).toBe('cancelled');
    expect(
      play(form, { prompt: '?', fields, cancel: ['x'] }, [{ form: { text: '不填了', values: {} } }], {}, 'zh-CN').exit,
    ).toBe('cancelled'); // the button
    expect(run({}, { ask: { text: 'Li' } }, { ask: { text: 'stop' } }).exit).toBe('cancelled');
  });
  test('what was said before giving up is kept', () => {
    const strict = [fields[0], { id: 'n', label: 'N', kind: 'number', variable: 'n' }];
    expect(run({ fields: strict, tries: 1 }, { ask: { text: 'Li' } }, { ask: { text: 'x' } })).toMatchObject({
      exit: 'gave-up',
      set: { name: 'Li' },
    });
  });
});
test('the way out is there only when there are words for it', () => {
  expect(form.exits(form.config.parse({ cancel: ['stop'] }))).toContain('cancelled');
  expect(form.exits(form.config.parse({}))).not.toContain('cancelled');
});
test('says what kind of variables it fills', () => {
  const rows = [...fields, { id: 'n', kind: 'number', variable: 'n' }, { id: 'x' }];
  expect(form.sets(form.config.parse({ fields: rows }))).toEqual({ name: 'text', mail: 'text', n: 'number' });
});
test('finds what is missing', () => {
  const found = (rows: object[]) =>
    [...form.lint(form.config.parse({ fields: rows }), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found([])).toEqual(['no-field fields']);
  expect(found(fields)).toEqual([]);
  expect(
    found([
      { id: 'a', variable: 'a' },
      { id: 'b', label: 'B', kind: 'pattern', variable: 'a' },
      { id: 'c', label: 'C', kind: 'choice' },
    ]),
  ).toEqual([
    'no-label fields.0.label',
    'no-pattern fields.1.pattern',
    'twice fields.1.variable',
    'no-option fields.2.options',
    'not-saved fields.2.variable',
  ]);
});
test('the card of the canvas shows the words and the names of the fields', () => {
  const config = form.config.parse({ prompt: 'Please:', fields });
  expect(form.card(config, showOf(form, 'zh-CN'))).toEqual(['"Please:', 'Name · E-mail']);
});

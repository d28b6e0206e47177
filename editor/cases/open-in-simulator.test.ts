import { expect, test } from 'vitest';
import { CASE_TIME, type Case } from '@dialoom/shared/cases/case';
import { settingOf } from './open-in-simulator.ts';

const empty: Case = { id: 'c', name: 'C', steps: [] };

test('a case is opened as it runs: language, channel, customer, page and time', () => {
  const about = { locale: 'en', channel: 'wechat', contact: { name: 'Li' }, context: { page: 'cart' }, at: 5 };
  expect(settingOf({ ...empty, ...about })).toEqual(about);
  expect(settingOf(empty)).toEqual({ at: CASE_TIME });
});

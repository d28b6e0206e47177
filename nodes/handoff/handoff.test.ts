import { expect, test } from 'vitest';
import { HandoffOutcome } from '@dialoom/shared/node/effects';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { handoff } from './index.ts';

const request = (config: Parameters<typeof play<typeof handoff.config, string>>[1], vars = {}, locale = 'en') =>
  play(handoff, config, [], vars, locale).calls[0]?.request;

test('every way it can end is an exit', () => {
  expect(handoff.exits(handoff.config.parse({}))).toEqual([...HandoffOutcome.options, 'error']);
  for (const outcome of HandoffOutcome.options)
    expect(play(handoff, {}, [{ handoff: { outcome } }]).exit).toBe(outcome);
});
test('without messages there is no such exit, and a late one counts as nobody there', () => {
  expect(handoff.exits(handoff.config.parse({ leaveMessage: false }))).not.toContain('message-left');
  expect(play(handoff, { leaveMessage: false }, [{ handoff: { outcome: 'message-left' } }]).exit).toBe('offline');
});
test('says sentences of its own when none are written, in the customer’s language', () => {
  expect(request({}, {}, 'zh-CN')).toMatchObject({
    announce: '正在为您转接人工客服，请稍等。',
    offline: '现在没有客服在线。',
  });
  expect(request({ announce: 'Hi {{ n }}', offline: 'gone' }, { n: '*Li*' })).toMatchObject({
    announce: 'Hi \\*Li\\*',
    offline: 'gone',
  });
});
test('the agent reads the reason as it is, cut to its length', () => {
  expect(request({ reason: '{{ q }}' }, { q: ' *why* ' })?.['reason']).toBe('*why*');
  expect(String(request({ reason: '{{ q }}' }, { q: 'x'.repeat(900) })?.['reason'])).toHaveLength(500);
});
test('urgent comes before high, high before normal; waiting is counted in minutes', () => {
  const priority = (one: 'normal' | 'high' | 'urgent') => Number(request({ priority: one })?.['priority']);
  expect(priority('urgent')).toBeGreaterThan(priority('high'));
  expect(priority('high')).toBeGreaterThan(priority('normal'));
  expect(request({ waitMinutes: 7 })?.['within']).toBe(420_000);
});
test('the agent’s note is kept when there is one', () => {
  expect(play(handoff, { variable: 'note' }, [{ handoff: { outcome: 'returned', note: 'call back' } }]).set).toEqual({
    note: 'call back',
  });
  expect(play(handoff, { variable: 'note' }, [{ handoff: { outcome: 'returned' } }]).set).toEqual({});
});
test('it is known as a way to a person', () => {
  expect([handoff.handsOver, handoff.waits]).toEqual([true, true]);
});
test('the card shows what is said, then how urgent it is and why', () => {
  const card = (config: object) => handoff.card(handoff.config.parse(config), showOf(handoff, 'en'));
  expect(card({ announce: 'One moment', priority: 'high', reason: '{{ q }}' })).toEqual([
    '"One moment',
    'High · {{ q }}',
  ]);
  expect(card({})).toEqual([]);
});

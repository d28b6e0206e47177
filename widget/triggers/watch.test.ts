// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PublicTrigger } from '@dialoom/shared/api/chat';
import { watch } from './index.ts';

const line = (more: Partial<PublicTrigger> = {}): PublicTrigger => ({
  id: 'one', words: 'Shall I help?', when: 'time', seconds: 3, percent: 50, pages: [], once: 'session', phones: true, ...more,
}); // prettier-ignore
let visible = 'visible';
function begin(triggers: readonly PublicTrigger[], isOpen = () => false) {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const heard: [string, (() => void)[]][] = [];
  const told: unknown[] = [];
  const open = vi.fn();
  watch({
    triggers,
    root,
    key: 'k:',
    side: 'right',
    scheme: 'auto',
    zh: false,
    isOpen,
    open,
    on(event, listener) {
      const one: [string, (() => void)[]] = [event, [listener]];
      heard.push(one);
      return () => void (one[1] = []);
    },
    emit: (event, detail) => told.push([event, detail]),
  });
  return {
    told,
    open,
    fire: (event: string) => heard.filter(([name]) => name === event).forEach(([, all]) => all.forEach((one) => one())),
    shown: () => root.querySelector('.line')?.textContent ?? null,
    button: (name: string) => root.querySelector<HTMLElement>(name),
  };
}
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000 + 60);
beforeEach(() => {
  vi.useFakeTimers();
  visible = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible as DocumentVisibilityState);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});

describe('when a line comes', () => {
  test('after its seconds, while the page is looked at', () => {
    const { shown, told } = begin([line()]);
    pass(2);
    expect(shown()).toBeNull();
    visible = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0); // no clock while nobody looks
    pass(60);
    visible = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    pass(1);
    expect(shown()).toBe('Shall I help?');
    expect(told).toEqual([['trigger', { id: 'one', did: 'shown' }]]);
    expect(vi.getTimerCount()).toBe(0); // and none afterwards
  });
  test('when the pointer leaves by the top, not when it moves from one thing to the next', () => {
    const { shown } = begin([line({ when: 'exit' })]);
    const leave = (relatedTarget: Element | null, clientY: number) =>
      document.dispatchEvent(new MouseEvent('mouseout', { relatedTarget, clientY }));
    leave(document.body, 0);
    leave(null, 300);
    pass(2);
    expect(shown()).toBeNull();
    leave(null, 0);
    pass(0);
    expect(shown()).toBe('Shall I help?');
  });
  test('not over a dialog of the page, nor beside an open chat; then it does', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('aria-modal', 'true');
    let isOpen = false;
    const { shown } = begin([line({ seconds: 1 })], () => isOpen);
    pass(5);
    dialog.remove();
    isOpen = true;
    pass(5);
    expect(shown()).toBeNull();
    isOpen = false;
    pass(1);
    expect(shown()).toBe('Shall I help?');
  });
  test('only one a page, the first that is due', () => {
    const { shown, told } = begin([line({ id: 'late', seconds: 9 }), line({ id: 'a', words: 'A', seconds: 1 }), line({ id: 'b', seconds: 1 })]); // prettier-ignore
    pass(20);
    expect(shown()).toBe('A');
    expect(told).toHaveLength(1);
  });
});
describe('how often', () => {
  test('once a visit, or once for good', () => {
    const often = [line({ seconds: 0 })];
    const ever = [line({ id: 'ever', words: 'Ever', seconds: 0, once: 'visitor' })];
    begin(often);
    begin(ever);
    expect(begin(often).shown()).toBeNull();
    sessionStorage.clear(); // another visit
    const next = begin(often);
    pass(0);
    expect(next.shown()).toBe('Shall I help?');
    const later = begin(ever);
    pass(3);
    expect(later.shown()).toBeNull();
  });
  test('never again in this visit once it was waved away, or the chat was opened', () => {
    const first = begin([line({ seconds: 0 })]);
    pass(0);
    first.button('.shut-line')?.click();
    expect(first.shown()).toBeNull();
    expect(first.told.at(-1)).toEqual(['trigger', { id: 'one', did: 'dismissed' }]);
    const other = begin([line({ id: 'other', seconds: 0 })]);
    pass(3);
    expect(other.shown()).toBeNull();
    sessionStorage.clear();
    sessionStorage.setItem('k:open', '');
    const third = begin([line({ id: 'third', seconds: 0 })]);
    pass(3);
    expect(third.shown()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
test('pressing it opens the chat; opening the chat takes it away, before and after it came', () => {
  const one = begin([line({ seconds: 0 })]);
  pass(0);
  one.button('.line')?.click();
  expect(one.open).toHaveBeenCalledOnce();
  one.fire('open');
  expect(one.button('.hello')).toBeNull();
  sessionStorage.clear();
  const two = begin([line({ seconds: 5 })]);
  two.fire('open');
  pass(9);
  expect(two.shown()).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

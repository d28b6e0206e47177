import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { company, keepCompany, type Place, type Told } from './company.ts';

const li = { tab: 'window-of-li', person: 'p1', name: 'Li', flow: 'main', node: 'hello' };
function setting() {
  const state = { mates: [li] as Told['mates'], place: {} as Place, away: false };
  const told: object[] = [];
  const states: string[] = [];
  const tell = async (place: object): Promise<Told> => {
    told.push(place);
    if (state.away) throw new TypeError('fetch failed');
    return { mates: state.mates, etag: '"1"' };
  };
  return { state, told, states, ends: keepCompany({ tell, where: () => state.place, onState: (etag) => states.push(etag) }) }; // prettier-ignore
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who is there, on which node; said again while the page is open, more often together than alone', async () => {
  const { state, told, states, ends } = setting();
  await vi.advanceTimersByTimeAsync(0);
  expect(company.getState().byNode.get('hello')).toEqual([li]);
  expect(states).toEqual(['"1"']);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(told).toHaveLength(4);
  state.mates = [];
  await vi.advanceTimersByTimeAsync(3_000);
  expect(company.getState().mates).toEqual([]);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(told).toHaveLength(5);
  ends.stop();
  expect(told.at(-1)).toEqual({ leaves: true });
});
test('going elsewhere is told soon, once for a walk; alone a little later', async () => {
  const { state, told, ends } = setting();
  await vi.advanceTimersByTimeAsync(0);
  for (const node of ['a', 'b', 'c']) {
    state.place = { flow: 'main', node };
    ends.moved();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(400);
  expect(told).toEqual([{}, { flow: 'main', node: 'c' }]);
  ends.moved(); // not really
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toHaveLength(2);
  state.mates = [];
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toHaveLength(3);
  state.place = { flow: 'main' };
  ends.moved();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(told).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(200);
  expect(told.at(-1)).toEqual({ flow: 'main' });
  ends.stop();
});
test('a hidden page leaves and comes back; one that cannot reach the server shows nobody, and tries again', async () => {
  const { state, told, ends } = setting();
  await vi.advanceTimersByTimeAsync(0);
  ends.hide();
  expect(company.getState().mates).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([{}, { leaves: true }]);
  ends.show();
  await vi.advanceTimersByTimeAsync(0);
  expect(company.getState().mates).toEqual([li]);
  state.away = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(company.getState().mates).toEqual([]);
  state.away = false;
  await vi.advanceTimersByTimeAsync(8_000);
  expect(company.getState().mates).toEqual([li]);
  ends.stop();
});

// @vitest-environment happy-dom
import { act, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { lazyPage } from './lazy-page.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const wait = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
function drawn(Page: React.ComponentType) {
  const box = document.createElement('div');
  act(() => createRoot(box).render(<Suspense fallback="…"><Page /></Suspense>)); // prettier-ignore
  return box;
}

test('loaded ahead it is there at once, else as soon as it is loaded; one that failed ahead is tried again', async () => {
  const page = lazyPage(async () => ({ default: () => <b>page</b> }));
  page.ahead();
  await wait();
  expect(drawn(page.Page).textContent).toBe('page');

  const later = lazyPage(async () => ({ default: () => <b>later</b> }));
  const box = drawn(later.Page);
  expect(box.textContent).toBe('…');
  await wait();
  expect(box.textContent).toBe('later');

  let tries = 0;
  const second = lazyPage(async () => {
    if (++tries === 1) throw new Error('offline');
    return { default: () => <b>second</b> };
  });
  second.ahead();
  await wait();
  const again = drawn(second.Page);
  await wait();
  expect([again.textContent, tries]).toEqual(['second', 2]);
});

// A part of the studio that is loaded when it is opened, or ahead of that. One that is there already is drawn at once: React otherwise shows
// what stands in for it and keeps that for 300 ms, for each part within another.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Loaded<P> = { default: ComponentType<P> };
export type LazyPage<P> = {
  Page: LazyExoticComponent<ComponentType<P>>;
  /** Begins to load it. That it cannot be loaded is told when it is opened. */
  ahead(): void;
};

export function lazyPage<P>(load: () => Promise<Loaded<P>>): LazyPage<P> {
  let there: Loaded<P> | undefined;
  const loaded = async () => (there = await load());
  return {
    // what `lazy` waits for may answer at once: it looks whether it has
    Page: lazy(() => (there === undefined ? loaded() : (atOnce(there) as Promise<Loaded<P>>))),
    ahead: () => void loaded().catch(() => undefined),
  };
}
const atOnce = <T>(value: T): PromiseLike<T> => ({
  // oxlint-disable-next-line unicorn/no-thenable -- a promise would answer a moment later
  then: (done) => atOnce(done?.(value)) as never,
});

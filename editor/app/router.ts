// A small history router: the address is the one truth, pages are matched by pattern, links are real links.
import {
  createElement,
  useCallback,
  useSyncExternalStore,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type Ref,
} from 'react';

const CHANGED = 'dialoom:navigated';

function subscribe(tell: () => void): () => void {
  globalThis.addEventListener('popstate', tell);
  globalThis.addEventListener(CHANGED, tell);
  return () => {
    globalThis.removeEventListener('popstate', tell);
    globalThis.removeEventListener(CHANGED, tell);
  };
}

/** Goes to an address of the studio. `replace`: without a step in the history, for addresses that only follow the view. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (to === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  globalThis.dispatchEvent(new Event(CHANGED));
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);
export const useQueryParam = (name: string): string | undefined =>
  useSyncExternalStore(subscribe, () => new URLSearchParams(location.search).get(name) ?? undefined);

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
export type PathParams<P extends string> = { [Name in ParamNames<P>]: string };

/** The parts of a path that a pattern such as `/bots/:bot/intents` names, decoded; nothing when it does not fit. A trailing slash is the same place. */
export function matchPath<const P extends string>(pattern: P, path: string): PathParams<P> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) {
      try {
        params[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return undefined; // a broken escape: such a page does not exist
      }
    } else if (part !== value) return undefined;
  }
  return params as PathParams<P>;
}

/** Only addresses of this studio: what comes out of `?next=` never leads elsewhere. */
export const safeNext = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string; ref?: Ref<HTMLAnchorElement> };

/** A real link: opens in a new tab with the usual keys, else without loading the page again. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const go = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (event.defaultPrevented || !plain || (rest.target && rest.target !== '_self')) return;
      event.preventDefault();
      navigate(to);
    },
    [to, onClick, rest.target],
  );
  return createElement('a', { ...rest, href: to, onClick: go });
}

// Joins the open bot to its company: where this window is, who else is there, and that a newer draft exists.
import { useEffect } from 'react';
import { tellCompany } from '@dialoom/shared/api/company';
import { fillPath } from '@dialoom/shared/api/route';
import type { Autosave } from '../document/autosave.ts';
import type { Studio } from '../canvas/studio.ts';
import { call } from '../queries/call.ts';
import { keepCompany, type Place, type Told } from './company.ts';

/** One window; another window of the same person is another one. */
const tab = crypto.randomUUID();
const MOST_FIELD = 200;

/** Said on the way out: the request outlives the page. */
async function leave(bot: string): Promise<Told> {
  await fetch(fillPath(tellCompany.path, { bot }), {
    method: 'PUT',
    keepalive: true,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ tab, leaves: true }),
  });
  return { mates: [], etag: '' };
}

export function useKeepCompany(studio: Studio, autosave: Autosave): void {
  useEffect(() => {
    const { bot } = studio;
    const where = (): Place => {
      const { flow, selection } = studio.view.getState();
      const node = selection.length === 1 ? selection[0] : undefined;
      const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
      return {
        flow,
        ...(node !== undefined && { node }),
        ...(node !== undefined && field !== undefined && field.length <= MOST_FIELD && { field }),
      };
    };
    const kept = keepCompany({
      tell: (place) => (place.leaves ? leave(bot) : call(tellCompany, { params: { bot }, body: { tab, ...place } })),
      where,
      onState: (etag) => void autosave.meet(etag),
    });
    const unsubscribe = studio.view.subscribe(
      (now, before) => (now.selection !== before.selection || now.flow !== before.flow) && kept.moved(),
    );
    const onFocus = () => kept.moved();
    const onVisible = () => (document.visibilityState === 'hidden' ? kept.hide() : kept.show());
    document.addEventListener('focusin', onFocus);
    document.addEventListener('visibilitychange', onVisible);
    globalThis.addEventListener('pagehide', kept.hide);
    globalThis.addEventListener('pageshow', kept.show);
    return () => {
      unsubscribe();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('visibilitychange', onVisible);
      globalThis.removeEventListener('pagehide', kept.hide);
      globalThis.removeEventListener('pageshow', kept.show);
      kept.stop();
    };
  }, [studio, autosave]);
}

// Keeps the problems up with the draft: after each change, when nothing else is to do, in a worker. An answer to an older draft is dropped.
import { useEffect } from 'react';
import type { Studio } from '../canvas/studio.ts';
import type { Surroundings } from '../inspector/surroundings.ts';
import { useLocale } from '../text/use-studio.ts';
import { showProblems } from './findings.ts';
import type { LintAnswer, LintAsked } from './lint.worker.ts';

const REST_MS = 250;
/** A page that is never idle gets them all the same. */
const LATEST_MS = 1_000;
const whenIdle = (work: () => void): void =>
  void ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: LATEST_MS }) : setTimeout(work));

export function useLint(
  studio: Studio,
  connections: Surroundings['connections'] | undefined,
  knowledge: Surroundings['knowledge'] | undefined,
): void {
  const locale = useLocale();
  useEffect(() => {
    const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () =>
      worker.postMessage({
        turn: ++turn,
        document: studio.document,
        around: { connections, knowledge },
        locale,
      } satisfies LintAsked);
    worker.addEventListener('message', ({ data }: MessageEvent<LintAnswer>) => {
      if (data.turn === turn) showProblems(data.problems);
    });
    const stop = studio.draft.subscribe((now, before) => {
      if (now.document === before.document) return;
      clearTimeout(timer);
      timer = setTimeout(() => whenIdle(ask), REST_MS);
    });
    ask();
    return () => {
      clearTimeout(timer);
      stop();
      worker.terminate();
    };
  }, [studio, connections, knowledge, locale]);
}

// Fetches Monaco when a piece of code is first opened: its words first, in the language of the studio, then the editor itself.
import type { Locale } from '@dialoom/shared/node/define';

type Parts = typeof import('./monaco-parts.ts');
let loaded: Promise<Parts> | undefined;

/** One fetch per page; another language is spoken after the next load of the page. A failure is tried again the next time. */
export function loadMonaco(locale: Locale): Promise<Parts> {
  loaded ??= (async () => {
    if (locale === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
    return import('./monaco-parts.ts');
  })().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

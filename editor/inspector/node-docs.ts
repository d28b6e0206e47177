// The documentation of each node, one chunk a page.
import type { Locale } from '@dialoom/shared/node/define';

const pages = import.meta.glob<string>('../../nodes/*/docs.*.md', { query: '?raw', import: 'default' });

/** Nothing when a node has no page in that language. */
export async function nodeDocs(type: string, locale: Locale): Promise<string | undefined> {
  return pages[`../../nodes/${type}/docs.${locale}.md`]?.();
}

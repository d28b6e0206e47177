// What a business user reads about a node: its own Markdown, loaded when asked for.
import { useEffect, useState } from 'react';
import type { Locale } from '@dialoom/shared/node/define';
import { Markdown } from './Markdown.tsx';
import { nodeDocs } from './node-docs.ts';

export function DocsTab({ type, locale, summary }: { type: string; locale: Locale; summary: string }) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let current = true;
    // a page that cannot be had (offline, or a newer studio was put in place meanwhile) leaves the summary
    nodeDocs(type, locale).then(
      (loaded) => current && setText(loaded),
      () => current && setText(undefined),
    );
    return () => void (current = false);
  }, [type, locale]);
  return <div className="docs">{text === undefined ? <p>{summary}</p> : <Markdown source={text} />}</div>;
}

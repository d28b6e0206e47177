// Where an answer stands: small lines under a message, each opens to the words it rests on.
import { ExternalLink, FileText } from 'lucide-react';
import type { Citation } from '@dialoom/shared/node/content';
import { documentMessages } from '../text/documents.ts';
import { useWords } from '../text/use-words.ts';
import './sources.css';

export function Sources({ sources }: { sources: readonly Citation[] }) {
  const t = useWords(documentMessages);
  return (
    <div className="doc-sources" role="group" aria-label={t('doc.sources')}>
      {sources.map(({ title, place, page, url, quote }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- sources have no names of their own and never move
        <details key={i}>
          <summary>
            <FileText size={12} aria-hidden="true" />
            <span className="cut">
              {sources.length > 1 && `[${i + 1}] `}
              {title}
              {page !== undefined && ` · ${t('doc.page-n', { n: page })}`}
            </span>
          </summary>
          {place !== undefined && <p className="faint">{place}</p>}
          {quote !== undefined && <blockquote dir="auto">{quote}</blockquote>}
          {url !== undefined && /^https?:\/\//i.test(url) && (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              <ExternalLink size={12} aria-hidden="true" />
              <span className="cut">{url}</span>
            </a>
          )}
        </details>
      ))}
    </div>
  );
}

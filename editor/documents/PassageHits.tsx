// In the hit test: which passages of documents the question finds, with the sentence marked.
import { useEffect } from 'react';
import type { PassageHit } from '@dialoom/shared/api/documents';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { useTryPassages } from '../queries/documents.ts';
import { documentMessages } from '../text/documents.ts';
import { useWords } from '../text/use-words.ts';
import './documents.css';

const SHOWN = 3;
const chips: Readonly<Record<PassageHit['band'], ChipKind>> = { found: 'ok', doubtful: 'warn', none: 'plain' };

type Props = { list: string; asked: string; onBand(band: PassageHit['band']): void };
/** @param asked what was looked up last; '' for nothing yet */
export function PassageHits({ list, asked, onBand }: Props) {
  const t = useWords(documentMessages);
  const { mutate, data } = useTryPassages(list);
  useEffect(() => {
    if (asked !== '') mutate(asked);
  }, [asked, mutate]);
  const band = data?.hits[0]?.band ?? 'none';
  useEffect(() => onBand(band), [band, onBand]);
  if (!data || data.hits.length === 0) return null;
  return (
    <section aria-label={t('doc.hits')} className="doc-hits">
      <h3>{t('doc.hits')}</h3>
      <ol>
        {data.hits.slice(0, SHOWN).map(({ id, document, headings, page, text, marked, confidence, band }) => (
          <li key={id} className="doc-piece">
            <div className="doc-piece-head">
              <span className="grow faint">{[document.name, ...headings, page === undefined ? '' : t('doc.page-n', { n: page })].filter(Boolean).join(' › ')}</span>
              <Chip kind={chips[band]}>{t(`doc.band.${band}`)}</Chip>
              <span className="num faint">{t('doc.confidence', { n: Math.round(confidence * 100) })}</span>
            </div>
            <p className="doc-text" dir="auto">
              {marked ? <>{text.slice(0, marked.start)}<mark>{text.slice(marked.start, marked.end)}</mark>{text.slice(marked.end)}</> : text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
} // prettier-ignore

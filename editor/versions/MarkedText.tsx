// A value before and now. In texts the words that changed are marked: struck through or underlined, not by colour alone.
import { useMemo } from 'react';
import { ArrowRight } from 'lucide-react';
import { textDiff, type TextPart } from '../document/text-diff.ts';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';
import type { FieldWords } from './difference-words.ts';

export function MarkedText({ before, after, text, reordered, lines }: FieldWords) {
  const t = useWords(versionMessages);
  const parts = useMemo(
    () => (text && before !== undefined && after !== undefined ? textDiff(before, after) : undefined),
    [text, before, after],
  );
  if (reordered) return <p className="marked-plain">{t('value.reordered')}</p>;
  if (lines)
    return (
      <ul className="marked marked-lines">
        {lines.removed.map((line) => (
          <li key={`- ${line}`}>
            <del>{line}</del>
          </li>
        ))}
        {lines.added.map((line) => (
          <li key={`+ ${line}`}>
            <ins>{line}</ins>
          </li>
        ))}
      </ul>
    );
  const long = (before?.length ?? 0) + (after?.length ?? 0) > 60 || `${before}${after}`.includes('\n');
  return (
    <div className="marked" data-long={long || undefined}>
      <Side label={t('value.before')} value={before} parts={parts} not="added" />
      <ArrowRight className="marked-arrow" size={14} aria-hidden="true" />
      <Side label={t('value.after')} value={after} parts={parts} not="removed" />
    </div>
  );
}

type SideProps = {
  label: string;
  value: string | undefined;
  parts: readonly TextPart[] | undefined;
  not: 'added' | 'removed';
};
function Side({ label, value, parts, not }: SideProps) {
  const t = useWords(versionMessages);
  return (
    <p className="marked-side" data-side={not === 'added' ? 'before' : 'after'}>
      <span className="sr-only">{label}: </span>
      {value === undefined ? (
        <span className="faint">{t('value.none')}</span>
      ) : parts ? (
        parts.map((part, i) =>
          part.kind === not ? null : part.kind === 'same' ? (
            <span key={i}>{part.text}</span>
          ) : part.kind === 'removed' ? (
            <del key={i}>{part.text}</del>
          ) : (
            <ins key={i}>{part.text}</ins>
          ),
        )
      ) : (
        value
      )}
    </p>
  );
}

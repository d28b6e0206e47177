// One example: its words, what is marked in them, and where it stands too. Drawn anew only when something of its own changes.
import { memo, useState } from 'react';
import { TriangleAlert, X } from 'lucide-react';
import type { Mark } from '@dialoom/shared/document/document';
import { tidyMarks } from '@dialoom/shared/document/marks';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { IconButton } from '../kit/IconButton.tsx';
import { exampleMessages } from '../text/examples.ts';
import { intentMessages } from '../text/intents.ts';
import { useWords } from '../text/use-words.ts';
import { MarkBar } from './MarkBar.tsx';
import { MarkChip } from './MarkChip.tsx';

/** The same functions for every line, and for as long as the list is there. */
export type LineActs = {
  change(line: string, next: string): void;
  remove(line: string): void;
  select(line: string, selected: boolean): void;
  mark(line: string, marks: readonly Mark[]): void;
};
type Props = {
  n: number;
  line: string;
  language: string;
  marks: readonly Mark[] | undefined;
  selected: boolean;
  mayEdit: boolean;
  also: string | undefined;
  acts: LineActs;
};
const NONE: readonly Mark[] = [];

export const ExampleLine = memo(function ExampleLine({
  n,
  line,
  language,
  marks,
  selected,
  mayEdit,
  also,
  acts,
}: Props) {
  const t = useWords(intentMessages);
  const e = useWords(exampleMessages);
  // committed when it is left: a line that changes while it is typed would get another key and lose the caret
  const [typed, setTyped] = useState<string>();
  const [chosen, setChosen] = useState<{ start: number; end: number }>();
  const own = marks === undefined ? NONE : tidyMarks(line, marks);
  const leave = () => {
    if (typed !== undefined && exampleLine(typed) !== '') acts.change(line, exampleLine(typed));
    setTyped(undefined);
  };
  const put = (next: readonly Mark[]) => acts.mark(line, next);
  return (
    <li
      data-selected={selected || undefined}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setChosen(undefined)}
    >
      {mayEdit && (
        <input
          type="checkbox"
          className="example-check"
          checked={selected}
          aria-label={e('examples.select', { text: line })}
          onChange={(event) => acts.select(line, event.target.checked)}
        />
      )}
      <div className="example-body">
        <input
          className="example-text"
          value={typed ?? line}
          readOnly={!mayEdit}
          dir="auto"
          lang={language}
          aria-label={t('intents.line', { n })}
          onChange={(event) => (setTyped(event.target.value), setChosen(undefined))}
          onSelect={({ currentTarget: { selectionStart, selectionEnd, value } }) => {
            const [start, end] = trimmed(value, selectionStart ?? 0, selectionEnd ?? 0);
            setChosen(mayEdit && typed === undefined && start < end ? { start, end } : undefined);
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
        {(own.length > 0 || chosen) && (
          <div className="example-marks">
            {own.map((mark) => (
              <MarkChip
                key={mark.start}
                words={line.slice(mark.start, mark.end)}
                entity={mark.entity}
                language={language}
                mayEdit={mayEdit}
                onRemove={() => put(own.filter((other) => other !== mark))}
              />
            ))}
            {chosen && (
              <MarkBar
                words={line.slice(chosen.start, chosen.end)}
                onMark={(entity) => (put([...own, { ...chosen, entity }]), setChosen(undefined))}
              />
            )}
          </div>
        )}
      </div>
      {also !== undefined && (
        <span className="example-also">
          <TriangleAlert size={12} aria-hidden="true" />
          {t('intents.also', { name: also })}
        </span>
      )}
      {mayEdit && (
        <IconButton
          label={t('intents.remove-line', { text: line })}
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => acts.remove(line)}
        />
      )}
    </li>
  );
});

/** A double click takes the space behind a word along. */
function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
}

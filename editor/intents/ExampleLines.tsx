// What customers say for one intent in one language: add a line, change one, mark values in it, and many of them moved or taken out.
import { useCallback, useMemo, useState } from 'react';
import { EXAMPLE_CHARACTERS, type Intent } from '@dialoom/shared/document/document';
import { carriedMarks, marksOf } from '@dialoom/shared/document/marks';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { markExample } from '../document/operations/mark-example.ts';
import { setExamples } from '../document/operations/set-examples.ts';
import { takeExamples } from '../document/operations/take-examples.ts';
import { Button } from '../kit/Button.tsx';
import { toast } from '../kit/toast.tsx';
import { exampleMessages } from '../text/examples.ts';
import { intentMessages } from '../text/intents.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { AddExample } from './AddExample.tsx';
import { ExampleLine, type LineActs } from './ExampleLine.tsx';
import { elsewhere, sameKey } from './examples.ts';
import { folded } from './find-examples.ts';
import { ImportExamples } from './ImportExamples.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { VariantsDialog } from './VariantsDialog.tsx';

/** Lines drawn at once; more on demand. */
const PAGE = 100;
const NONE: ReadonlySet<string> = new Set();

type Props = { bot: string; id: string; intent: Intent; language: string; words: string; mayEdit: boolean };

/** @param words only lines that hold them */
export function ExampleLines({ bot, id, intent, language, words, mayEdit }: Props) {
  const t = useWords(intentMessages);
  const e = useWords(exampleMessages);
  const locale = useLocale();
  const studio = useStudio();
  const intents = useDraft(({ document }) => document.intents);
  const others = useMemo(() => elsewhere(intents, id, language), [intents, id, language]);
  const [pages, setPages] = useState(1);
  const [selected, setSelected] = useState(NONE);
  const [pasted, setPasted] = useState<string>();
  const [varying, setVarying] = useState(false);
  const lines = useMemo(() => intent.examples[language] ?? [], [intent, language]);
  const wanted = folded(words.trim());
  const shown = useMemo(() => (wanted === '' ? lines : lines.filter((line) => folded(line).includes(wanted))), [lines, wanted]); // prettier-ignore
  const chosen = useMemo(() => shown.filter((line) => selected.has(line)), [shown, selected]);
  const acts = useActs(id, language, setSelected);
  const byText = intent.marks?.[language];
  const take = (to?: string) => {
    studio.commit(takeExamples.of({ taken: [{ intent: id, language, texts: chosen }], ...(to !== undefined && { to }) })); // prettier-ignore
    const said = to === undefined ? e('examples.removed', { n: chosen.length }) : e('examples.moved', { n: chosen.length, name: intents[to]?.name ?? to }); // prettier-ignore
    toast(said, { label: e('examples.undo'), run: () => studio.draft.undo() });
    setSelected(NONE);
  };
  return (
    <div className="examples-box">
      {mayEdit && (
        <AddExample
          language={language}
          isThere={(line) => lines.some((other) => sameKey(other) === sameKey(line))}
          onAdd={(line) => studio.commit(setExamples.of({ intent: id, language, examples: [line, ...lines] }))}
          onImport={setPasted}
          onVariants={lines.length > 0 ? () => setVarying(true) : undefined}
        />
      )}
      {chosen.length > 0 && (
        <SelectionBar
          n={chosen.length}
          of={shown.length}
          from={id}
          onAll={() => setSelected(new Set(shown))}
          onMove={take}
          onRemove={() => take()}
          onClear={() => setSelected(NONE)}
        />
      )}
      {lines.length === 0 ? (
        <p className="examples-none">
          {t('intents.no-examples', { language: languageName(language, locale) })}
        </p>
      ) : shown.length === 0 ? (
        <p className="examples-none">{e('examples.none-here', { words: words.trim() })}</p>
      ) : (
        <ol className="example-lines">
          {shown.slice(0, pages * PAGE).map((line, at) => (
            <ExampleLine
              key={line}
              n={at + 1}
              line={line}
              language={language}
              marks={byText && Object.hasOwn(byText, line) ? byText[line] : undefined}
              selected={selected.has(line)}
              mayEdit={mayEdit}
              also={others.get(sameKey(line))}
              acts={acts}
            />
          ))}
        </ol>
      )}
      {mayEdit && shown.length > 0 && <p className="k-hint">{e('examples.mark-hint')}</p>}
      {shown.length > pages * PAGE && (
        <Button small kind="quiet" onClick={() => setPages(pages + 1)}>
          {e('examples.show-more', { n: Math.min(PAGE, shown.length - pages * PAGE), of: shown.length })}
        </Button>
      )}
      {pasted !== undefined && (
        <ImportExamples bot={bot} intent={id} language={language} start={pasted} onClose={() => setPasted(undefined)} />
      )}
      {varying && (
        <VariantsDialog bot={bot} id={id} language={language} from={chosen} onClose={() => setVarying(false)} />
      )}
    </div>
  );
} // prettier-ignore

/** They look the lines up when they are called: so they stay the same, and no line is drawn anew for another one. */
function useActs(id: string, language: string, setSelected: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void): LineActs {
  const studio = useStudio();
  const now = useCallback(() => {
    const one = studio.document.intents[id];
    return { one, lines: one?.examples[language] ?? [], place: { intent: id, language } };
  }, [studio, id, language]);
  return useMemo((): LineActs => ({
    change: (line, next) => {
      const { place, one, lines } = now();
      const index = lines.indexOf(line);
      const isOther = (other: string, i: number) => i !== index && sameKey(other) === sameKey(next) && sameKey(next) !== '';
      if (next === line || index < 0 || next.length > EXAMPLE_CHARACTERS || lines.some(isOther) || lines.includes(next)) return;
      const marks = one ? carriedMarks(line, next, marksOf(one, place.language, line)) : [];
      studio.commit([setExamples.of({ ...place, examples: lines.with(index, next) }), ...(marks.length > 0 ? [markExample.of({ ...place, text: next, marks })] : [])]);
    },
    remove: (line) => {
      const { place, lines } = now();
      studio.commit(setExamples.of({ ...place, examples: lines.toSpliced(lines.indexOf(line), lines.includes(line) ? 1 : 0) }));
    },
    mark: (text, marks) => {
      const { place } = now();
      studio.commit(markExample.of({ ...place, text, marks }));
    },
    select: (line, isSelected) =>
      setSelected((before) => {
        const after = new Set(before);
        if (isSelected) after.add(line);
        else after.delete(line);
        return after;
      }),
  }), [studio, now, setSelected]);
} // prettier-ignore

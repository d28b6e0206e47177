// What customers say for one intent in one language: add a line, change one, remove one, paste many.
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { ClipboardPaste, Plus, TriangleAlert, X } from 'lucide-react';
import type { Intent } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { setExamples } from '../document/operations/set-examples.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { intentMessages } from '../text/intents.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { cleanLine, elsewhere, MOST_CHARACTERS, sameKey } from './examples.ts';
import { PasteDialog } from './PasteDialog.tsx';

const FIRST = 200;

type Props = { id: string; intent: Intent; language: string; mayEdit: boolean };

export function ExampleLines({ id, intent, language, mayEdit }: Props) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const studio = useStudio();
  const intents = useDraft(({ document }) => document.intents);
  const others = useMemo(() => elsewhere(intents, id, language), [intents, id, language]);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [all, setAll] = useState(false);
  const [pasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const lines = intent.examples[language] ?? [];
  const commit = (examples: readonly string[]) => studio.commit(setExamples.of({ intent: id, language, examples }));
  const isThere = (line: string) => lines.some((other) => sameKey(other) === sameKey(line));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const line = cleanLine(text);
    input.current?.focus();
    if (sameKey(line) === '') return;
    if (isThere(line)) return setFault(t('intents.twice'));
    if (line.length > MOST_CHARACTERS) return setFault(t('intents.too-long'));
    commit([line, ...lines]);
    setText('');
  };
  const shown = all ? lines : lines.slice(0, FIRST);
  const named = languageName(language, locale);
  return (
    <div className="examples-box">
      {mayEdit && (
        <form className="example-add" onSubmit={add}>
          <div className="grow">
            <TextInput
              ref={input}
              value={text}
              lang={language}
              aria-label={t('intents.add-line')}
              placeholder={t('intents.add-line-hint')}
              onText={(next) => (setText(next), setFault(undefined))}
              onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain');
                if (!/\S\s*[\r\n]+\s*\S/.test(pasted)) return; // one line goes where the caret is
                event.preventDefault();
                setText(pasted);
                setPasting(true);
              }}
            />
          </div>
          <Button submit icon={<Plus size={14} aria-hidden="true" />}>
            {t('intents.add-button')}
          </Button>
          <Button
            kind="quiet"
            icon={<ClipboardPaste size={14} aria-hidden="true" />}
            onClick={() => (setText(''), setPasting(true))}
          >
            {t('intents.paste')}
          </Button>
        </form>
      )}
      {fault !== undefined && <Fault>{fault}</Fault>}
      {lines.length === 0 ? (
        <p className="examples-none">{t('intents.no-examples', { language: named })}</p>
      ) : (
        <ol className="example-lines" lang={language}>
          {shown.map((line, at) => (
            <ExampleLine
              key={line}
              n={at + 1}
              line={line}
              mayEdit={mayEdit}
              also={others.get(sameKey(line))}
              onChange={(next) =>
                next !== line &&
                (sameKey(next) === sameKey(line) || !isThere(next)) &&
                next.length <= MOST_CHARACTERS &&
                commit(lines.with(at, next))
              }
              onRemove={() => commit(lines.toSpliced(at, 1))}
            />
          ))}
        </ol>
      )}
      {lines.length > shown.length && (
        <Button small kind="quiet" onClick={() => setAll(true)}>
          {t('intents.show-all', { n: lines.length })}
        </Button>
      )}
      {pasting && (
        <PasteDialog
          name={intent.name}
          language={named}
          start={text}
          existing={lines}
          others={others}
          onClose={() => (setPasting(false), setText(''))}
          onAdd={(added) => {
            commit([...added, ...lines]);
            setPasting(false);
            setText('');
          }}
        />
      )}
    </div>
  );
}

type LineProps = {
  n: number;
  line: string;
  mayEdit: boolean;
  also: string | undefined;
  onChange(text: string): void;
  onRemove(): void;
};

function ExampleLine({ n, line, mayEdit, also, onChange, onRemove }: LineProps) {
  const t = useWords(intentMessages);
  // committed when it is left: a line that changes while it is typed would get another key and lose the caret
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    if (typed !== undefined && cleanLine(typed) !== '') onChange(cleanLine(typed));
    setTyped(undefined);
  };
  return (
    <li>
      <input
        className="example-text"
        value={typed ?? line}
        readOnly={!mayEdit}
        aria-label={t('intents.line', { n })}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
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
          onClick={onRemove}
        />
      )}
    </li>
  );
}

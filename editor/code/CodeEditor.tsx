// Monaco in a box: a text, its language, what may be written in it. Until it is there, and when it cannot be fetched, a plain text field takes its place.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { editor } from 'monaco-editor/editor/editor.api';
import { codeMessages } from '../text/code.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { loadMonaco } from './load-monaco.ts';
import type { Mark } from './marks.ts';
import type { CodeLanguage, CodeScope } from './scope.ts';

type Props = {
  label: string;
  language: CodeLanguage;
  value: string;
  marks: readonly Mark[];
  scope: CodeScope;
  readOnly: boolean;
  maxLength: number | undefined;
  onChange(value: string): void;
  /** Puts the cursor at a mark, while the editor is shown. */
  goTo?: RefObject<((mark: Mark) => void) | undefined>;
};

export function CodeEditor(props: Props) {
  const { label, value, readOnly, maxLength, onChange, marks } = props;
  const t = useWords(codeMessages);
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const shown = useRef<editor.IStandaloneCodeEditor>(undefined);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    let gone = false;
    let dispose = () => {};
    const open = async () => {
      const { monaco, scopeOf } = await loadMonaco(locale);
      const element = box.current;
      if (gone || !element) return;
      const { language } = latest.current;
      monaco.editor.setTheme(themeOf(monaco, element));
      const made = monaco.editor.create(element, {
        value: latest.current.value,
        language: language === 'script' ? 'javascript' : language,
        readOnly: latest.current.readOnly,
        ariaLabel: latest.current.label,
        automaticLayout: true,
        editContext: false, // a text field, which every handler of keys knows to leave alone
        tabFocusMode: true, // Tab leaves the field, as everywhere
        minimap: { enabled: false },
        overviewRulerLanes: 0,
        hideCursorInOverviewRuler: true,
        fontSize: 13,
        lineHeight: 20,
        fontFamily: getComputedStyle(element).getPropertyValue('--mono'),
        padding: { top: 8, bottom: 8 },
        scrollBeyondLastLine: false,
        wordWrap: language === 'template' ? 'on' : 'off',
        tabSize: 2,
        quickSuggestions:
          language === 'script' || (latest.current.scope.shape && { strings: true, other: true }) || false,
        unicodeHighlight: { ambiguousCharacters: false }, // full-width signs are at home here
      });
      const model = made.getModel();
      if (model) scopeOf.set(model, () => latest.current.scope);
      made.onDidChangeModelContent(() => latest.current.onChange(made.getValue()));
      // Escape closes Monaco's own lists first, and only then what the editor stands in
      element.addEventListener('keydown', (event) => {
        if (
          event.key === 'Escape' &&
          document.querySelector('.suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible')
        )
          event.stopPropagation();
      });
      shown.current = made;
      const { goTo } = latest.current;
      if (goTo)
        goTo.current = ({ line, column }) => {
          made.setPosition({ lineNumber: line, column });
          made.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
          made.focus();
        };
      dispose = () => {
        model?.dispose();
        made.dispose();
      };
      setState('shown');
    };
    open().catch(() => !gone && setState('failed'));
    return () => {
      gone = true;
      shown.current = undefined;
      dispose();
    };
  }, [locale]);
  useEffect(() => {
    if (state !== 'shown') return;
    shown.current?.layout(); // it was hidden until now, and could hold no focus
    shown.current?.focus();
  }, [state]);
  useEffect(() => {
    const made = shown.current;
    if (made && !made.hasTextFocus() && made.getValue() !== value) made.setValue(value); // changed elsewhere
  }, [value]);
  useEffect(() => {
    const model = shown.current?.getModel();
    if (!model) return;
    void loadMonaco(locale).then(({ monaco }) => {
      if (model.isDisposed()) return;
      const { Error, Warning } = monaco.MarkerSeverity;
      monaco.editor.setModelMarkers(
        model,
        'dialoom',
        marks.map(({ line, column, length, level, message }) => ({
          startLineNumber: line,
          startColumn: column,
          endLineNumber: line,
          endColumn: column + length,
          severity: level === 'error' ? Error : Warning,
          message,
        })),
      );
    });
  }, [marks, state, locale]);
  return (
    <>
      <div className="code-editor" ref={box} data-state={state} />
      {state !== 'shown' && (
        <textarea
          className="input mono code-input code-stand-in"
          aria-label={label}
          value={value}
          readOnly={readOnly}
          maxLength={maxLength}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {state === 'loading' && <p className="field-help">{t('code.loading')}</p>}
      {state === 'failed' && <p className="field-help">{t('code.failed')}</p>}
    </>
  );
}

/** Our own colours, read from the page as it is now. */
function themeOf(monaco: { editor: Pick<typeof editor, 'defineTheme'> }, element: HTMLElement): string {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const dark = style.colorScheme.includes('dark');
  const name = dark ? 'dialoom-dark' : 'dialoom-light';
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [],
    colors: Object.fromEntries(
      Object.entries({
        'editor.background': colour('--surface'),
        'editor.foreground': colour('--text'),
        'editorLineNumber.foreground': colour('--text-3'),
        'editorWidget.background': colour('--bg'),
        'editorWidget.border': colour('--line-2'),
      }).filter(([, value]) => /^#[\da-f]{6}([\da-f]{2})?$/i.test(value)),
    ),
  });
  return name;
}

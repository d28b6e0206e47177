// A window to write code in: scripts, JSON, prompts. What is typed is kept at once, as in the field it was opened from.
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Json } from '@dialoom/shared/node/effects';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { codeMessages } from '../text/code.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { CodeEditor } from './CodeEditor.tsx';
import type { JsonShape } from './json-shape.ts';
import { marksOf, type Mark } from './marks.ts';
import type { CodeLanguage, CodeVariable } from './scope.ts';
import { useScriptTypes } from './use-script-types.ts';

type Props = {
  title: string;
  language: CodeLanguage;
  value: string;
  variables: readonly CodeVariable[];
  /** Of the open test. */
  values: Readonly<Record<string, Json>> | undefined;
  readOnly: boolean;
  maxLength: number | undefined;
  /** Of JSON without variables, where it is known. */
  shape?: JsonShape | undefined;
  onChange(value: string): void;
  onClose(): void;
};

export function CodeWindow(props: Props) {
  const { title, language, value, variables, values, readOnly, maxLength, shape, onChange, onClose } = props;
  const t = useWords(codeMessages);
  const locale = useLocale();
  const settled = useDeferredValue(value);
  const read = useMemo(
    () => marksOf(settled, language, variables, locale, shape),
    [settled, language, variables, locale, shape],
  );
  const { script, marks, checking } = useScriptTypes(settled, language === 'script', { variables, values, read });
  const scope = useMemo(() => ({ variables, script, shape }), [variables, script, shape]);
  const [first] = marks;
  const goTo = useRef<(mark: Mark) => void>(undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t(shape ? 'code.shape-hint' : language === 'script' ? 'code.script-hint' : 'code.template-hint')}
      shape="wide"
      hold
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('code.done')}
        </Button>
      }
    >
      <div className="code-window">
        <CodeEditor
          label={title}
          language={language}
          value={value}
          marks={marks}
          scope={scope}
          readOnly={readOnly}
          maxLength={maxLength}
          onChange={onChange}
          goTo={goTo}
        />
        <p className="code-marks" data-level={first?.level} role="status">
          {first ? (
            <button type="button" title={t('code.go')} onClick={() => goTo.current?.(first)}>
              {t('code.at', { line: first.line, message: first.message })}
            </button>
          ) : (
            t(checking ? 'code.checking' : 'code.fine')
          )}
          {marks.length > 1 && ` ${t('code.more', { n: marks.length - 1 })}`}
        </p>
      </div>
    </Dialog>
  );
}

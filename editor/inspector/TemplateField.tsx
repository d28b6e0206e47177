// Text with variables. Variables are chips; `{` or the button opens the list of them; Backspace takes a chip whole; an input method's
// composing is never disturbed.
import { Braces } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { PickList, type Pick } from '../palette/PickList.tsx';
import { useT } from '../text/use-studio.ts';
import { isKnown, knownVariables } from './known-variables.ts';
import { chipBeside, chipElement, drawTemplate, insertAtCaret, readTemplate } from './template-dom.ts';
import { useTyped } from './use-typed.ts';

type Props = {
  id: string;
  labelledBy: string;
  value: string;
  oneLine: boolean;
  mono: boolean;
  readOnly: boolean;
  maxLength: number | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  placeholder?: string | undefined;
  onCommit(value: string, focus: string): void;
};

export function TemplateField({
  id,
  labelledBy,
  value,
  oneLine,
  mono,
  readOnly,
  maxLength,
  describedBy,
  invalid,
  placeholder,
  onCommit,
}: Props) {
  const t = useT();
  const studio = useStudio();
  const element = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const caret = useRef<Range>(undefined);
  const [picking, setPicking] = useState<{ x: number; y: number }>();
  const bot = useDraft((draft) => draft.document);
  const known = useMemo(() => knownVariables(bot, studio.definitions), [bot, studio]);
  const knows = useRef((path: string) => isKnown(path, known));
  const typed = useTyped(value, onCommit);
  useEffect(() => {
    knows.current = (path) => isKnown(path, known);
    for (const chip of element.current?.querySelectorAll<HTMLElement>('[data-source]') ?? [])
      chip.toggleAttribute(
        'data-unknown',
        !isKnown(
          (chip.dataset['source'] ?? '')
            .replace(/^\{\{-?|-?\}\}$/g, '')
            .split('|')[0]
            ?.trim() ?? '',
          known,
        ),
      );
  }, [known]);
  useEffect(() => {
    const box = element.current;
    if (box && !composing.current && readTemplate(box) !== typed.value)
      drawTemplate(box, typed.value, (path) => knows.current(path));
  }, [typed.value]);

  const read = () => {
    if (!element.current || composing.current) return;
    const text = readTemplate(element.current);
    typed.change(maxLength === undefined ? text : text.slice(0, maxLength));
  };
  const openPicker = () => {
    const selection = getSelection();
    caret.current = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    const at = caret.current?.getBoundingClientRect();
    const box = element.current?.getBoundingClientRect();
    setPicking({
      x: at && at.width + at.height > 0 ? at.left : (box?.left ?? 0),
      y: (at && at.height > 0 ? at.bottom : (box?.bottom ?? 0)) + 4,
    });
  };
  const insert = (path: string) => {
    setPicking(undefined);
    if (!element.current) return;
    element.current.focus();
    insertAtCaret(
      element.current,
      chipElement(`{{ ${path} }}`, (one) => knows.current(one)),
      caret.current,
    );
    read();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === '{' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      openPicker();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (oneLine) typed.flush();
      else {
        insertAtCaret(event.currentTarget, document.createTextNode('\n'), getSelection()?.getRangeAt(0));
        if (readTemplate(event.currentTarget).endsWith('\n') && event.currentTarget.lastChild?.nodeName !== 'BR')
          event.currentTarget.append(document.createElement('br'));
        read();
      }
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      const chip = chipBeside(event.currentTarget, event.key === 'Backspace' ? 'before' : 'after');
      if (!chip) return;
      event.preventDefault();
      chip.remove();
      read();
    }
  };
  return (
    <span className="template" data-mono={mono || undefined}>
      <div
        id={id}
        ref={element}
        className="input template-input"
        data-one-line={oneLine || undefined}
        data-placeholder={typed.value === '' ? placeholder : undefined}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline={!oneLine}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-readonly={readOnly || undefined}
        spellCheck={!mono}
        onFocus={typed.focus}
        onInput={read}
        onBlur={() => {
          if (picking) return;
          typed.flush();
          // braces written by hand become chips once the field is left
          if (element.current)
            drawTemplate(element.current, readTemplate(element.current), (path) => knows.current(path));
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => void (composing.current = true)}
        onCompositionEnd={() => {
          composing.current = false;
          read();
        }}
        onCopy={(event) => {
          const selection = getSelection();
          if (!selection?.rangeCount) return;
          const holder = document.createElement('div');
          holder.append(selection.getRangeAt(0).cloneContents());
          event.clipboardData.setData('text/plain', readTemplate(holder)); // chips as their source
          event.preventDefault();
        }}
        onPaste={(event) => {
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
          const holder = document.createElement('div');
          drawTemplate(holder, oneLine ? text.replace(/\s*\n\s*/g, ' ') : text, (path) => knows.current(path));
          const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
          const pasted = document.createDocumentFragment();
          pasted.append(...holder.childNodes);
          const last = pasted.lastChild;
          const at = range ?? undefined;
          insertAtCaret(event.currentTarget, pasted, at);
          if (last?.parentNode)
            getSelection()?.setPosition(last.parentNode, [...last.parentNode.childNodes].indexOf(last) + 1);
          read();
        }}
      />
      {!readOnly && (
        <button
          type="button"
          className="icon-button template-insert"
          aria-label={t('inspector.insert-variable')}
          title={`${t('inspector.insert-variable')} {`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={openPicker}
        >
          <Braces size={14} aria-hidden="true" />
        </button>
      )}
      {picking && (
        <PickList
          label={t('inspector.insert-variable')}
          placeholder={t('inspector.search-variable')}
          empty={t('inspector.no-variable')}
          at={picking}
          picks={known.map(({ path, type, from }): Pick => ({
            id: path,
            label: path,
            hint: t(`variable.type.${type}`),
            group: t(`variable.from.${from}`),
          }))}
          onPick={insert}
          onClose={() => {
            setPicking(undefined);
            element.current?.focus();
          }}
        />
      )}
    </span>
  );
}

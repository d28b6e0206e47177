// Text with variables. Variables are chips; `{`, `/` or the button opens the list of them; Backspace takes a chip whole, Enter on one opens
// its filters; an input method's composing is never disturbed.
import { Braces } from 'lucide-react';
import { use, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Place as TemplatePlace } from '@dialoom/shared/template/template';
import { templatePlaces } from '@dialoom/shared/template/template-places';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import type { CodeLanguage } from '../code/scope.ts';
import { useT } from '../text/use-studio.ts';
import { CodeButton } from './CodeButton.tsx';
import { labelOf, PATH_KIND, useFieldTarget } from './field-target.ts';
import { chipParts } from './filters.ts';
import { FilterPicker } from './FilterPicker.tsx';
import { FormContext } from './inspector-context.ts';
import { isKnown, knownVariables } from './known-variables.ts';
import { shortValue, useLiveValues } from './live-values.ts';
import { emptyPaths } from './maybe-empty.ts';
import { outputOf } from './reference.ts';
import {
  caretBeside,
  caretOutOfChip,
  chipBeside,
  chipElement,
  drawTemplate,
  insertAtCaret,
  letterBefore,
  pathInChip,
  rangeAtPoint,
  rangeIn,
  readTemplate,
  selectChip,
  selectedIn,
} from './template-dom.ts';
import { useTemplateMarks } from './template-marks.ts';
import { TemplateNotes } from './TemplateNotes.tsx';
import { variableHint } from './use-code-variables.ts';
import { useTyped } from './use-typed.ts';
import { VariablePicker } from './VariablePicker.tsx';

type Props = {
  id: string;
  labelledBy: string;
  value: string;
  oneLine: boolean;
  mono: boolean;
  /** What it is rendered for; decides how the preview reads. */
  place: TemplatePlace;
  readOnly: boolean;
  maxLength: number | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  placeholder?: string | undefined;
  /** May be written in the code window, called so. */
  window?: { title: string; language: CodeLanguage } | undefined;
  onCommit(value: string, focus: string): void;
};
/** An open list: at which place of the window, and the sign that opened it (it is written after all when nothing is chosen). */
type Open = { x: number; y: number } & (
  | { list: 'variables'; sign: string }
  | { list: 'filters'; chip: HTMLElement; forEmpty: boolean }
);

export function TemplateField(props: Props) {
  const { id, labelledBy, value, oneLine, mono, place, readOnly, maxLength, describedBy, invalid, placeholder } = props;
  const t = useT();
  const studio = useStudio();
  const form = use(FormContext);
  const element = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const caret = useRef<Range>(undefined);
  /** What was selected when the field was left. */
  const left = useRef<{ from: number; to: number }>(undefined);
  /** The chip the arrow keys stand on. */
  const chosen = useRef<HTMLElement>(undefined);
  const [open, setOpen] = useState<Open>();
  const bot = useDraft((draft) => draft.document);
  const known = useMemo(() => knownVariables(bot, studio.definitions), [bot, studio]);
  const knows = useRef((path: string) => isKnown(path, known));
  const live = useLiveValues();
  const typed = useTyped(value, props.onCommit);
  const settled = useDeferredValue(typed.value);
  const faults = useMemo(() => templatePlaces(settled).faults, [settled]);
  useEffect(() => {
    knows.current = (path) => isKnown(path, known);
    for (const chip of element.current?.querySelectorAll<HTMLElement>('[data-source]') ?? [])
      chip.toggleAttribute('data-unknown', !isKnown(pathInChip(chip.dataset['source'] ?? ''), known));
  }, [known]);
  useEffect(() => {
    const box = element.current;
    if (box && !composing.current && readTemplate(box) !== typed.value)
      drawTemplate(box, typed.value, (path) => knows.current(path));
  }, [typed.value]);
  useTemplateMarks(element, faults);
  const empty = useMemo(
    () => (readOnly ? [] : emptyPaths(settled, bot, studio.definitions, form)),
    [settled, bot, studio, form, readOnly],
  );

  const read = () => {
    if (!element.current || composing.current) return;
    const text = readTemplate(element.current);
    typed.change(maxLength === undefined ? text : text.slice(0, maxLength));
  };
  const leaveChip = () => {
    chosen.current?.removeAttribute('data-chosen');
    chosen.current = undefined;
  };
  const choose = (chip: HTMLElement) => {
    leaveChip();
    chosen.current = chip;
    chip.dataset['chosen'] = '';
    selectChip(chip);
    studio.say(t('inspector.chip-chosen', { path: pathInChip(chip.dataset['source'] ?? '') }));
  };
  const openVariables = (sign: string) => {
    const selection = getSelection();
    caret.current = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    const at = caret.current?.getBoundingClientRect();
    const box = element.current?.getBoundingClientRect();
    setOpen({
      list: 'variables',
      sign,
      x: at && at.width + at.height > 0 ? at.left : (box?.left ?? 0),
      y: (at && at.height > 0 ? at.bottom : (box?.bottom ?? 0)) + 4,
    });
  };
  const openFilters = (chip: HTMLElement, forEmpty = false) => {
    const at = chip.getBoundingClientRect();
    setOpen({ list: 'filters', chip, forEmpty, x: at.left, y: at.bottom + 4 });
  };
  const openDefault = (path: string) => {
    const chips = element.current?.querySelectorAll<HTMLElement>('[data-source]') ?? [];
    const chip = [...chips].find((one) => {
      const parts = chipParts(one.dataset['source'] ?? '');
      return parts.path === path && !parts.filters.some((filter) => filter.startsWith('default'));
    });
    if (chip) openFilters(chip, true);
  };
  const insert = (node: Node) => {
    if (!element.current) return;
    element.current.focus();
    insertAtCaret(element.current, node, caret.current);
    read();
  };
  const insertPath = (path: string) => {
    setOpen(undefined);
    insert(chipElement(outputOf(path), (one) => knows.current(one)));
  };
  /** From outside: where the field was left; over everything that was selected. */
  const takePath = (path: string, at?: Range) => {
    const box = element.current;
    if (!box) return;
    const now = document.activeElement === box ? selectedIn(box) : left.current;
    const place = now ?? { from: typed.value.length, to: typed.value.length };
    caret.current = at ?? rangeIn(box, place.from, place.to);
    insertPath(path);
  };
  const target = useFieldTarget(
    () => labelOf(element.current),
    (path) => takePath(path),
    () => !readOnly,
  );
  /** Nothing was chosen: what was typed was meant as it was typed. */
  const closeVariables = (sign: string, rest: string) => {
    setOpen(undefined);
    if (sign === '') element.current?.focus();
    else insert(document.createTextNode(sign + rest));
  };
  const changeChip = (chip: HTMLElement, source: string | undefined) => {
    setOpen(undefined);
    leaveChip();
    element.current?.focus();
    if (source === undefined) {
      caretBeside(chip, 'before');
      chip.remove();
    } else {
      const next = chipElement(source, (one) => knows.current(one));
      chip.replaceWith(next);
      caretBeside(next, 'after');
    }
    read();
  };
  const onChipKey = (event: React.KeyboardEvent, chip: HTMLElement): boolean => {
    const { key } = event;
    leaveChip();
    if (key === 'Enter') openFilters(chip);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') caretBeside(chip, key === 'ArrowLeft' ? 'before' : 'after');
    else if (key === 'Backspace' || key === 'Delete') changeChip(chip, undefined);
    else return false;
    event.preventDefault();
    return true;
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || readOnly) return;
    if (chosen.current && !event.shiftKey && onChipKey(event, chosen.current)) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === '{' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      openVariables('{');
    } else if (event.key === '/' && plain && !mono && /^\s?$/.test(letterBefore(event.currentTarget))) {
      event.preventDefault();
      openVariables('/');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (oneLine) typed.flush();
      else {
        insertAtCaret(event.currentTarget, document.createTextNode('\n'), getSelection()?.getRangeAt(0));
        read();
      }
    } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && plain && !event.shiftKey) {
      const chip = chipBeside(event.currentTarget, event.key === 'ArrowLeft' ? 'before' : 'after');
      if (!chip) return;
      event.preventDefault();
      choose(chip);
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
        onFocus={() => {
          typed.focus();
          target();
        }}
        onInput={read}
        onDragOver={(event) => {
          if (readOnly || !event.dataTransfer.types.includes(PATH_KIND)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          if (isWhole(event.currentTarget)) return; // it will be replaced
          const at = rangeAtPoint(event.currentTarget, event.clientX, event.clientY);
          if (at)
            getSelection()?.setBaseAndExtent(at.startContainer, at.startOffset, at.startContainer, at.startOffset);
        }}
        onDrop={(event) => {
          const path = event.dataTransfer.getData(PATH_KIND);
          if (path === '' || readOnly) return;
          event.preventDefault();
          const box = event.currentTarget;
          const selection = getSelection();
          const whole = isWhole(box) && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
          takePath(path, whole ?? rangeAtPoint(box, event.clientX, event.clientY));
        }}
        onPointerOver={(event) => {
          const chip = chipAt(event.target);
          const source = chip?.dataset['source'] ?? '';
          if (!chip) return;
          const path = pathInChip(source);
          const variable = known.find((one) => one.path === path);
          const value = shortValue(live, path);
          const about = variable ? variableHint(variable, studio, bot, live) : value === undefined ? '' : `= ${value}`;
          chip.title = [source, about].filter(Boolean).join('\n');
        }}
        onPointerDown={leaveChip}
        onClick={(event) => {
          const chip = chipAt(event.target);
          if (!chip) caretOutOfChip(event.currentTarget);
          if (!chip || readOnly) return;
          choose(chip);
          openFilters(chip);
        }}
        onBlur={() => {
          if (element.current) left.current = selectedIn(element.current);
          if (open) return;
          leaveChip();
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
          const text = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n').replaceAll('\0', '');
          const holder = document.createElement('div');
          drawTemplate(holder, oneLine ? text.replace(/\s*\n\s*/g, ' ') : text, (path) => knows.current(path));
          if (holder.lastChild?.nodeName === 'BR') holder.lastChild.remove(); // it held its last line open
          const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
          const pasted = document.createDocumentFragment();
          pasted.append(...holder.childNodes);
          insertAtCaret(event.currentTarget, pasted, range);
          read();
        }}
      />
      {!readOnly && (
        <button
          type="button"
          className="icon-button template-insert"
          aria-label={t('inspector.insert-variable')}
          title={`${t('inspector.insert-variable')} { /`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => openVariables('')}
        >
          <Braces size={14} aria-hidden="true" />
        </button>
      )}
      {props.window && (
        <CodeButton
          {...props.window}
          value={typed.value}
          readOnly={readOnly}
          maxLength={maxLength}
          onChange={typed.change}
          onClose={typed.flush}
        />
      )}
      <TemplateNotes
        source={settled}
        faults={faults}
        place={place}
        limit={maxLength}
        empty={empty}
        silent={invalid}
        onDefault={openDefault}
      />
      {open?.list === 'variables' && (
        <VariablePicker
          place={form}
          at={open}
          onPick={insertPath}
          onClose={(rest) => closeVariables(open.sign, rest)}
        />
      )}
      {open?.list === 'filters' && (
        <FilterPicker
          source={open.chip.dataset['source'] ?? ''}
          at={open}
          forEmpty={open.forEmpty}
          onChange={(source) => changeChip(open.chip, source)}
          onClose={() => {
            setOpen(undefined);
            element.current?.focus();
            caretBeside(open.chip, 'after');
          }}
        />
      )}
    </span>
  );
}

/** All of its text is selected. */
const isWhole = (element: HTMLElement): boolean => {
  const selected = selectedIn(element);
  return (
    selected !== undefined && selected.from === 0 && selected.to > 0 && selected.to >= readTemplate(element).length
  );
};
const chipAt = (target: EventTarget): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-source]')) || undefined;

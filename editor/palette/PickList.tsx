// A searchable list that opens at a place: the add picker, the exits of a node, targets, commands and menus are all this.
// Keyboard first: type to filter, arrows, Enter, Esc. Its keys never reach the canvas.
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export type Pick = {
  id: string;
  label: string;
  hint?: string;
  /** Other words it is found by. */
  also?: string;
  group?: string;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
};

type Props = {
  label: string;
  placeholder: string;
  empty: string;
  picks: readonly Pick[];
  at: { x: number; y: number };
  onPick(id: string): void;
  /** Items can be dragged out of the list; this says where one was let go, and whether it was taken there. */
  onDrop?(id: string, screen: { x: number; y: number }): void;
  /** Left without a choice; what was typed by then. */
  onClose(typed: string): void;
  /** One more choice, made from what is typed: to create what is not there. */
  extra?: (typed: string) => Pick | undefined;
  wide?: boolean;
};

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const MARGIN = 8;

/** Best first: begins with the words, then holds them in its name, then elsewhere. */
export function filterPicks(picks: readonly Pick[], query: string): readonly Pick[] {
  const words = fold(query)
    .replace(/^[{/]+/, '')
    .split(/\s+/)
    .filter(Boolean); // signs that opened the list, typed twice
  if (words.length === 0) return picks;
  return picks
    .flatMap((pick, i) => {
      const [label, rest] = [fold(pick.label), fold(`${pick.hint ?? ''} ${pick.also ?? ''} ${pick.group ?? ''}`)];
      if (!words.every((word) => label.includes(word) || rest.includes(word))) return [];
      const score = label.startsWith(words[0] ?? '') ? 0 : words.every((word) => label.includes(word)) ? 1 : 2;
      return [{ pick, score, i }];
    })
    .toSorted((a, b) => a.score - b.score || a.i - b.i)
    .map(({ pick }) => pick);
}

export function PickList({
  label,
  placeholder,
  empty,
  picks,
  at,
  onPick,
  onDrop,
  onClose,
  extra,
  wide = false,
}: Props) {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const found = filterPicks(picks, query).filter((pick) => pick.disabled !== true);
  const more = extra?.(query.replace(/^[{/]+/, '').trim());
  const shown = more ? [...found, more] : found;
  const drag = useDragOut(box, onDrop);
  const active = Math.min(index, shown.length - 1);
  useStayInside(box, at);
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose(query);
    };
    document.addEventListener('pointerdown', outside, { capture: true });
    return () => document.removeEventListener('pointerdown', outside, { capture: true });
  }, [onClose, query]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setIndex((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const pick = shown[active];
      if (pick) onPick(pick.id);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose(query);
    }
  };
  let group: string | undefined;
  return createPortal(
    <div
      className="pick-list"
      data-own-keys
      data-wide={wide || undefined}
      data-drags={onDrop ? '' : undefined}
      ref={box}
      role="dialog"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <input
        className="pick-search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        aria-label={placeholder}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        ref={focusOnce}
        onChange={(event) => {
          setQuery(event.target.value);
          setIndex(0);
        }}
      />
      <ul className="pick-items" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
        {shown.map((pick, i) => {
          const heading = pick.group !== group && query === '' ? pick.group : undefined;
          group = pick.group;
          return [
            heading !== undefined && (
              <li key={`group ${heading}`} className="pick-group" role="presentation">
                {heading}
              </li>
            ),
            <li
              key={pick.id}
              id={`${id}-${i}`}
              className="pick-item"
              role="option"
              aria-selected={i === active}
              data-danger={pick.danger || undefined}
              onPointerMove={() => i !== active && setIndex(i)}
              onPointerDown={(event) => drag(event, pick.id)}
              onClick={() => onPick(pick.id)}
            >
              {pick.icon}
              <span className="pick-words">
                <span className="pick-label">{pick.label}</span>
                {pick.hint !== undefined && <span className="pick-hint">{pick.hint}</span>}
              </span>
              {pick.keys !== undefined && <kbd className="pick-keys">{pick.keys}</kbd>}
            </li>,
          ];
        })}
      </ul>
      {shown.length === 0 && (
        <p className="pick-empty" role="status">
          {empty}
        </p>
      )}
    </div>,
    document.body,
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true });

const DRAGGED = 8;
/** Drags an item by pointer, so that fingers can too: its own picture follows, the list steps aside. */
function useDragOut(box: React.RefObject<HTMLDivElement | null>, onDrop: Props['onDrop']) {
  return (event: React.PointerEvent<HTMLElement>, id: string): void => {
    if (!onDrop || event.button !== 0) return;
    const item = event.currentTarget;
    const from = { x: event.clientX, y: event.clientY };
    let ghost: HTMLElement | undefined;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!ghost) {
        if (Math.hypot(x - from.x, y - from.y) < DRAGGED) return;
        ghost = item.cloneNode(true) as HTMLElement;
        ghost.removeAttribute('id');
        ghost.className = 'pick-ghost';
        ghost.setAttribute('aria-hidden', 'true');
        document.body.append(ghost);
        box.current?.setAttribute('data-aside', '');
      }
      ghost.style.transform = `translate(${x + 8}px, ${y + 8}px)`;
    };
    const stop = () => {
      globalThis.removeEventListener('pointermove', move);
      globalThis.removeEventListener('pointerup', up);
      globalThis.removeEventListener('pointercancel', stop);
      ghost?.remove();
      box.current?.removeAttribute('data-aside');
    };
    const up = ({ clientX: x, clientY: y }: PointerEvent) => {
      const dragged = ghost !== undefined;
      stop();
      if (dragged) onDrop(id, { x, y });
    };
    globalThis.addEventListener('pointermove', move);
    globalThis.addEventListener('pointerup', up);
    globalThis.addEventListener('pointercancel', stop);
  };
}

/** Keeps the list within the window, below or beside where it was asked for. */
function useStayInside(box: React.RefObject<HTMLDivElement | null>, { x, y }: { x: number; y: number }): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
    element.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
  }, [box, x, y]);
}

// A place in what came back: written, chosen among those that came last in the test, or brought over from its trace.
import { useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '../canvas/studio-context.ts';
import { answerPaths } from '../simulator/reply-references.ts';
import { simulationOf } from '../simulator/simulations.ts';
import { useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { ANSWER_KIND, labelOf, PATH_KIND, useFieldTarget } from './field-target.ts';
import { useForm } from './inspector-context.ts';
import { useTyped } from './use-typed.ts';

export function AnswerPathControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const studio = useStudio();
  const { flow, node, readOnly, commit } = useForm();
  const typed = useTyped(typeof value === 'string' ? value : '', (next: string, focus) => commit(path, next, focus));
  const steps = useStore(simulationOf(studio).store, ({ state }) => state?.steps);
  const { of = '' } = schema;
  const known = useMemo(() => answerPaths(of, steps ?? [], { flow, node }), [of, steps, flow, node]);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const take = (place: string) => {
    typed.change(place);
    input.current?.focus();
  };
  const target = useFieldTarget(
    () => labelOf(input.current),
    take,
    () => !readOnly,
    of,
  );
  return (
    <>
      <input
        id={id}
        ref={input}
        className="input mono"
        type="text"
        list={known.length > 0 ? list : undefined}
        value={typed.value}
        maxLength={schema.maxLength}
        readOnly={readOnly}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => {
          typed.focus();
          target();
        }}
        onDragOver={(event) =>
          !readOnly && [ANSWER_KIND, PATH_KIND].some((kind) => event.dataTransfer.types.includes(kind)) && event.preventDefault()
        }
        onDrop={(event) => {
          const place = placeIn(event.dataTransfer.getData(ANSWER_KIND), of);
          const isOurs = place !== undefined || event.dataTransfer.getData(PATH_KIND) !== '';
          if (!isOurs || readOnly) return;
          event.preventDefault();
          if (place === undefined) studio.tell(t('reference.no-answer'));
          else take(place);
        }}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && typed.flush()}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
} // prettier-ignore

/** What was dragged, if it is a place in that part of an answer. */
function placeIn(dragged: string, of: string): string | undefined {
  if (dragged === '') return undefined;
  try {
    const answer = JSON.parse(dragged) as { of?: unknown; path?: unknown } | null;
    return answer?.of === of && typeof answer.path === 'string' ? answer.path : undefined;
  } catch {
    return undefined; // another page's drag of that name
  }
}

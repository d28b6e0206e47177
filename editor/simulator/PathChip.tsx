// A value by its name, to be used: dragged into a field, or put with one press into the field that was written in last; copied when there
// is none.
import { useStore } from 'zustand';
import { useStudio } from '../canvas/studio-context.ts';
import { ANSWER_KIND, fieldTarget, PATH_KIND } from '../inspector/field-target.ts';
import { outputOf, pathTo } from '../inspector/reference.ts';
import { toast } from '../kit/toast.tsx';
import { useT } from '../text/use-studio.ts';
import type { Reference } from './reply-references.ts';

type Props = {
  /** From the variable inwards; the last one is what is shown. */
  keys: readonly (string | number)[];
  /** How it is named, where it is not by its keys. */
  reference?: Reference | undefined;
};

export function PathChip({ keys, reference = { path: pathTo(keys) } }: Props) {
  const t = useT();
  const studio = useStudio();
  const target = useStore(fieldTarget, (state) => state.target);
  const name = String(keys.at(-1) ?? '');
  const { path: variable, answer } = reference;
  const path = variable ?? answer?.path;
  if (path === undefined) return <span className="variable">{name}</span>; // no text could name it
  const asked = target?.answer === undefined ? variable : target.answer === answer?.of ? answer.path : undefined;
  const into = asked !== undefined && target?.takes(asked) && !studio.readOnly ? { ...target, path: asked } : undefined;
  const written = variable === undefined ? path : outputOf(variable);
  const hint = into
    ? t('reference.insert', { path: into.path, field: into.label })
    : t('reference.copy', { path: written });
  const use = () => {
    if (into) {
      into.insert(into.path);
      studio.say(t('reference.inserted', { path: into.path, field: into.label }));
      return;
    }
    const copied = () => toast(t(variable === undefined ? 'reference.copied-answer' : 'reference.copied', { path: written })); // prettier-ignore
    // without a secure address there is no clipboard to write to: it is said, so that it can be typed
    void (navigator.clipboard?.writeText(written) ?? Promise.reject(new Error('no clipboard'))).then(copied, () =>
      studio.tell(t('reference.type', { path: written })),
    );
  };
  return (
    <button
      type="button"
      className="variable path-chip"
      draggable
      title={`${hint}\n${t(variable === undefined ? 'reference.answer' : 'reference.drag')}`}
      aria-label={hint}
      onClick={use}
      onDragStart={(event) => {
        if (variable !== undefined) event.dataTransfer.setData(PATH_KIND, variable);
        if (answer) event.dataTransfer.setData(ANSWER_KIND, JSON.stringify(answer));
        event.dataTransfer.setData('text/plain', written);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      {name}
    </button>
  );
}

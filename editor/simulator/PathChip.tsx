// A value by its name, to be used: dragged into a field, or put with one press into the field that was written in last; copied when there
// is none.
import { useStore } from 'zustand';
import { useStudio } from '../canvas/studio-context.ts';
import { fieldTarget, PATH_KIND } from '../inspector/field-target.ts';
import { outputOf, pathTo } from '../inspector/reference.ts';
import { toast } from '../kit/toast.tsx';
import { useT } from '../text/use-studio.ts';

/** @param keys from the variable inwards; the last one is what is shown */
export function PathChip({ keys }: { keys: readonly (string | number)[] }) {
  const t = useT();
  const studio = useStudio();
  const target = useStore(fieldTarget, (state) => state.target);
  const name = String(keys.at(-1) ?? '');
  const path = pathTo(keys);
  if (path === undefined) return <span className="variable">{name}</span>; // no text could name it
  const into = target?.takes(path) && !studio.readOnly ? target : undefined;
  const hint = into
    ? t('reference.insert', { path, field: into.label })
    : t('reference.copy', { path: outputOf(path) });
  const use = () => {
    if (into) {
      into.insert(path);
      studio.say(t('reference.inserted', { path, field: into.label }));
      return;
    }
    const copied = () => toast(t('reference.copied', { path: outputOf(path) }));
    // without a secure address there is no clipboard to write to: it is said, so that it can be typed
    void (navigator.clipboard?.writeText(outputOf(path)) ?? Promise.reject(new Error('no clipboard'))).then(
      copied,
      () => studio.tell(t('reference.type', { path: outputOf(path) })),
    );
  };
  return (
    <button
      type="button"
      className="variable path-chip"
      draggable
      title={`${hint}\n${t('reference.drag')}`}
      aria-label={hint}
      onClick={use}
      onDragStart={(event) => {
        event.dataTransfer.setData(PATH_KIND, path);
        event.dataTransfer.setData('text/plain', outputOf(path));
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      {name}
    </button>
  );
}

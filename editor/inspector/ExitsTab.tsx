// Where each exit leads, changed by choosing: the same as drawing a wire.
import { useMemo } from 'react';
import { readingOrder } from '../canvas/neighbours.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { disconnect } from '../document/operations/disconnect.ts';
import { useT } from '../text/use-studio.ts';
import { useForm } from './inspector-context.ts';

export function ExitsTab({ id }: { id: string }) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const nodes = useDraft(({ document }) => document.flows[form.flow]?.nodes);
  const scene = useMemo(() => nodes && studio.scene(), [nodes, studio]);
  const exits = scene?.nodes.get(id)?.card.exits ?? [];
  const targets = useMemo(
    () => (scene ? readingOrder(scene).filter((target) => studio.mayConnect(id, target)) : []),
    [scene, studio, id],
  );
  if (exits.length === 0) return <p className="inspector-empty">{t('inspector.no-exits')}</p>;
  return (
    <ul className="exits-tab">
      {exits.map((exit) => (
        <li key={exit.id}>
          <label className="field-label" htmlFor={`exit-${exit.id}`}>
            {exit.label}
          </label>
          <select
            id={`exit-${exit.id}`}
            className="input"
            value={exit.to ?? ''}
            disabled={form.readOnly}
            onChange={(event) => {
              if (event.target.value === '') studio.commit(disconnect.of({ flow: form.flow, node: id, exit: exit.id }));
              else studio.connect(id, exit.id, event.target.value);
            }}
          >
            <option value="">{t('canvas.exit-open')}</option>
            {targets.map((target) => (
              <option key={target} value={target}>
                {studio.titleOf(target)}
              </option>
            ))}
          </select>
          {exit.orphaned && <p className="field-help">{t('inspector.orphaned')}</p>}
        </li>
      ))}
    </ul>
  );
}

// Names with values, in two columns.
import { useRef } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { controlOf } from '../document/form.ts';
import { useT } from '../text/use-studio.ts';
import { controls } from './controls.tsx';
import type { ControlProps } from './Field.tsx';
import { focusAfterRemoval } from './focus-after-removal.ts';
import { useForm } from './inspector-context.ts';
import { useTyped } from './use-typed.ts';

export function MapControl({ id, schema, path, value }: ControlProps) {
  const t = useT();
  const form = useForm();
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const inner =
    typeof schema.additionalProperties === 'object' ? schema.additionalProperties : { type: 'string' as const };
  const Control = controls[controlOf(inner)];
  const write = (entries: (readonly [string, Json])[]) => form.commit(path, Object.fromEntries(entries));
  const entries = Object.entries(map);
  const fresh = () => {
    let name = 'name';
    for (let n = 2; Object.hasOwn(map, name); n++) name = `name${n}`;
    write([...entries, [name, '']]);
  };
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="map" ref={box}>
      {entries.map(([name, held], i) => (
        <div className="map-row" key={name}>
          <NameInput
            name={name}
            label={t('inspector.map-name')}
            rename={(next) => next !== '' && !Object.hasOwn(map, next) && write(entries.with(i, [next, held]))}
          />
          <Control
            id={`${id}-${i}`}
            schema={inner}
            path={[...path, name]}
            value={held}
            describedBy={undefined}
            invalid={false}
          />
          <button
            type="button"
            aria-label={t('inspector.row-remove')}
            title={t('inspector.row-remove')}
            onClick={() => {
              write(entries.toSpliced(i, 1));
              focusAfterRemoval(box.current, '.map-row', i);
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" className="list-add" onClick={fresh}>
        <Plus size={14} aria-hidden="true" />
        {t('inspector.row-add')}
      </button>
    </div>
  );
}

function NameInput({ name, label, rename }: { name: string; label: string; rename(next: string): void }) {
  const typed = useTyped(name, (next: string) => next !== name && rename(next.trim()));
  return (
    <input
      className="input mono"
      type="text"
      aria-label={label}
      value={typed.value}
      onFocus={typed.focus}
      onChange={(event) => typed.change(event.target.value)}
      onBlur={typed.flush}
    />
  );
}

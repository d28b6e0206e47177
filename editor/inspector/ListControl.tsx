// Rows that can be added, removed and moved, by pointer or with Alt+↑ ↓. Rows keep their ids, so their exits keep their edges.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { newId } from '../document/edit.ts';
import { controlOf, emptyOf, type FormSchema } from '../document/form.ts';
import { useT } from '../text/use-studio.ts';
import { controls } from './controls.tsx';
import type { ControlProps } from './Field.tsx';
import { Fields } from './Fields.tsx';
import { labelPath, useForm } from './inspector-context.ts';

const isRow = (schema: FormSchema) => controlOf(schema) === 'group';

/** A fresh row: defaults, and an id of its own where rows have one. */
export function freshRow(items: FormSchema): Json {
  const row = emptyOf(items);
  const withId = items.properties?.['id']?.type === 'string' && items.properties['id'].const === undefined;
  return withId && typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, id: newId() } : row;
}

/** The list with one row moved; the same list when it cannot go further. */
export function moved<T>(rows: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

export function ListControl({ id, schema, path, value, describedBy }: ControlProps) {
  const t = useT();
  const form = useForm();
  const rows: readonly Json[] = Array.isArray(value) ? value : Array.isArray(schema.default) ? schema.default : [];
  const items = schema.items ?? {};
  const Control = controls[controlOf(items)];
  const label = form.text.fields[labelPath(path)] ?? labelPath(path);
  const full = schema.maxItems !== undefined && rows.length >= schema.maxItems;
  const change = (next: readonly Json[]) => form.commit(path, [...next]);
  const move = (i: number, by: -1 | 1) => {
    const next = moved(rows, i, by);
    if (next !== rows) change(next);
  };
  return (
    <div className="list" aria-describedby={describedBy}>
      <ol>
        {rows.map((row, i) => (
          <li
            key={keyOf(row, i)}
            className="list-row"
            data-simple={!isRow(items) || undefined}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              event.stopPropagation();
              move(i, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <div className="list-body">
              {isRow(items) ? (
                <Fields schema={items} path={[...path, i]} value={row} />
              ) : (
                <Control
                  id={`${id}-${i}`}
                  schema={items}
                  path={[...path, i]}
                  value={row}
                  describedBy={undefined}
                  invalid={false}
                />
              )}
            </div>
            {!form.readOnly && (
              <div className="list-tools" role="group" aria-label={t('inspector.row', { label, n: i + 1 })}>
                <button
                  type="button"
                  disabled={i === 0}
                  aria-label={t('inspector.row-up')}
                  title={`${t('inspector.row-up')} (Alt+↑)`}
                  onClick={() => move(i, -1)}
                >
                  <ArrowUp size={14} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  disabled={i === rows.length - 1}
                  aria-label={t('inspector.row-down')}
                  title={`${t('inspector.row-down')} (Alt+↓)`}
                  onClick={() => move(i, 1)}
                >
                  <ArrowDown size={14} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('inspector.row-remove')}
                  title={t('inspector.row-remove')}
                  onClick={() => change(rows.toSpliced(i, 1))}
                >
                  <Trash2 size={14} aria-hidden="true" />
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!form.readOnly && (
        <button type="button" className="list-add" disabled={full} onClick={() => change([...rows, freshRow(items)])}>
          <Plus size={14} aria-hidden="true" />
          {full ? t('inspector.list-full', { most: schema.maxItems ?? 0 }) : t('inspector.row-add')}
        </button>
      )}
    </div>
  );
}

const keyOf = (row: Json, i: number): string | number =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && typeof row['id'] === 'string' ? row['id'] : i;

// Data to look into: each value by its name, which can be dragged into a field. What is inside opens on a press.
import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { useT } from '../text/use-studio.ts';
import { PathChip } from './PathChip.tsx';
import type { Reference } from './reply-references.ts';
import { short } from './words.ts';

const MOST = 50;
type Keys = readonly (string | number)[];

type Named = (keys: Keys) => Reference;
type Props = {
  value: object;
  /** Of the value itself; none: its entries are variables. */
  keys?: Keys;
  label: string;
  /** How a value is named, where it is not by its keys. */
  named?: Named | undefined;
};

export function ValueTree({ value, keys = [], label, named }: Props) {
  const t = useT();
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return (
    <ul className="value-tree" aria-label={label}>
      {entries.slice(0, MOST).map(([key, inner]: [string | number, Json]) => (
        <Entry key={key} keys={[...keys, key]} value={inner} named={named} />
      ))}
      {entries.length > MOST && <li className="tiny faint">{t('reference.more', { n: entries.length - MOST })}</li>}
    </ul>
  );
}

function Entry({ keys, value, named }: { keys: Keys; value: Json; named: Named | undefined }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const name = keys.join('.');
  const holds = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  return (
    <li>
      <div className="value-line">
        {holds ? (
          <button
            type="button"
            className="value-open"
            aria-expanded={open}
            aria-label={t('reference.inside', { name })}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={13} aria-hidden="true" />
          </button>
        ) : (
          <span className="value-open" aria-hidden="true" />
        )}
        <PathChip keys={keys} reference={named?.(keys)} />
        {!open && <span className="value-short">{short(value, 60)}</span>}
      </div>
      {holds && open && <ValueTree value={value} keys={keys} label={name} named={named} />}
    </li>
  );
}

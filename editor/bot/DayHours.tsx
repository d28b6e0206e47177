// The openings of one day: closed, or one or several stretches.
import { Plus, Trash2 } from 'lucide-react';
import { isOpening } from '@dialoom/shared/hours/hours';
import { IconButton } from '../kit/IconButton.tsx';
import { mannersMessages } from '../text/manners.ts';
import { useWords } from '../text/use-words.ts';

type Opening = { from: string; to: string };
export const OFFICE: Opening = { from: '09:00', to: '18:00' };
const MOST_OPENINGS = 4;

type Props = { name: string; open: readonly Opening[]; mayEdit: boolean; onChange(open: Opening[]): void };
export function DayHours({ name, open, mayEdit, onChange }: Props) {
  const t = useWords(mannersMessages);
  const put = (at: number, change: Partial<Opening>) =>
    onChange(open.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <div className="day-hours" role="group" aria-label={name}>
      <label className="day-name">
        <input
          type="checkbox"
          checked={open.length > 0}
          disabled={!mayEdit}
          aria-label={t('hours.open', { day: name })}
          onChange={(event) => onChange(event.target.checked ? [OFFICE] : [])}
        />
        <span aria-hidden="true">{name}</span>
      </label>
      <div className="day-openings">
        {open.length === 0 && <span className="faint">{t('hours.closed')}</span>}
        {open.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a stretch is its place in the day
          <span key={at} className="day-opening">
            <Time
              value={one.from}
              label={t('hours.from', { day: name })}
              mayEdit={mayEdit}
              put={(from) => put(at, { from })}
            />
            <span aria-hidden="true">{t('hours.until')}</span>
            <Time
              value={one.to}
              label={t('hours.to', { day: name })}
              wrong={!isOpening(one)}
              mayEdit={mayEdit}
              put={(to) => put(at, { to })}
            />
            {mayEdit && at > 0 && (
              <IconButton
                label={t('hours.less', { day: name })}
                icon={<Trash2 size={14} />}
                onClick={() => onChange(open.filter((_, i) => i !== at))}
              />
            )}
            {mayEdit && at === open.length - 1 && open.length < MOST_OPENINGS && (
              <IconButton
                label={t('hours.more', { day: name })}
                icon={<Plus size={14} />}
                onClick={() => onChange([...open, { from: one.to, to: '00:00' }])}
              />
            )}
            {!isOpening(one) && (
              <span className="k-fault" role="alert">
                {t('hours.backwards')}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

type TimeProps = { value: string; label: string; wrong?: boolean; mayEdit: boolean; put(time: string): void };
const Time = ({ value, label, wrong, mayEdit, put }: TimeProps) => (
  <input
    type="time"
    className="k-input"
    value={value === '24:00' ? '00:00' : value.padStart(5, '0')}
    readOnly={!mayEdit}
    aria-label={label}
    aria-invalid={wrong || undefined}
    onChange={(event) => event.target.value && put(event.target.value)}
  />
);

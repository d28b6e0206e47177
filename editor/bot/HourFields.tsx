// When people are there: a switch, the zone, the week, and days that are unlike their weekday.
import { CircleCheck, Clock, Plus, Trash2, TriangleAlert } from 'lucide-react';
import type { Hours } from '@dialoom/shared/document/document';
import { isZone, nextOpen, openingWords, weekdays } from '@dialoom/shared/hours/hours';
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { mannersMessages } from '../text/manners.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { DayHours, OFFICE } from './DayHours.tsx';
import { useTypedText } from './use-typed-text.ts';

const MOST_DAYS = 400;
const fresh = (): Hours => ({
  on: true,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai',
  week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [OFFICE]])),
  days: [],
});

export function HourFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(mannersMessages);
  const studio = useStudio();
  const hours = useDraft(({ document }) => document.settings.hours);
  const set = (path: readonly (string | number)[], value: Json | undefined, merge?: string) =>
    studio.commit(editSettings.of({ path: ['hours', ...path], ...(value !== undefined && { value }) }), merge);
  return (
    <section className="bot-section">
      <h2>{t('hours.title')}</h2>
      <Switch
        checked={hours?.on === true}
        disabled={!mayEdit}
        label={t('hours.on')}
        hint={t('hours.on-hint')}
        onChange={(on) => (hours ? set(['on'], on) : set([], fresh() as Json))}
      />
      {hours?.on && (
        <>
          <Now hours={hours} />
          <Zone zone={hours.zone} mayEdit={mayEdit} set={(zone, merge) => set(['zone'], zone, merge)} />
          <fieldset className="own-text">
            <legend>{t('hours.week')}</legend>
            {weekdays.map((day) => (
              <DayHours
                key={day}
                name={t(`hours.${day}`)}
                open={hours.week[day] ?? []}
                mayEdit={mayEdit}
                onChange={(open) => set(['week', day], open)}
              />
            ))}
          </fieldset>
          <fieldset className="own-text">
            <legend>{t('hours.days')}</legend>
            <p className="k-hint">{t('hours.days-lead')}</p>
            {hours.days.map(({ date, open }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two rows may name the same day while one is being typed
              <div key={at} className="special-day">
                <input
                  type="date"
                  className="k-input"
                  value={date}
                  readOnly={!mayEdit}
                  aria-label={t('hours.date')}
                  onChange={(event) => event.target.value && set(['days', at, 'date'], event.target.value)}
                />
                <DayHours
                  name={date}
                  open={open}
                  mayEdit={mayEdit}
                  onChange={(next) => set(['days', at, 'open'], next)}
                />
                {mayEdit && (
                  <IconButton
                    label={t('hours.remove-day', { date })}
                    icon={<Trash2 size={16} />}
                    onClick={() => set(['days', at], undefined)}
                  />
                )}
              </div>
            ))}
            {mayEdit && hours.days.length < MOST_DAYS && (
              <div>
                <Button
                  small
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => set(['days', hours.days.length], { date: tomorrow(), open: [] })}
                >
                  {t('hours.add-day')}
                </Button>
              </div>
            )}
          </fieldset>
        </>
      )}
    </section>
  );
}
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** What a customer would meet this minute. */
function Now({ hours }: { hours: Hours }) {
  const t = useWords(mannersMessages);
  const locale = useLocale();
  const now = Date.now();
  const next = nextOpen(hours, now);
  if (!isZone(hours.zone)) return null;
  const words =
    next === now
      ? t('hours.now-open')
      : next === undefined
        ? t('hours.never')
        : t('hours.now-closed', { opens: openingWords(next, now, hours.zone, locale) });
  const Icon = next === now ? CircleCheck : next === undefined ? TriangleAlert : Clock;
  return (
    <p
      className="contrast hours-now"
      data-low={next === undefined || undefined}
      data-closed={(next !== undefined && next !== now) || undefined}
      role="status"
    >
      <Icon size={14} aria-hidden="true" />
      {words}
    </p>
  );
}

type ZoneProps = { zone: string; mayEdit: boolean; set(zone: string, merge: string): void };
function Zone({ zone, mayEdit, set }: ZoneProps) {
  const t = useWords(mannersMessages);
  const typed = useTypedText(zone, (text, merge) => isZone(text) && set(text.trim(), merge));
  return (
    <Field label={t('hours.zone')} error={isZone(typed.value) ? undefined : t('hours.bad-zone')}>
      <TextInput {...typed} list="zones" readOnly={!mayEdit} maxLength={60} spellCheck={false} />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}

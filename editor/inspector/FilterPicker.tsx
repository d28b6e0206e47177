// What may be done to a variable before it is put in: a text when there is none, a date's form, capitals… With what comes of it just now.
import { useState } from 'react';
import { renderTemplate } from '@dialoom/shared/template/template';
import { PickList, type Pick } from '../palette/PickList.tsx';
import { useT } from '../text/use-studio.ts';
import { chipParts, offeredFilters, quoted, withFilter, withoutFilter } from './filters.ts';
import { useLiveValues } from './live-values.ts';

type Props = {
  /** The chip: `{{ order.no | upcase }}`. */
  source: string;
  at: { x: number; y: number };
  /** Begins with what to write when there is no value. */
  forEmpty?: boolean;
  /** The chip as it is now; nothing: it goes. */
  onChange(source: string | undefined): void;
  onClose(): void;
};

export function FilterPicker({ source, at, forEmpty = false, onChange, onClose }: Props) {
  const t = useT();
  const live = useLiveValues();
  const [asking, setAsking] = useState(forEmpty);
  const { path, filters } = chipParts(source);
  const madeOf = (next: string): string | undefined => {
    if (!live) return undefined;
    try {
      return renderTemplate(next, live, 'prompt').slice(0, 60) || undefined;
    } catch {
      return undefined; // a filter may not suit the value
    }
  };
  if (asking)
    return (
      <PickList
        key="default"
        label={t('filter.default')}
        placeholder={t('filter.default-text')}
        empty={t('filter.default-text')}
        at={at}
        picks={[]}
        extra={(typed) => (typed === '' ? undefined : { id: typed, label: t('filter.default-use', { text: typed }) })}
        onPick={(typed) => onChange(withFilter(source, `default: ${quoted(typed)}`))}
        onClose={onClose}
      />
    );
  const present = filters.map((filter, i): Pick => ({
    id: `- ${i}`,
    label: t('filter.remove', { filter }),
    group: t('filter.present'),
  }));
  const offered = offeredFilters.map(({ id, filter }): Pick => {
    const made = madeOf(withFilter(source, filter));
    return { id: filter, label: t(`filter.${id}`), also: filter, group: t('filter.offered'), ...(made !== undefined && { hint: made }) };
  }); // prettier-ignore
  const picks: Pick[] = [
    ...present,
    { id: 'default', label: t('filter.default'), also: 'default', group: t('filter.offered') },
    ...offered,
    { id: 'gone', label: t('filter.gone'), group: t('filter.chip'), danger: true },
  ];
  const pick = (id: string) => {
    if (id === 'default') setAsking(true);
    else if (id === 'gone') onChange(undefined);
    else onChange(id.startsWith('- ') ? withoutFilter(source, Number(id.slice(2))) : withFilter(source, id));
  };
  return (
    <PickList
      label={t('filter.label', { path })}
      placeholder={t('filter.search')}
      empty={t('filter.none')}
      at={at}
      picks={picks}
      onPick={pick}
      onClose={onClose}
    />
  );
}

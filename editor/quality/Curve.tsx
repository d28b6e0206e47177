// The curve: how many are understood rightly and wrongly by how much is asked for, and two lines on it to move, by hand or by keys.
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Bands } from '@dialoom/shared/understanding/bands';
import { curveOf, ofHundred, tallyAt } from '@dialoom/shared/understanding/quality';
import type { QualityReport } from '@dialoom/shared/understanding/report';
import { qualityMessages } from '../text/quality.ts';
import { useWords } from '../text/use-words.ts';
import { keyed, LEAST, MOST, moved, type Border } from './borders.ts';

type Props = {
  report: QualityReport;
  bands: Bands;
  suggested: Bands;
  mayEdit: boolean;
  /** While a line is dragged. */
  onMove(bands: Bands): void;
  /** It was let go, or moved by a key: what changed. */
  onSet(change: Partial<Bands>, merge?: string): void;
};
export function Curve({ report, bands, suggested, mayEdit, onMove, onSet }: Props) {
  const t = useWords(qualityMessages);
  const box = useRef<HTMLDivElement>(null);
  const going = useRef<{ from: Bands; change: Partial<Bands> }>(undefined); // from where it was taken up: what it took along comes back
  const points = useMemo(() => curveOf(report), [report]);
  const lines = (['right', 'wrong'] as const).map((name) => ({ name, path: points.map((point, i) => `${i === 0 ? 'M' : 'L'}${(point.sure * 1_000).toFixed(1)} ${(200 - point[name] * 196).toFixed(1)}`).join(' ') })); // prettier-ignore
  const at = (event: PointerEvent) => {
    const { left = 0, width = 1 } = box.current?.getBoundingClientRect() ?? {};
    return (event.clientX - left) / width;
  };
  const handle = (name: Border) => {
    const value = bands[name];
    const words = () => {
      const hundred = ofHundred(tallyAt(report, bands));
      return t('sure.value', { value: value.toFixed(2), right: hundred.right, wrong: hundred.wrong });
    };
    const onKey = (event: KeyboardEvent) => {
      const to = keyed(value, event.key);
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onSet(moved(bands, name, to), `borders:${name}`);
    };
    return (
      <div
        key={name}
        className="curve-handle"
        data-handle={name}
        role="slider"
        tabIndex={0}
        aria-label={t(`sure.handle-${name}`)}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={value}
        aria-valuetext={words()}
        aria-disabled={!mayEdit || undefined}
        style={{ left: `${value * 100}%` }}
        {...(mayEdit && {
          onKeyDown: onKey,
          onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            going.current = { from: bands, change: {} };
          },
          onPointerMove: (event: PointerEvent) => {
            if (!going.current) return;
            const { from } = going.current;
            const change = moved(from, name, at(event));
            going.current = { from, change };
            onMove({ ...from, ...change });
          },
          onPointerUp: () => {
            const { change = {} } = going.current ?? {};
            going.current = undefined;
            onSet(change);
          },
          onPointerCancel: () => ((going.current = undefined), onSet({})),
        })}
      >
        <span className="num" aria-hidden="true">
          {value.toFixed(2)}
        </span>
      </div>
    );
  };
  const zones = [
    { name: 'none', from: 0, to: bands.doubtful },
    { name: 'asked', from: bands.doubtful, to: bands.sure },
    { name: 'sure', from: bands.sure, to: 1 },
  ] as const;
  return (
    <figure className="curve" aria-label={t('sure.chart')}>
      <div className="curve-box" ref={box}>
        {zones.map(({ name, from, to }) => (
          <div key={name} className="curve-zone" data-zone={name} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}>
            {to - from > 0.11 && <span>{t(`sure.zone-${name}`)}</span>}
          </div>
        ))}
        <svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">
          {lines.map(({ name, path }) => (
            <path key={name} d={path} data-line={name} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        <span className="curve-suggested" style={{ left: `${suggested.sure * 100}%` }} aria-hidden="true" />
        {handle('doubtful')}
        {handle('sure')}
      </div>
      <figcaption className="curve-legend">
        <span data-line="right">{t('sure.line-right')}</span>
        <span data-line="wrong">{t('sure.line-wrong')}</span>
        <span data-line="suggested">{t('sure.suggested', { value: suggested.sure.toFixed(2) })}</span>
      </figcaption>
    </figure>
  );
} // prettier-ignore

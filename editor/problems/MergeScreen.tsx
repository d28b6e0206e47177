// Two people changed the same field, or one deleted what the other edited: both values side by side, one chosen. Everything else is
// merged already, and nothing is sent before this is answered.
import { useEffect, useRef, useState } from 'react';
import { useStudio } from '../canvas/studio-context.ts';
import type { Choice, Clash } from '../document/merge.ts';
import type { Path } from '../document/path.ts';
import { useT } from '../text/use-studio.ts';
import { useValueWords } from '../versions/use-value-words.ts';
import { placeOf } from './place.ts';

export function MergeScreen({
  clashes,
  by,
  onChoose,
}: {
  clashes: readonly Clash[];
  /** Who saved the other side. */
  by: string | undefined;
  onChoose(choices: { clash: Clash; choice: Choice }[]): void;
}) {
  const t = useT();
  const studio = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<readonly Choice[]>(() => clashes.map(() => 'ours'));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="merge"
      ref={dialog}
      aria-labelledby="merge-title"
      onCancel={(event) => event.preventDefault()}
      data-own-keys
    >
      <h2 id="merge-title">{t('merge.title', { n: clashes.length })}</h2>
      <p>{by === undefined ? t('merge.body') : t('merge.body-by', { by })}</p>
      {clashes.map((clash, i) => (
        <fieldset key={JSON.stringify(clash.path)} className="clash">
          <legend>{placeOf(studio, clash.path)}</legend>
          {(['ours', 'theirs'] as const).map((side) => (
            <label key={side} className="clash-side" data-chosen={choices[i] === side || undefined}>
              <span className="clash-name">
                <input
                  type="radio"
                  name={`clash-${i}`}
                  checked={choices[i] === side}
                  onChange={() => setChoices(choices.with(i, side))}
                />
                {side === 'theirs' && by !== undefined ? t('merge.theirs-by', { by }) : t(`merge.${side}`)}
              </span>
              <ClashValue value={clash[side]} path={clash.path} />
            </label>
          ))}
        </fieldset>
      ))}
      <footer>
        <button
          type="button"
          className="primary-button"
          onClick={() => onChoose(clashes.map((clash, i) => ({ clash, choice: choices[i] ?? 'ours' })))}
        >
          {t('merge.apply')}
        </button>
      </footer>
    </dialog>
  );
}

function ClashValue({ value, path }: { value: Clash['ours'] | undefined; path: Path }) {
  const t = useT();
  const say = useValueWords();
  if (value === undefined) return <span className="clash-value clash-deleted">{t('merge.deleted')}</span>;
  return <span className="clash-value">{value === '' ? t('merge.empty') : say(value, path)}</span>;
}

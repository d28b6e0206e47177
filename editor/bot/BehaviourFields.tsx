// How the bot behaves: how sure it must be, what happens when it cannot go on.
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { useTyped } from '../inspector/use-typed.ts';
import { Choices } from '../kit/Choices.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useMay } from '../queries/session.ts';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';

/** Where the slider stands when a fixed confidence is switched on. */
const FIRST_THRESHOLD = 0.5;

export function BehaviourFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const mayTest = useMay('bots.test');
  const { threshold, onStop, aiLabel } = useDraft(({ document }) => document.settings);
  const set = (field: string, value: string | number | boolean | undefined, merge?: string) =>
    studio.commit(editSettings.of({ path: [field], ...(value === undefined ? {} : { value }) }), merge);
  return (
    <>
      <section className="bot-section">
        <h2>{t('settings.understanding')}</h2>
        <p className="choices-label">{t('settings.threshold')}</p>
        <Choices
          label={t('settings.threshold')}
          value={threshold === undefined ? 'auto' : 'fixed'}
          disabled={!mayEdit}
          options={(['auto', 'fixed'] as const).map((value) => ({ value, label: t(`settings.threshold-${value}`) }))}
          onChoose={(value) => set('threshold', value === 'auto' ? undefined : FIRST_THRESHOLD)}
        />
        {threshold === undefined ? (
          <p className="k-hint">{t('settings.threshold-auto-hint')}</p>
        ) : (
          <Slider
            label={t('settings.threshold-fixed')}
            hint={t('settings.threshold-hint')}
            value={threshold}
            most={1}
            step={0.01}
            words={(value) => value.toFixed(2)}
            mayEdit={mayEdit}
            onChange={(value, focus) => set('threshold', value, `threshold:${focus}`)}
          />
        )}
        {mayTest && <Link to={places.quality(studio.bot)}>{t('settings.threshold-see')}</Link>}
      </section>
      <section className="bot-section">
        <h2>{t('settings.answers')}</h2>
        <p className="choices-label">{t('settings.onstop')}</p>
        <Choices
          label={t('settings.onstop')}
          value={onStop}
          disabled={!mayEdit}
          options={(['handoff', 'apologise'] as const).map((value) => ({
            value,
            label: t(`settings.onstop.${value}`),
          }))}
          onChoose={(value) => set('onStop', value)}
        />
        <p className="k-hint">{t('settings.onstop-hint')}</p>
        <div className="bot-switch">
          <Switch
            checked={aiLabel}
            disabled={!mayEdit}
            label={t('settings.ai')}
            hint={t('settings.ai-hint')}
            onChange={(on) => set('aiLabel', on)}
          />
        </div>
      </section>
    </>
  );
}

type SliderProps = {
  label: string;
  hint: string;
  value: number;
  most: number;
  step: number;
  words(value: number): string;
  mayEdit: boolean;
  onChange(value: number, focus: string): void;
};

function Slider({ label, hint, value, most, step, words, mayEdit, onChange }: SliderProps) {
  const typed = useTyped(value, onChange);
  return (
    <label className="slider-field">
      <span className="choices-label">{label}</span>
      <span className="slider">
        <input
          type="range"
          min={0}
          max={most}
          step={step}
          value={typed.value}
          disabled={!mayEdit}
          aria-valuetext={words(typed.value)}
          onFocus={typed.focus}
          onBlur={typed.flush}
          onChange={(event) => typed.change(Number(event.target.value))}
        />
        <output className="num">{words(typed.value)}</output>
      </span>
      <span className="k-hint">{hint}</span>
    </label>
  );
}

// Colour, corner and scheme of the chat window.
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editWidget } from '../document/operations/edit-widget.ts';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useTyped } from '../inspector/use-typed.ts';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';
import { contrastWithWhite, isHex, LEAST_CONTRAST } from './contrast.ts';

export function ThemeFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const theme = useDraft(({ document }) => document.widget.theme);
  const set = (field: 'accent' | 'position' | 'scheme', value: string, merge?: string) =>
    studio.commit(editWidget.of({ path: ['theme', field], value }), merge);
  const typed = useTyped(
    theme.accent,
    (value: string, focus) =>
      isHex(value) && value !== theme.accent && set('accent', value.toLowerCase(), `accent:${focus}`),
  );
  const accent = typed.value;
  const ratio = isHex(accent) ? contrastWithWhite(accent) : 0;
  const isClear = ratio >= LEAST_CONTRAST;
  return (
    <>
      <Field label={t('settings.accent')} error={isHex(accent) ? undefined : t('settings.accent-bad')}>
        <div className="accent-field">
          <input
            type="color"
            value={isHex(accent) ? accent : theme.accent}
            disabled={!mayEdit}
            aria-label={t('settings.accent')}
            onFocus={typed.focus}
            onBlur={typed.flush}
            onChange={(event) => typed.change(event.target.value)}
          />
          <TextInput
            mono
            value={accent}
            readOnly={!mayEdit}
            maxLength={7}
            spellCheck={false}
            onFocus={typed.focus}
            onBlur={typed.flush}
            onText={typed.change}
          />
          {isHex(accent) && (
            <p className="contrast" data-low={!isClear || undefined}>
              {isClear ? <CircleCheck size={14} aria-hidden="true" /> : <TriangleAlert size={14} aria-hidden="true" />}
              {t(isClear ? 'settings.accent-ok' : 'settings.accent-low', { ratio: ratio.toFixed(1) })}
            </p>
          )}
        </div>
      </Field>
      <div className="theme-choices">
        <div>
          <p className="choices-label">{t('settings.position')}</p>
          <Choices
            label={t('settings.position')}
            value={theme.position}
            disabled={!mayEdit}
            options={(['right', 'left'] as const).map((value) => ({ value, label: t(`settings.position.${value}`) }))}
            onChoose={(value) => set('position', value)}
          />
        </div>
        <div>
          <p className="choices-label">{t('settings.scheme')}</p>
          <Choices
            label={t('settings.scheme')}
            value={theme.scheme}
            disabled={!mayEdit}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.scheme.${value}`),
            }))}
            onChoose={(value) => set('scheme', value)}
          />
        </div>
      </div>
    </>
  );
}

// What must hold before anybody can publish the bot, beside no errors.
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { useTyped } from '../inspector/use-typed.ts';
import { Field } from '../kit/Field.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';

const open = { warnings: false, tests: false, coverage: 0 };

export function GateFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const gate = useDraft(({ document }) => document.settings.gate) ?? open;
  const set = (to: Partial<typeof open>, merge?: string) => studio.commit(editSettings.of({ path: ['gate'], value: { ...gate, ...to } }), merge); // prettier-ignore
  const typed = useTyped(gate.coverage, (coverage: number, focus) => set({ coverage }, `gate:${focus}`));
  return (
    <section className="bot-section">
      <h2>{t('gate.title')}</h2>
      <p className="section-lead">{t('gate.lead')}</p>
      <div className="bot-switch">
        <Switch
          checked={gate.warnings}
          disabled={!mayEdit}
          label={t('gate.warnings')}
          hint={t('gate.warnings-hint')}
          onChange={(warnings) => set({ warnings })}
        />
      </div>
      <div className="bot-switch">
        <Switch
          checked={gate.tests}
          disabled={!mayEdit}
          label={t('gate.tests')}
          hint={t('gate.tests-hint')}
          onChange={(tests) => set({ tests })}
        />
      </div>
      <div className="bot-switch">
        <Field label={t('gate.coverage')} hint={t('gate.coverage-hint')}>
          <TextInput
            type="number"
            min={0}
            max={100}
            value={typed.value}
            readOnly={!mayEdit}
            onFocus={typed.focus}
            onBlur={typed.flush}
            onText={(text) => typed.change(Math.min(100, Math.max(0, Math.round(Number(text) || 0))))}
          />
        </Field>
      </div>
    </section>
  );
}

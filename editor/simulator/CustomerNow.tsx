// The customer in the middle of a talk: another language is chosen, or the page tells who they are, as when somebody signs in.
import { useState, type FormEvent } from 'react';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { FactRows } from './FactRows.tsx';
import { factRows, factsFrom, plainFacts, type Fact } from './facts.ts';
import { InlineFoot } from './InlineFoot.tsx';
import { useSimulated, useSimulation } from './simulation-context.ts';

export function CustomerNow() {
  const t = useWords(debuggerMessages);
  const locale = useLocale();
  const simulation = useSimulation();
  const spoken = useSimulated(({ state }) => state?.locale ?? '');
  const isPaused = useSimulated(({ state }) => state?.status === 'paused');
  const languages = useDraft(({ document }) => document.languages);
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>{t('bug.customer')}</h3>
      {languages.length > 1 && (
        <Field label={t('bug.language')}>
          <Select
            value={spoken}
            disabled={isPaused}
            options={[...new Set([spoken, ...languages])].map((value) => ({
              value,
              label: languageName(value, locale),
            }))}
            onChoose={(next) => next !== spoken && simulation.speak(next)}
          />
        </Field>
      )}
      {open ? (
        <About onDone={() => setOpen(false)} />
      ) : (
        <Button small disabled={isPaused} onClick={() => setOpen(true)}>
          {t('bug.about')}
        </Button>
      )}
      {isPaused && <p className="tiny faint">{t('bug.about-paused')}</p>}
    </section>
  );
}

function About({ onDone }: { onDone(): void }) {
  const t = useWords(debuggerMessages);
  const words = useWords(simulatorMessages);
  const simulation = useSimulation();
  const variables = useSimulated(({ state }) => state?.variables);
  const isPaused = useSimulated(({ state }) => state?.status === 'paused');
  const [contact, setContact] = useState<readonly Fact[]>(() => factRows(variables?.['contact']));
  const [context, setContext] = useState<readonly Fact[]>(() => factRows(variables?.['context']));
  const tell = (event: FormEvent) => {
    event.preventDefault();
    simulation.tellAbout({
      contact: factsFrom(contact, plainFacts(variables?.['contact'])),
      context: factsFrom(context, plainFacts(variables?.['context'])),
    });
    onDone();
  };
  return (
    <form className="sim-about" onSubmit={tell}>
      <FactRows legend={words('sim.facts')} facts={contact} onChange={setContact} />
      <FactRows legend={t('bug.page-facts')} facts={context} onChange={setContext} />
      <p className="tiny faint">{t('bug.about-hint')}</p>
      <InlineFoot verb={t('bug.about-tell')} disabled={isPaused} onCancel={onDone} />
    </form>
  );
}

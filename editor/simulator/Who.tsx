// Who talks where: channel, language, customer, page, time. A change takes effect with a new start, or with the same lines said again.
import { useId, useState } from 'react';
import { ChevronDown, Globe } from 'lucide-react';
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { channelOf, channels } from './channels.ts';
import { FactRows } from './FactRows.tsx';
import { factRows, factsFrom, plainFacts, timeField, timeFrom, type Fact } from './facts.ts';
import type { Setting } from './simulation.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';

const kinds = ['none', 'sample', 'own'] as const;
type Kind = (typeof kinds)[number];
const sampleOf = (t: SimulatorTranslate): Fact[] => [
  { name: 'name', value: t('sim.sample-name') },
  { name: 'phone', value: t('sim.sample-phone') },
  { name: 'email', value: t('sim.sample-email') },
  { name: 'level', value: t('sim.sample-level') },
];
const isSample = (contact: Setting['contact'], t: SimulatorTranslate) =>
  JSON.stringify(contact) === JSON.stringify(factsFrom(sampleOf(t)));

export function Who() {
  const t = useWords(simulatorMessages);
  const locale = useLocale();
  const body = useId();
  const d = useWords(debuggerMessages);
  const [open, setOpen] = useState(false);
  const began = useSimulated((now) => now.setting);
  const state = useSimulated((now) => now.state);
  const setting = state ? asOf(state, began) : began;
  const language = setting.locale;
  const kind: Kind = setting.contact === undefined ? 'none' : isSample(setting.contact, t) ? 'sample' : 'own';
  return (
    <div className="sim-who" data-open={open || undefined}>
      <button
        type="button"
        className="sim-who-line"
        title={t('sim.who')}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <Globe size={13} aria-hidden="true" />
        <span className="cut">
          {[
            d(`bug.channel.${channelOf(setting.channel)}`),
            language === undefined ? '' : languageName(language, locale),
            t(`sim.customer-${kind}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        <div id={body} className="sim-who-form">
          <WhoForm setting={setting} kind={kind} onDone={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}

/** As it is now: the customer may have changed the language, and the page may have told who they are. */
function asOf({ locale, variables }: SimulationState, { at }: Setting): Setting {
  const contact = plainFacts(variables['contact']);
  const conversation = plainFacts(variables['conversation']);
  return {
    ...(locale !== '' && { locale }),
    ...(typeof conversation['channel'] === 'string' && { channel: conversation['channel'] }),
    ...(Object.keys(contact).length > 0 && { contact }),
    context: plainFacts(variables['context']),
    ...(at !== undefined && { at }),
  };
}

function WhoForm({ setting, kind: first, onDone }: { setting: Setting; kind: Kind; onDone(): void }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const [channel, setChannel] = useState(channelOf(setting.channel));
  const locale = useLocale();
  const simulation = useSimulation();
  const languages = useDraft(({ document }) => document.languages);
  const [language, setLanguage] = useState(setting.locale ?? languages[0] ?? 'en');
  const [kind, setKind] = useState(first);
  const [facts, setFacts] = useState<readonly Fact[]>(setting.contact ? factRows(setting.contact) : sampleOf(t));
  const [page, setPage] = useState<readonly Fact[]>(factRows(setting.context));
  // a real conversation stays somebody's; one node alone has nothing said to it
  const canRepeat = useSimulated(
    ({ state, doing, setting: { from } }) =>
      doing === undefined && !from && !state?.real && (state?.inputs.length ?? 0) > 0,
  );
  const [time, setTime] = useState(timeField(setting.at));
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'sample') setFacts(sampleOf(t));
  };
  const chosen = (): Setting => {
    const at = timeFrom(time);
    const told = factsFrom(page, plainFacts(setting.context));
    return {
      locale: language,
      ...(channel !== 'web' && { channel }),
      ...(kind !== 'none' && { contact: factsFrom(facts, plainFacts(setting.contact)) }),
      ...(Object.keys(told).length > 0 && { context: told }),
      ...(at !== undefined && { at }),
    };
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        simulation.start(chosen());
        onDone();
      }}
    >
      {languages.length > 1 && (
        <Field label={t('sim.language')}>
          <Select
            value={language}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
            onChoose={setLanguage}
          />
        </Field>
      )}
      <Field label={d('bug.channel')}>
        <Select
          value={channel}
          options={channels.map((value) => ({ value, label: d(`bug.channel.${value}`) }))}
          onChoose={(next) => setChannel(next)}
        />
      </Field>
      <Field label={t('sim.customer')}>
        <Select
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`sim.customer-${value}`) }))}
          onChoose={choose}
        />
      </Field>
      {kind !== 'none' && (
        <FactRows legend={t('sim.facts')} facts={facts} onChange={(rows) => (setKind('own'), setFacts(rows))} />
      )}
      <FactRows legend={d('bug.page-facts')} facts={page} onChange={setPage} />
      <Field label={t('sim.time')} hint={t('sim.time-hint')}>
        <TextInput type="datetime-local" value={time} onText={setTime} />
      </Field>
      <div className="sim-who-acts">
        <Button submit kind="primary">
          {t('sim.apply')}
        </Button>
        {canRepeat && (
          <Button
            title={d('bug.again-hint')}
            onClick={() => {
              simulation.sayAgainAs(chosen());
              onDone();
            }}
          >
            {d('bug.again')}
          </Button>
        )}
      </div>
    </form>
  );
}

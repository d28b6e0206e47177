// Who talks where: channel, language, customer, time. A change takes effect with a new start.
import { useId, useState } from 'react';
import { ChevronDown, Globe, Plus, X } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { contactFrom, factsOf, timeField, timeFrom, type Fact } from './facts.ts';
import type { Setting } from './simulation.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';

const channels = ['web', 'wechat', 'email', 'api'] as const;
type Channel = (typeof channels)[number];
const channelOf = (channel: string | undefined): Channel => channels.find((one) => one === channel) ?? 'web';
const kinds = ['none', 'sample', 'own'] as const;
type Kind = (typeof kinds)[number];
const MOST_FACTS = 20;
const sampleOf = (t: SimulatorTranslate): Fact[] => [
  { name: 'name', value: t('sim.sample-name') },
  { name: 'phone', value: t('sim.sample-phone') },
  { name: 'email', value: t('sim.sample-email') },
  { name: 'level', value: t('sim.sample-level') },
];
const isSample = (contact: Setting['contact'], t: SimulatorTranslate) =>
  JSON.stringify(contact) === JSON.stringify(contactFrom(sampleOf(t)));

export function Who() {
  const t = useWords(simulatorMessages);
  const locale = useLocale();
  const body = useId();
  const d = useWords(debuggerMessages);
  const [open, setOpen] = useState(false);
  const setting = useSimulated((now) => now.setting);
  const spoken = useSimulated(({ state }) => state?.locale);
  const language = spoken ?? setting.locale;
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
          <WhoForm
            setting={{ ...setting, ...(language !== undefined && { locale: language }) }}
            kind={kind}
            onDone={() => setOpen(false)}
          />
        </div>
      )}
    </div>
  );
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
  const [facts, setFacts] = useState<readonly Fact[]>(setting.contact ? factsOf(setting.contact) : sampleOf(t));
  const [time, setTime] = useState(timeField(setting.at));
  const change = (i: number, to: Partial<Fact>) => {
    setKind('own');
    setFacts(facts.map((fact, j) => (i === j ? { ...fact, ...to } : fact)));
  };
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'sample') setFacts(sampleOf(t));
  };
  const submit = () => {
    const at = timeFrom(time);
    simulation.start({
      locale: language,
      ...(channel !== 'web' && { channel }),
      ...(kind !== 'none' && { contact: contactFrom(facts) }),
      ...(at !== undefined && { at }),
    });
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
        <fieldset className="sim-facts">
          <legend>{t('sim.facts')}</legend>
          {facts.map((fact, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- names may be empty or alike while they are typed
            <div key={i} className="sim-fact">
              <TextInput
                value={fact.name}
                aria-label={t('sim.fact-name')}
                placeholder={t('sim.fact-name')}
                maxLength={64}
                mono
                onText={(name) => change(i, { name })}
              />
              <TextInput
                value={fact.value}
                aria-label={t('sim.fact-value')}
                placeholder={t('sim.fact-value')}
                maxLength={1_000}
                onText={(value) => change(i, { value })}
              />
              <IconButton
                label={t('sim.fact-remove')}
                icon={<X size={14} aria-hidden="true" />}
                onClick={() => {
                  setKind('own');
                  setFacts(facts.filter((_, j) => i !== j));
                }}
              />
            </div>
          ))}
          {facts.length < MOST_FACTS && (
            <Button
              small
              kind="quiet"
              icon={<Plus size={13} aria-hidden="true" />}
              onClick={() => (setKind('own'), setFacts([...facts, { name: '', value: '' }]))}
            >
              {t('sim.fact-add')}
            </Button>
          )}
        </fieldset>
      )}
      <Field label={t('sim.time')} hint={t('sim.time-hint')}>
        <TextInput type="datetime-local" value={time} onText={setTime} />
      </Field>
      <Button submit kind="primary">
        {t('sim.apply')}
      </Button>
    </form>
  );
}

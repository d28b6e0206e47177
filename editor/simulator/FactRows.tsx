// What the bot is told beforehand, as rows of name and value: of the customer, or of the page they look at.
import { Plus, X } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import type { Fact } from './facts.ts';
import './facts.css';

const MOST_FACTS = 20;
type Props = { legend: string; facts: readonly Fact[]; onChange(facts: readonly Fact[]): void };

export function FactRows({ legend, facts, onChange }: Props) {
  const t = useWords(simulatorMessages);
  const change = (i: number, to: Partial<Fact>) =>
    onChange(facts.map((fact, j) => (i === j ? { ...fact, ...to } : fact)));
  return (
    <fieldset className="sim-facts">
      <legend>{legend}</legend>
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
            onClick={() => onChange(facts.filter((_, j) => i !== j))}
          />
        </div>
      ))}
      {facts.length < MOST_FACTS && (
        <Button
          small
          kind="quiet"
          icon={<Plus size={13} aria-hidden="true" />}
          onClick={() => onChange([...facts, { name: '', value: '' }])}
        >
          {t('sim.fact-add')}
        </Button>
      )}
    </fieldset>
  );
}

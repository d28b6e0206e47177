// Under a customer's line: the intent and how sure, or that none was near enough; what else was found.
import { ScanSearch, ScanText } from 'lucide-react';
import type { SimulatedMessage, SimulationState } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';
import type { z } from 'zod';
import { debuggerMessages } from '../text/debugger.ts';
import { dialogueMessages } from '../text/dialogue.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { choiceLabel, understandingOf, type Understanding } from './understanding.ts';
import { opinionWords } from './opinion-words.ts';
import { useNames, type Names } from './use-names.ts';
import { exampleWords } from './Why.tsx';

type Props = {
  message: z.output<typeof SimulatedMessage>;
  state: SimulationState;
  /** A button, not words: there was nothing to find in it. */
  pressed: boolean;
};

export function Understood({ message, state, pressed }: Props) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const m = useWords(dialogueMessages);
  const names = useNames();
  const understanding = understandingOf(message, state);
  const found = pressed ? [] : (message.understood?.found ?? []);
  const { smallTalk, feelings, second } = message.understood ?? {};
  const marks = [
    ...(smallTalk ? [t('sim.small-talk', { name: m(`talk.${smallTalk}`) })] : []),
    ...(feelings?.negative ? [t('sim.negative')] : []),
    ...(feelings?.urgent ? [t('sim.urgent')] : []),
  ];
  const read = pressed ? [] : (message.understood?.read ?? []);
  const agreed = pressed ? undefined : message.understood?.agreed;
  if (
    !understanding &&
    !second &&
    found.length === 0 &&
    marks.length === 0 &&
    read.length === 0 &&
    agreed === undefined
  )
    return null;
  return (
    <p className="sim-under">
      {understanding && (
        <span data-kind={understanding.kind}>
          <ScanSearch size={12} aria-hidden="true" />
          {understandingWords(understanding, t, names)}
        </span>
      )}
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
      {message.understood?.evidence && <span>{exampleWords(message.understood.evidence.example, d)}</span>}
      {second && <span>{opinionWords(second, m, names)}</span>}
      {read.map((one, i) => (
        <span key={i} data-kind={one.how}>
          <ScanText size={12} aria-hidden="true" />
          {t(`sim.read.${one.how}`, {
            name: one.label ?? foundWords(one.type, t),
            value: shown(one.type === 'choice' ? choiceLabel(one.value, message, state) : one.value),
            reason: one.reason === undefined ? '' : t(`sim.reason.${one.reason}`),
          })}
        </span>
      ))}
      {agreed !== undefined && (
        <span data-kind={agreed ? 'sure' : 'none'}>{t(agreed ? 'sim.agreed' : 'sim.denied')}</span>
      )}
      {!understanding && found.length > 0 && read.length === 0 && (
        <span data-kind="found">
          <ScanText size={12} aria-hidden="true" />
          {[...new Set(found)].map((type) => foundWords(type, t)).join(' · ')}
        </span>
      )}
    </p>
  );
}

function understandingWords(of: Understanding, t: SimulatorTranslate, names: Names): string {
  switch (of.kind) {
    case 'sure': {
      const name = names.intent(of.intent);
      return of.confidence === undefined
        ? t('sim.intent-named', { name })
        : t('sim.intent-sure', { name, confidence: of.confidence.toFixed(2) });
    }
    case 'doubtful':
      return t('sim.intent-doubtful', { names: of.intents.map(names.intent).join(' / ') });
    case 'none':
      return of.closest
        ? t('sim.intent-low', { name: names.intent(of.closest.intent), confidence: of.closest.confidence.toFixed(2) })
        : t('sim.intent-none');
    default:
      return of satisfies never;
  }
}

const shown = (value: Json | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
function foundWords(type: string, t: SimulatorTranslate): string {
  const key = `sim.found.${type}`;
  return Object.hasOwn(simulatorMessages, key) ? t(key as keyof typeof simulatorMessages) : type;
}

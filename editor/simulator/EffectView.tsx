// One thing a node asked for: what, who answered, how long; request and result; one press mocks it.
import { useMemo, useState } from 'react';
import { FlaskConical, FlaskConicalOff, Pencil } from 'lucide-react';
import { effects, type Json } from '@dialoom/shared/node/effects';
import type { Mock } from '@dialoom/shared/api/mocks';
import { mockFault, mockFor } from '@dialoom/shared/simulation/answering';
import { askedBefore, withMock } from '@dialoom/shared/simulation/kept-answers';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { ToolCall } from '../models/ToolCall.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { shapeWords } from './answer-shape.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { MockEditor } from './MockEditor.tsx';
import { ModelCall } from './ModelCall.tsx';
import { answerOf, mockKindOf, withoutMock } from './mocks.ts';
import { referencesIn } from './reply-references.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { ValueTree } from './ValueTree.tsx';
import { failureReason, msWords, requestLine } from './words.ts';

type Effect = TracedStep['effects'][number];
const chips: Readonly<Record<Effect['by'], ChipKind>> = {
  real: 'ok',
  mocked: 'accent',
  recorded: 'plain',
  customer: 'plain',
  tester: 'plain',
  engine: 'plain',
  waiting: 'warn',
};
const noMocks: readonly Mock[] = [];
const noSteps: readonly TracedStep[] = [];

export function EffectView({ effect, step }: { effect: Effect; step: TracedStep }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const { kind, request, reply, by, ms, disturbed, wrong } = effect;
  const called = by === 'real' || by === 'mocked' || by === 'recorded';
  return (
    <li className="sim-effect">
      <p className="sim-effect-head">
        <b>{effectName(kind, t)}</b>
        {by !== 'engine' && <Chip kind={chips[by]}>{t(`sim.by.${by}`)}</Chip>}
        {called && <span className="sim-step-ms num">{msWords(ms, t)}</span>}
      </p>
      <p className="sim-effect-line">{requestLine(request)}</p>
      {reply && 'failed' in reply && (
        <p className="sim-effect-failed">
          {wrong === undefined ? failureReason(reply.failed, t) : <WrongMock effect={effect} step={step} />}
        </p>
      )}
      {disturbed && <p className="tiny faint">{d('bug.disturbed')}</p>}
      {kind === 'tool' && <ToolEffect request={request} ms={ms} />}
      {kind === 'llm' && <ModelCall request={request} reply={reply && 'is' in reply ? reply.is : undefined} />}
      <details className="sim-part">
        <summary>{t('sim.request')}</summary>
        <JsonBlock label={t('sim.request')} value={request} />
      </details>
      {reply && 'is' in reply && reply.is !== null && (
        <details className="sim-part">
          <summary>{t('sim.reply')}</summary>
          {typeof reply.is === 'object' ? (
            <ValueTree label={t('sim.reply')} value={reply.is} named={referencesIn(effect, step)} />
          ) : (
            <JsonBlock label={t('sim.reply')} value={reply.is} />
          )}
        </details>
      )}
      <MockOf effect={effect} step={step} />
    </li>
  );
}

/** Which part of the mock is wrong and what should stand there; it may have been mended since. */
function WrongMock({ effect, step }: { effect: Effect; step: TracedStep }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const mock = useMockOf(effect, step);
  const fault = mock && mockFault(mock);
  const what = fault
    ? shapeWords(fault, t)
    : effect.wrong
      ? t('sim.mock-shape', { field: effect.wrong })
      : t('sim.mock-shape-all');
  return d('bug.wrong-mock', { what });
}

function ToolEffect({ request, ms }: { request: unknown; ms: number }) {
  const told = effects.tool.request.safeParse(request);
  if (!told.success) return null;
  const { args, result, ...rest } = told.data;
  return <ToolCall {...rest} args={valueIn(args)} result={valueIn(result)} ms={rest.came === 'ran' ? ms : undefined} />;
}
/** As it was meant; a text where it is no JSON. */
function valueIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** An effect of a newer server may have no name here yet. */
function effectName(kind: string, t: SimulatorTranslate): string {
  const key = `sim.effect.${kind}`;
  return Object.hasOwn(simulatorMessages, key) ? t(key as keyof typeof simulatorMessages) : kind;
}

/** The mock that would answer it now. */
function useMockOf(effect: Effect, { flow, node }: TracedStep): Mock | undefined {
  const mocks = useSimulated(({ state }) => state?.mocks ?? noMocks);
  const steps = useSimulated(({ state }) => state?.steps ?? noSteps);
  return useMemo(
    () => mockFor(mocks, { kind: effect.kind, flow, node, request: effect.request }, askedBefore(steps, effect)),
    [mocks, steps, effect, flow, node],
  );
}

function MockOf({ effect, step }: { effect: Effect; step: TracedStep }) {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const mocks = useSimulated(({ state }) => state?.mocks ?? noMocks);
  const mock = useMockOf(effect, step);
  const [editing, setEditing] = useState(false);
  const kind = mockKindOf(effect.kind);
  if (!kind) return null;
  const { flow, node } = step;
  if (!mock)
    return (
      <Button
        small
        icon={<FlaskConical size={13} aria-hidden="true" />}
        onClick={() => simulation.mock(withMock(mocks, { kind, flow, node, answer: answerOf(effect) }))}
      >
        {t('sim.mock')}
      </Button>
    );
  return (
    <div className="sim-mock">
      <Chip kind="accent" icon={<FlaskConical aria-hidden="true" />}>
        {t('sim.mocked')}
      </Chip>
      <Button
        small
        kind="quiet"
        icon={<Pencil size={13} aria-hidden="true" />}
        aria-expanded={editing}
        onClick={() => setEditing(!editing)}
      >
        {t('sim.edit-mock')}
      </Button>
      <Button
        small
        kind="quiet"
        icon={<FlaskConicalOff size={13} aria-hidden="true" />}
        onClick={() => simulation.mock(withoutMock(mocks, mock))}
      >
        {t('sim.unmock')}
      </Button>
      {editing && <MockEditor mock={mock} replay={step.step} onDone={() => setEditing(false)} />}
    </div>
  );
}

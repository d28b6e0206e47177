// Everything that is mocked, in one list; and all calls of one kind at once.
import { useState } from 'react';
import { FlaskConical, FlaskConicalOff, Pencil, Plus } from 'lucide-react';
import type { Mock } from '@dialoom/shared/api/simulations';
import { effects } from '@dialoom/shared/node/effects';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { MockEditor } from './MockEditor.tsx';
import { mockKinds, plainAnswers, withMock, withoutMock } from './mocks.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames, type Names } from './use-names.ts';
import { failureReason, short } from './words.ts';

const noMocks: readonly Mock[] = [];

export function MocksTab() {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const mocks = useSimulated(({ state }) => state?.mocks ?? noMocks);
  const rest = mockKinds.filter((kind) => !mocks.some((mock) => mock.kind === kind && mock.node === undefined));
  return (
    <div className="sim-mocks">
      {mocks.length === 0 && <p className="sim-empty">{t('sim.mocks-empty')}</p>}
      <ul>
        {mocks.map((mock) => (
          <MockRow key={`${mock.kind} ${mock.node ?? ''}`} mock={mock} mocks={mocks} />
        ))}
      </ul>
      <div className="sim-mocks-add">
        {rest.map((kind) => (
          <Button
            key={kind}
            small
            kind="quiet"
            icon={<Plus size={13} aria-hidden="true" />}
            onClick={() => simulation.mock(withMock(mocks, { kind, answer: plainAnswers[kind] }))}
          >
            {t('sim.mock-all', { what: t(`sim.all.${kind}`) })}
          </Button>
        ))}
      </div>
    </div>
  );
}

function MockRow({ mock, mocks }: { mock: Mock; mocks: readonly Mock[] }) {
  const t = useWords(simulatorMessages);
  const studio = useStudio();
  const simulation = useSimulation();
  const names = useNames();
  const [editing, setEditing] = useState(false);
  const { node, kind } = mock;
  const flow =
    node === undefined ? undefined : Object.entries(studio.document.flows).find(([, { nodes }]) => nodes[node])?.[0];
  const of = flow === undefined || node === undefined ? undefined : names.node(flow, node);
  return (
    <li className="sim-mock-row">
      <div className="sim-mock-line">
        {of ? (
          <NodeTile icon={of.icon} category={of.category} />
        ) : (
          <span className="sim-mock-icon">
            <FlaskConical size={15} aria-hidden="true" />
          </span>
        )}
        <span className="sim-step-words">
          <b className="cut">{of?.title ?? node ?? t(`sim.all.${kind}`)}</b>
          <span className="sim-step-why">{answerWords(mock, t, names)}</span>
        </span>
        <IconButton
          label={t('sim.edit-mock')}
          aria-expanded={editing}
          icon={<Pencil size={14} aria-hidden="true" />}
          onClick={() => setEditing(!editing)}
        />
        <IconButton
          label={t('sim.unmock')}
          icon={<FlaskConicalOff size={14} aria-hidden="true" />}
          onClick={() => simulation.mock(withoutMock(mocks, mock))}
        />
      </div>
      {editing && <MockEditor mock={mock} onDone={() => setEditing(false)} />}
    </li>
  );
}

function answerWords({ kind, answer }: Mock, t: SimulatorTranslate, names: Names): string {
  if ('failed' in answer) return t('sim.mock-says-failed', { why: failureReason(answer.failed, t) });
  switch (kind) {
    case 'http':
      return t('sim.mock-says-status', { status: effects.http.result.safeParse(answer.is).data?.status ?? '?' });
    case 'records':
      return t('sim.mock-says-text', { text: short(answer.is, 40) });
    case 'llm':
      return t('sim.mock-says-text', { text: short(effects.llm.result.safeParse(answer.is).data?.text ?? '', 40) });
    case 'classify': {
      const intent = effects.classify.result.safeParse(answer.is).data?.intent;
      return t('sim.mock-says-intent', { name: intent === undefined ? t('sim.mock-no-intent') : names.intent(intent) });
    }
    case 'retrieve': {
      const found = effects.retrieve.result.safeParse(answer.is).data?.entries[0];
      return found ? t('sim.mock-says-text', { text: short(found.answer, 40) }) : t('sim.why-faq-none');
    }
    default:
      return kind satisfies never;
  }
}

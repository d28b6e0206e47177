// Everything that is mocked, in one list; all calls of one kind at once; and the answers of this run, kept with one press.
import { useState } from 'react';
import { Bookmark, FlaskConical, FlaskConicalOff, Pencil } from 'lucide-react';
import type { Mock } from '@dialoom/shared/api/mocks';
import { effects } from '@dialoom/shared/node/effects';
import { keptAnswers, targetOf, withMock } from '@dialoom/shared/simulation/kept-answers';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { MockEditor } from './MockEditor.tsx';
import { mockKinds, plainAnswers, withoutMock } from './mocks.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames, type Names } from './use-names.ts';
import { failureReason, short } from './words.ts';

const noMocks: readonly Mock[] = [];

export function MocksTab() {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const mocks = useSimulated(({ state }) => state?.mocks ?? noMocks);
  const steps = useSimulated(({ state }) => state?.steps);
  const kept = steps ? keptAnswers(mocks, steps) : mocks;
  const [fresh, setFresh] = useState<string>();
  return (
    <div className="sim-mocks">
      {mocks.length === 0 && <p className="sim-empty">{t('sim.mocks-empty')}</p>}
      <ul>
        {mocks.map((mock) => (
          <MockRow key={targetOf(mock)} mock={mock} mocks={mocks} open={fresh === targetOf(mock)} />
        ))}
      </ul>
      <div className="sim-mocks-add">
        <Button
          small
          icon={<Bookmark size={13} aria-hidden="true" />}
          title={t('sim.keep-hint')}
          disabled={JSON.stringify(kept) === JSON.stringify(mocks)}
          onClick={() => simulation.mock(kept)}
        >
          {t('sim.keep')}
        </Button>
        <Field label={t('sim.mock-add')}>
          <Select
            value=""
            options={[
              { value: '', label: t('sim.mock-add-choose') },
              ...mockKinds.map((kind) => ({ value: kind, label: t(`sim.all.${kind}`) })),
            ]}
            onChoose={(kind) => {
              if (kind === '') return;
              const mock: Mock = { kind, answer: plainAnswers[kind] };
              setFresh(targetOf(mock));
              if (!mocks.some((one) => targetOf(one) === targetOf(mock))) simulation.mock(withMock(mocks, mock));
            }}
          />
        </Field>
      </div>
    </div>
  );
}

function MockRow({ mock, mocks, open }: { mock: Mock; mocks: readonly Mock[]; open: boolean }) {
  const t = useWords(simulatorMessages);
  const locale = useLocale();
  const studio = useStudio();
  const simulation = useSimulation();
  const names = useNames();
  const [editing, setEditing] = useState(open);
  const { node, kind, when = [], nth } = mock;
  const flow =
    mock.flow ??
    (node === undefined ? undefined : Object.entries(studio.document.flows).find(([, { nodes }]) => nodes[node])?.[0]);
  const isGone = node !== undefined && (flow === undefined || studio.document.flows[flow]?.nodes[node] === undefined);
  const of = flow === undefined || node === undefined || isGone ? undefined : names.node(flow, node);
  const title = of ? of.title : isGone ? t('sim.mock-gone', { node }) : t(`sim.all.${kind}`);
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
          <b className="cut" title={title}>
            {title}
          </b>
          <span className="sim-step-why">{answerWords(mock, t, names, locale)}</span>
          {(when.length > 0 || nth !== undefined) && (
            <span className="sim-step-why">
              {[
                ...(nth === undefined ? [] : [t('sim.mock-only-nth', { n: nth })]),
                ...when.map(({ is, value }) => t(`sim.rule-only.${is}`, { value: short(value, 30) })),
              ].join(' · ')}
            </span>
          )}
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

function answerWords({ kind, answer }: Mock, t: SimulatorTranslate, names: Names, locale: string): string {
  if ('failed' in answer) return t('sim.mock-says-failed', { why: failureReason(answer.failed, t) });
  switch (kind) {
    case 'http':
      return t('sim.mock-says-status', { status: effects.http.result.safeParse(answer.is).data?.status ?? '?' });
    case 'records':
    case 'remember':
    case 'guard':
    case 'script':
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
    case 'handoff': {
      const outcome = effects.handoff.result.safeParse(answer.is).data?.outcome;
      return outcome === undefined ? short(answer.is, 40) : t(`sim.outcome.${outcome}`);
    }
    case 'now':
      return typeof answer.is === 'number'
        ? t('sim.mock-says-time', { time: new Date(answer.is).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }) }) // prettier-ignore
        : short(answer.is, 40);
    case 'random':
      return typeof answer.is === 'number' ? t('sim.mock-says-percent', { n: Math.round(answer.is * 100) }) : short(answer.is, 40); // prettier-ignore
    case 'sleep':
      return t('sim.mock-sleep');
    default:
      return kind satisfies never;
  }
}

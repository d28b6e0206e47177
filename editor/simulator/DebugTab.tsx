// What a tester may change about the world: where it stops, what time it is, who is there, how the network is.
import { X } from 'lucide-react';
import type { Disturbance, Network } from '@dialoom/shared/api/mocks';
import { People } from '@dialoom/shared/api/simulations';
import { useStore } from 'zustand';
import { breakpoints, clearBreakpoints, setBreakpoint } from '../canvas/breakpoints.ts';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { debuggerMessages, type DebuggerTranslate } from '../text/debugger.ts';
import { useWords } from '../text/use-words.ts';
import { CustomerNow } from './CustomerNow.tsx';
import { timeField, timeFrom } from './facts.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { useNames } from './use-names.ts';

const HOUR = 3_600_000;

export const DebugTab = () => (
  <div className="sim-debug">
    <Stops />
    <Time />
    <CustomerNow />
    <Desk />
    <Ways />
  </div>
);

function Stops() {
  const t = useWords(debuggerMessages);
  const studio = useStudio();
  const simulation = useSimulation();
  const names = useNames();
  const every = useSimulated((now) => now.every);
  const places = useStore(breakpoints, (now) => now.places);
  return (
    <section>
      <h3>{t('bug.stop')}</h3>
      <Switch checked={every} label={t('bug.every')} onChange={(on) => simulation.stopEverywhere(on)} />
      {places.length === 0 && <p className="tiny faint">{t('bug.breakpoints-none')}</p>}
      <ul className="sim-stops">
        {places.map((place) => {
          const { flow, node, exit } = place;
          const { title, icon, category } = names.node(flow, node);
          const name =
            exit === undefined ? title : t('bug.breakpoint-exit', { node: title, exit: names.exit(flow, node, exit) });
          return (
            <li key={`${flow} ${node} ${exit ?? ''}`}>
              <NodeTile icon={icon} category={category} />
              <button
                type="button"
                className="k-link cut"
                title={t('bug.breakpoint-show', { name })}
                onClick={() => {
                  studio.openFlow(flow);
                  requestAnimationFrame(() => studio.camera?.reveal([node]));
                }}
              >
                {name}
              </button>
              <IconButton
                label={t('bug.breakpoint-remove', { name })}
                icon={<X size={14} aria-hidden="true" />}
                onClick={() => setBreakpoint(studio, place, false)}
              />
            </li>
          );
        })}
      </ul>
      {places.length > 1 && (
        <Button small kind="quiet" onClick={() => clearBreakpoints(studio)}>
          {t('bug.clear')}
        </Button>
      )}
    </section>
  );
}

function Time() {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const at = useSimulated(({ state }) => state?.at ?? 0);
  const isSet = useSimulated(({ state }) => state?.clockSet ?? false);
  const put = (to: number | undefined) => to !== undefined && simulation.clock(to);
  return (
    <section>
      <h3>{t('bug.time')}</h3>
      <Field label={t('bug.time-now')} hint={t(isSet ? 'bug.time-set' : 'bug.time-hint')}>
        {/* a new value replaces what was typed and not sent */}
        <TextInput
          key={timeField(at)}
          type="datetime-local"
          defaultValue={timeField(at)}
          onText={() => {}}
          onBlur={({ currentTarget: { value } }) => value !== timeField(at) && put(timeFrom(value))}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </Field>
      <div className="row">
        <Button small onClick={() => put(at + HOUR)}>
          {t('bug.time-hour')}
        </Button>
        <Button small onClick={() => put(at + 24 * HOUR)}>
          {t('bug.time-day')}
        </Button>
        {isSet && (
          <Button small kind="quiet" onClick={() => simulation.clock(null)}>
            {t('bug.time-real')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Desk() {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const people = useSimulated(({ state }) => state?.people ?? 'ask');
  return (
    <section>
      <h3>{t('bug.people')}</h3>
      <Choices
        label={t('bug.people')}
        value={people}
        options={People.options.map((value) => ({ value, label: t(`bug.people.${value}`) }))}
        onChoose={(next) => simulation.people(next)}
      />
      {people !== 'ask' && <p className="tiny faint">{t('bug.people-hint')}</p>}
    </section>
  );
}

const kinds = ['http', 'llm', 'records', 'retrieve'] as const;
const LATE = [3, 10] as const;
const SECOND = 1_000;
/** How the way to one kind can be; a slow one is named by its seconds. */
const ways = (t: DebuggerTranslate): { value: string; label: string; is: Disturbance | undefined }[] => [
  { value: 'ok', label: t('bug.network-ok'), is: undefined },
  ...LATE.map((n) => ({ value: `late-${n}`, label: t('bug.network-slow', { n }), is: { delay: n * SECOND } })),
  { value: 'timeout', label: t('bug.network-timeout'), is: { failed: 'timeout' } },
  { value: 'down', label: t('bug.network-down'), is: { failed: 'egress.connect' } },
];
const none: Network = {};
function Ways() {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const network = useSimulated(({ state }) => state?.network ?? none);
  const all = ways(t);
  return (
    <section>
      <h3>{t('bug.network')}</h3>
      <div className="sim-ways">
        {kinds.map((kind) => {
          const now = JSON.stringify(network[kind]);
          return (
            <Field key={kind} label={t(`bug.network.${kind}`)}>
              <Select
                value={all.find(({ is }) => JSON.stringify(is) === now)?.value ?? 'ok'}
                options={all}
                onChoose={(value) => {
                  const { [kind]: _, ...others } = network;
                  const is = all.find((one) => one.value === value)?.is;
                  simulation.network(is ? { ...others, [kind]: is } : others);
                }}
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}

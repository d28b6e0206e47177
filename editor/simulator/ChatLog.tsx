// The conversation as the channel draws it, with what was understood under each line of the customer.
import { useEffect, useRef } from 'react';
import { Paperclip, RotateCcw, Undo2 } from 'lucide-react';
import type { SimulatedMessage, SimulationState } from '@dialoom/shared/api/simulations';
import type { z } from 'zod';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { failureWords } from '../queries/failure.ts';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { BotMessage } from './BotMessage.tsx';
import { HandoffEnds } from './HandoffEnds.tsx';
import { useSimulated, useSimulation } from './simulation-context.ts';
import { SystemLine } from './SystemLine.tsx';
import { Guarded } from './Guarded.tsx';
import { Understood } from './Understood.tsx';

type Message = z.output<typeof SimulatedMessage>;
type Props = {
  /** Back to before an input, with its words in the box. */
  onTakeBack(inputs: number, text: string): void;
  /** Shows the step a line belongs to. */
  onStep(step: number): void;
};

/** So many pixels from the end still count as the end. */
const NEAR = 48;
const ROOM = 8;

export function ChatLog({ onTakeBack, onStep }: Props) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const locale = useLocale();
  const state = useSimulated((now) => now.state);
  const told = useSimulated((now) => now.told);
  const doing = useSimulated((now) => now.doing);
  const failure = useSimulated((now) => now.failure);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const began = state?.steps[0]?.at;
  useEffect(() => {
    if (box.current) toEnd(box.current);
  }, [state, told, failure]);
  useEffect(() => {
    const log = box.current;
    if (!log) return;
    // a notice, or a form beside it, takes room: the last line stays in view unless the reader has gone up
    const watch = new ResizeObserver(() => atEnd.current && toEnd(log));
    watch.observe(log);
    return () => watch.disconnect();
  }, [began]);
  const onScroll = () => {
    const log = box.current;
    if (log) atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  };
  if (!state) return null;
  const { messages } = state;
  const isFree = doing === undefined && !failure && told.length === 0;
  return (
    // the log speaks new lines by itself; it scrolls, so the keyboard must reach it
    <div className="sim-log" role="log" aria-label={t('sim.log')} ref={box} tabIndex={0} onScroll={onScroll}>
      {began !== undefined && (
        <p className="sim-system">
          {t('sim.new', {
            time: new Date(began).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false }),
          })}
        </p>
      )}
      {messages.length === 0 && doing === undefined && <p className="sim-empty">{t('sim.nothing-said')}</p>}
      {messages.map((message, i) =>
        message.from === 'agent' ? (
          <div key={message.id} className="sim-message" data-from="agent">
            <p className="sim-bubble">
              <span className="sim-agent">{d('bug.agent-says')}</span> <span lang={message.lang}>{message.text}</span>
            </p>
          </div>
        ) : message.from === 'system' ? (
          <SystemLine key={message.id} of={message.key ?? ''} />
        ) : message.from === 'bot' ? (
          <BotMessage
            key={message.id}
            message={message}
            answered={messages.slice(i + 1).find(({ from }) => from === 'customer')?.text}
            open={
              isFree && state.status === 'waiting' && !messages.slice(i + 1).some(({ from }) => from === 'customer')
            }
            onStep={onStep}
          />
        ) : (
          <CustomerLine
            key={message.id}
            message={message}
            state={state}
            place={Math.max(0, message.turn - 1)}
            free={isFree}
            onTakeBack={onTakeBack}
          />
        ),
      )}
      {told.map((text, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same words may be told twice, and only their order tells them apart
        <div key={i} className="sim-message" data-from="customer" data-pending>
          <p className="sim-bubble" lang={state.locale || undefined}>
            {text}
          </p>
          {failure && <p className="sim-under">{t('sim.not-sent')}</p>}
        </div>
      ))}
      {doing !== undefined && doing !== 'mocking' && (
        <p className="sim-typing" role="status" aria-label={t('sim.bot-works')}>
          <i />
          <i />
          <i />
        </p>
      )}
      {state.status === 'handoff' && isFree && <HandoffEnds />}
      {state.status === 'ended' && isFree && messages.at(-1)?.from !== 'system' && (
        <p className="sim-system">{t('sim.ended')}</p>
      )}
      {failure && <Failed error={failure.error} />}
    </div>
  );
}

/** The last line comes into view; of a question to the tester that is taller than the log, its beginning. */
function toEnd(log: HTMLElement): void {
  log.scrollTo({ top: log.scrollHeight });
  const asked = log.querySelector<HTMLElement>('.sim-handoff');
  if (asked && asked.offsetTop < log.scrollTop) log.scrollTo({ top: asked.offsetTop - ROOM });
}

type LineProps = Pick<Props, 'onTakeBack'> & { message: Message; state: SimulationState; place: number; free: boolean };
function CustomerLine({ message, state, place, free, onTakeBack }: LineProps) {
  const input = state.inputs[place];
  const t = useWords(simulatorMessages);
  return (
    <div className="sim-message" data-from="customer">
      <div className="sim-line">
        <span className="sim-take-back">
          <IconButton
            label={t('sim.back-to-line')}
            icon={<Undo2 size={14} aria-hidden="true" />}
            disabled={!free}
            onClick={() => onTakeBack(place, message.text ?? '')}
          />
        </span>
        <p className="sim-bubble">
          <span className="sr">{t('sim.customer-says')} </span>
          {message.file && <Paperclip size={13} aria-hidden="true" />}
          <span lang={message.lang}>{message.file?.name ?? message.text}</span>
        </p>
      </div>
      <Guarded message={message} />
      <Understood message={message} state={state} pressed={input?.type === 'message' && input.value !== undefined} />
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  const t = useWords(simulatorMessages);
  const locale = useLocale();
  const simulation = useSimulation();
  return (
    <div className="sim-failed">
      <Fault>{failureWords(error, locale)}</Fault>
      <div className="row">
        <Button small icon={<RotateCcw size={13} aria-hidden="true" />} onClick={() => simulation.retry()}>
          {t('sim.retry')}
        </Button>
        <Button small kind="quiet" onClick={() => simulation.drop()}>
          {t('sim.drop')}
        </Button>
      </div>
    </div>
  );
}

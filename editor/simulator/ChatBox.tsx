// Where the tester speaks as the customer. Enter sends, never while a word is being composed; ↑ brings earlier lines back.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AlarmClock, ArrowUp, Paperclip, TimerOff } from 'lucide-react';
import { MESSAGE_CHARACTERS } from '@dialoom/shared/node/effects';
import { isTouch } from '../canvas/touch.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { restingStep, waitedFor } from './resting.ts';
import { noRecall, recall, remember } from './recall.ts';
import { useSimulated, useSimulation } from './simulation-context.ts';

/** @param draft words put into the box from outside; each new object counts once */
export function ChatBox({ draft }: { draft: { text: string } }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const simulation = useSimulation();
  const locale = useSimulated(({ state }) => state?.locale);
  const waits = useSimulated(
    ({ state, doing, failure }) => doing === undefined && !failure && state?.status === 'waiting',
  );
  const rests = useSimulated(({ state, doing }) => (doing === undefined ? state : undefined));
  const isPaused = useSimulated(({ state }) => state?.status === 'paused');
  const isDeaf = useSimulated(({ state }) => state?.status === 'handoff' || state?.status === 'paused');
  const sleeps = useSimulated(({ state }) => state !== undefined && waitedFor(restingStep(state))?.kind === 'sleep');
  const [text, setText] = useState('');
  const [past, setPast] = useState(noRecall);
  const box = useRef<HTMLTextAreaElement>(null);
  const fileChoice = useFileChoice({
    label: t('sim.attach'),
    onFiles([file]) {
      if (file) simulation.give(file);
      box.current?.focus();
    },
  });
  useEffect(() => {
    if (!isTouch) box.current?.focus({ preventScroll: true }); // on a phone the keyboard would cover what is said
  }, []);
  useEffect(() => {
    // the button that was pressed is gone: the customer's next word is typed here
    if (!isTouch && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [rests]);
  useEffect(() => {
    if (draft.text === '') return;
    setText(draft.text);
    box.current?.focus();
  }, [draft]);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  const send = () => {
    const line = text.trim();
    if (line === '' || isDeaf) return;
    simulation.say(line);
    setPast(remember(past, line));
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // Safari tells the end of composing before this key
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      send();
      return;
    }
    const area = event.currentTarget;
    const by =
      event.key === 'ArrowUp' && !text.slice(0, area.selectionStart).includes('\n')
        ? -1
        : event.key === 'ArrowDown' && !text.slice(area.selectionEnd).includes('\n')
          ? 1
          : 0;
    const found = by === 0 || event.altKey || event.shiftKey ? undefined : recall(past, by, text);
    if (!found) return;
    event.preventDefault();
    setPast(found.recall);
    setText(found.text);
  };
  return (
    <form
      className="sim-box"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        value={text}
        lang={locale}
        maxLength={MESSAGE_CHARACTERS}
        aria-label={t('sim.input')}
        placeholder={isPaused ? d('bug.paused-input') : t(isDeaf ? 'sim.input-deaf' : 'sim.input-hint')}
        readOnly={isDeaf}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {fileChoice.input}
      <IconButton
        label={t('sim.attach')}
        icon={<Paperclip size={16} aria-hidden="true" />}
        disabled={isDeaf}
        onClick={fileChoice.open}
      />
      <IconButton
        label={t(sleeps ? 'sim.wake' : 'sim.silence')}
        icon={sleeps ? <AlarmClock size={16} aria-hidden="true" /> : <TimerOff size={16} aria-hidden="true" />}
        disabled={!waits}
        onClick={() => simulation.staySilent()}
      />
      <button type="submit" className="sim-send" aria-label={t('sim.send')} disabled={text.trim() === '' || isDeaf}>
        <ArrowUp size={17} aria-hidden="true" />
      </button>
    </form>
  );
}

// The box at the foot: a reply to the customer or a private note, each with its own draft; or why there is nothing to reply.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Lock, SendHorizontal } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { failureWords } from '../queries/failure.ts';
import { tellTyping, useNote, type Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ChangedBar } from './ChangedBar.tsx';
import { useDraftStore, useDraftText } from './draft-context.ts';
import type { DraftKind } from './drafts.ts';
import { focusReply } from './focus.ts';
import { OwnerBar } from './OwnerBar.tsx';
import { onAskedToWrite } from './use-inbox-keys.ts';
import type { Sender } from './use-sender.ts';

const MOST = { reply: 8_000, note: 4_000 } as const;
const TALL_PX = 220;
const TYPING_MS = 3_000;

type Props = { conversation: Conversation; mine: boolean; sender: Sender; name: string };

export function Composer({ conversation, mine, sender, name }: Props) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const { conversation: row } = conversation;
  const [mode, setMode] = useState<DraftKind>('reply');
  const text = useDraftText(row.id, mode);
  const note = useSaveNote(row.id);
  useEffect(() => onAskedToWrite(setMode), []);
  useEffect(() => {
    if (mine) setMode('reply'); // just accepted: the customer waits for a word
  }, [mine]);

  const trimmed = text.trim();
  const long = text.length > MOST[mode];
  const submit = () => {
    if (trimmed === '' || long) return;
    if (mode === 'note') note.save(trimmed);
    else sender.send(trimmed);
    focusReply();
  };
  const held = mode === 'reply' && !mine;
  const error = mode === 'note' ? note.error : mine ? sender.error : undefined;
  return (
    <div className="reply" data-mode={mode}>
      <div className="reply-modes" role="group" aria-label={t('reply.mode')}>
        {(['reply', 'note'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === mode} onClick={() => (setMode(one), focusReply())}>
            {one === 'note' && <Lock size={12} aria-hidden="true" />}
            {t(`reply.${one}`)}
          </button>
        ))}
      </div>
      {held && trimmed === '' ? (
        <OwnerBar conversation={conversation} />
      ) : (
        <>
          {held && (
            <ChangedBar
              row={row}
              text={text}
              saving={note.saving}
              onNote={() => note.save(trimmed, 'reply')}
              onDiscarded={sender.forget}
            />
          )}
          <Box
            id={row.id}
            mode={mode}
            text={text}
            label={t(mode === 'note' ? 'reply.note' : 'reply.to', { name })}
            typing={mine && mode === 'reply'}
            onSubmit={held ? undefined : submit}
          />
          {long && <Fault>{t('reply.too-long', { most: MOST[mode], n: text.length })}</Fault>}
          {error && !long && <Fault>{t('reply.kept', { reason: failureWords(error, locale) })}</Fault>}
          {!held && (
            <div className="reply-bar">
              <span className="tiny faint grow reply-keys">
                {isGoneAfterLeaving(conversation) && mode === 'reply'
                  ? t('reply.left-hint')
                  : t(mode === 'note' ? 'reply.keys-note' : 'reply.keys')}
              </span>
              <Button
                kind="primary"
                icon={
                  mode === 'note' ? (
                    <Lock size={14} aria-hidden="true" />
                  ) : (
                    <SendHorizontal size={14} aria-hidden="true" />
                  )
                }
                disabled={trimmed === '' || long}
                busy={note.saving && mode === 'note' && t('reply.saving-note')}
                onClick={submit}
              >
                {t(mode === 'note' ? 'reply.save-note' : 'reply.send')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** The customer left a message and has said nothing since. */
function isGoneAfterLeaving({ left, events }: Conversation): boolean {
  const last = events.findLast((event) => event.type === 'message' && event.from === 'customer');
  return left !== undefined && last?.type === 'message' && last.text === left.text;
}

type BoxProps = {
  id: string;
  mode: DraftKind;
  text: string;
  label: string;
  /** The customer is told that somebody writes; never of a note. */
  typing: boolean;
  onSubmit: (() => void) | undefined;
};

function Box({ id, mode, text, label, typing, onSubmit }: BoxProps) {
  const t = useWords(inboxMessages);
  const drafts = useDraftStore();
  const box = useRef<HTMLTextAreaElement>(null);
  const told = useRef(0);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, TALL_PX)}px`;
  }, [text, mode]);
  const change = (next: string) => {
    drafts.write(id, mode, next);
    if (!typing || next.trim() === '' || Date.now() - told.current < TYPING_MS) return;
    told.current = Date.now();
    tellTyping(id);
  };
  const press = (event: KeyboardEvent) => {
    // Enter that picks a Chinese word sends nothing; Safari ends a composition with 229
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    const mod = event.metaKey || event.ctrlKey;
    if (!mod && matchMedia('(pointer: coarse)').matches) return; // the key of a phone's keyboard is a new line
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <textarea
      ref={box}
      className="reply-text"
      data-conversation={id}
      rows={2}
      dir="auto"
      value={text}
      aria-label={label}
      placeholder={t(mode === 'note' ? 'reply.note-placeholder' : 'reply.placeholder')}
      onChange={(event) => change(event.target.value)}
      onKeyDown={press}
    />
  );
}

/** Notes are saved one at a time; the text leaves its draft once it is safe. */
function useSaveNote(id: string) {
  const drafts = useDraftStore();
  const { mutate, isPending: saving, error } = useNote();
  const save = (text: string, from: DraftKind = 'note') => {
    if (saving) return;
    const onSuccess = () => drafts.read(id, from).trim() === text && drafts.write(id, from, '');
    mutate({ id, text: text.slice(0, MOST.note) }, { onSuccess });
  };
  return { save, saving, error };
}

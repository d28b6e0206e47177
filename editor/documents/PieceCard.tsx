// One passage: what it says and where it stands; beside it what the document says now, where people wrote something else.
import { useRef, useState } from 'react';
import { Combine, Pencil, SplitSquareVertical } from 'lucide-react';
import { PIECE_CHARACTERS, type Piece } from '@dialoom/shared/api/documents';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useMergePiece, useSavePiece, useSplitPiece } from '../queries/documents.ts';
import { failureWords } from '../queries/failure.ts';
import { documentMessages } from '../text/documents.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  at: { list: string; document: string };
  piece: Piece;
  number: number;
  isLast: boolean;
  mayEdit: boolean;
};
export function PieceCard({ at, piece, number, isLast, mayEdit }: Props) {
  const t = useWords(documentMessages);
  const locale = useLocale();
  const save = useSavePiece(at);
  const split = useSplitPiece(at);
  const merge = useMergePiece(at);
  const [draft, setDraft] = useState<string>();
  const [cursor, setCursor] = useState(0);
  const box = useRef<HTMLLIElement>(null);
  const { id, rev, headings, text, page, enabled, edited, source } = piece;
  const failed = save.error ?? split.error ?? merge.error;
  const busy = save.isPending || split.isPending || merge.isPending;
  /** What was there before comes back with one press, also that nobody had written it. */
  const back = { text, enabled, back: { edited, source: source ?? null } };
  const undo = (words: string, run: () => Promise<unknown>) =>
    toast(words, { label: t('doc.undo'), run: () => void run().catch((error: unknown) => toast(failureWords(error, locale))) });
  const done = {
    onSuccess: (saved: Piece) => {
      setDraft(undefined);
      undo(t('doc.saved'), () => save.mutateAsync({ id, rev: saved.rev, ...back }));
    },
  };
  const divided = {
    onSuccess: ({ pieces: [first] }: { pieces: [Piece, Piece] }) => {
      setDraft(undefined);
      undo(t('doc.split-done'), async () => {
        const whole = await merge.mutateAsync({ id, rev: first.rev });
        await save.mutateAsync({ id, rev: whole.rev, ...back });
      });
    },
  };
  const joined = {
    onSuccess: (whole: Piece) =>
      undo(t('doc.merge-done'), async () => {
        const { pieces: [first] } = await split.mutateAsync({ id, rev: whole.rev, at: text.length });
        await save.mutateAsync({ id, rev: first.rev, ...back });
      }),
  };
  const look = () => setCursor(box.current?.querySelector('textarea')?.selectionStart ?? 0);
  const canSplit = draft === text && cursor > 0 && text.slice(0, cursor).trim() !== '' && text.slice(cursor).trim() !== '';
  return (
    <li ref={box} className="doc-piece" data-off={!enabled || undefined} aria-label={t('doc.piece', { n: number })}>
      <div className="doc-piece-head">
        <span className="grow faint">{headings.length > 0 ? headings.join(' › ') : t('doc.no-heading')}</span>
        {page !== undefined && <span className="faint num">{t('doc.page-n', { n: page })}</span>}
        {edited && <Chip kind="accent">{t('doc.edited')}</Chip>}
        {!enabled && <Chip>{t('doc.piece-off')}</Chip>}
      </div>
      {draft === undefined ? (
        <p className="doc-text" dir="auto">{text}</p>
      ) : (
        <Field label={t('doc.text')} hint={t('doc.split-hint')}>
          <TextArea value={draft} onText={setDraft} rows={7} maxLength={PIECE_CHARACTERS} onSelect={look} onKeyUp={look} onClick={look} />
        </Field>
      )}
      {source !== undefined && mayEdit && (
        <div className="doc-source">
          <p className="faint">{t('doc.source-now')}</p>
          <p className="doc-text" dir="auto">{source}</p>
          <span className="doc-actions">
            <Button small onClick={() => save.mutate({ id, rev, source: true }, done)}>{t('doc.take-source')}</Button>
            <Button small onClick={() => save.mutate({ id, rev, source: false }, done)}>{t('doc.keep-mine')}</Button>
          </span>
        </div>
      )}
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {mayEdit && (
        <div className="doc-actions">
          {draft === undefined ? (
            <>
              <Button small kind="quiet" icon={<Pencil size={13} aria-hidden="true" />} onClick={() => setDraft(text)}>{t('doc.edit')}</Button>
              {!isLast && (
                <Button small kind="quiet" icon={<Combine size={13} aria-hidden="true" />} disabled={busy} onClick={() => merge.mutate({ id, rev }, joined)}>{t('doc.merge')}</Button>
              )}
              <Button small kind="quiet" disabled={busy} onClick={() => save.mutate({ id, rev, enabled: !enabled }, done)}>{t(enabled ? 'doc.switch-off' : 'doc.switch-on')}</Button>
            </>
          ) : (
            <>
              <Button small kind="primary" busy={save.isPending && t('doc.working')} disabled={draft.trim() === ''} onClick={() => (draft.trim() === text ? setDraft(undefined) : save.mutate({ id, rev, text: draft.trim() }, done))}>{t('doc.save')}</Button>
              <Button small icon={<SplitSquareVertical size={13} aria-hidden="true" />} disabled={!canSplit || busy} onClick={() => split.mutate({ id, rev, at: cursor }, divided)}>{t('doc.split')}</Button>
              <Button small kind="quiet" onClick={() => setDraft(undefined)}>{t('doc.cancel')}</Button>
            </>
          )}
        </div>
      )}
    </li>
  );
} // prettier-ignore

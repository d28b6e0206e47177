// Publishing: what blocks it is listed and leads to the field; else a note, and the next version is live.
import { useEffect, useRef, useState } from 'react';
import { useStudio } from '../canvas/studio-context.ts';
import { useProblems } from '../problems/findings.ts';
import { ProblemList } from '../problems/ProblemsPanel.tsx';
import { useT } from '../text/use-studio.ts';

export type PublishAnswer = { version: number } | { refused: string };
type Props = {
  next: number;
  publish(note: string): Promise<PublishAnswer>;
  /** A problem was chosen: where the canvas is not there, it has to come. */
  onGo?: (() => void) | undefined;
  onClose(): void;
};
type Stage =
  | { at: 'asking' }
  | { at: 'publishing' }
  | { at: 'done'; version: number }
  | { at: 'failed'; message: string };

export function PublishDialog({ next, publish, onGo, onClose }: Props) {
  const t = useT();
  const studio = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const errors = useProblems((found) => found.errors);
  const warnings = useProblems((found) => found.warnings);
  const [note, setNote] = useState('');
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  useEffect(() => dialog.current?.showModal(), []);
  const go = async () => {
    setStage({ at: 'publishing' });
    try {
      const answer = await publish(note.trim());
      setStage(
        'version' in answer ? { at: 'done', version: answer.version } : { at: 'failed', message: answer.refused },
      );
    } catch {
      setStage({ at: 'failed', message: t('publish.offline') }); // the server was not reached; nothing changed there
    }
  };
  const blocked = errors > 0 && stage.at !== 'done';
  return (
    <dialog className="publish" ref={dialog} aria-labelledby="publish-title" onClose={onClose} data-own-keys>
      <h2 id="publish-title">
        {stage.at === 'done'
          ? t('publish.done', { version: stage.version })
          : blocked
            ? t('publish.blocked', { n: errors })
            : t('publish.title', { version: next })}
      </h2>
      {stage.at === 'done' ? (
        <p>{t('publish.done-body')}</p>
      ) : blocked ? (
        <>
          <p>{t('publish.blocked-body')}</p>
          <ProblemList only="error" onGo={() => (dialog.current?.close(), onGo?.())} />
        </>
      ) : (
        <>
          <p>{warnings > 0 ? t('publish.warnings', { n: warnings }) : t('publish.body')}</p>
          <label className="publish-note">
            <span className="field-label">{t('publish.note')}</span>
            <textarea
              className="input"
              rows={3}
              maxLength={500}
              value={note}
              placeholder={t('publish.note-hint')}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
        </>
      )}
      {stage.at === 'failed' && (
        <p className="field-error" data-level="error" role="alert">
          {stage.message}
        </p>
      )}
      <footer>
        <button type="button" className="top-button" onClick={() => dialog.current?.close()}>
          {t(stage.at === 'done' || blocked ? 'publish.close' : 'publish.cancel')}
        </button>
        {stage.at === 'done' ? (
          <button
            type="button"
            className="primary-button"
            onClick={() => (dialog.current?.close(), studio.panels.open('embed'))}
          >
            {t('publish.embed')}
          </button>
        ) : (
          !blocked && (
            <button
              type="button"
              className="primary-button"
              disabled={stage.at === 'publishing'}
              onClick={() => void go()}
            >
              {t(stage.at === 'publishing' ? 'publish.publishing' : 'publish.publish')}
            </button>
          )
        )}
      </footer>
    </dialog>
  );
}

// Publishing: what blocks it is listed and leads to the field; else a note, and the next version is live.
import { useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { useProblems, type Problem } from '../problems/findings.ts';
import { ProblemList } from '../problems/ProblemsPanel.tsx';
import { useT } from '../text/use-studio.ts';
import { GateLine } from './GateLine.tsx';
import { PublishChanges } from '../quality/PublishChanges.tsx';
import { PublishSummary } from '../versions/PublishSummary.tsx';

export type PublishAnswer = { version: number } | { refused: string };
type Props = {
  next: number;
  publish(note: string): Promise<PublishAnswer>;
  /** A problem was chosen: where the canvas is not there, it has to come. */
  onGo?: ((problem: Problem) => void) | undefined;
  /** The way to the embed page; absent on that page itself. */
  onEmbed?: (() => void) | undefined;
  onClose(): void;
};
type Stage =
  | { at: 'asking' }
  | { at: 'publishing' }
  | { at: 'done'; version: number }
  | { at: 'failed'; message: string };

export function PublishDialog({ next, publish, onGo, onEmbed, onClose }: Props) {
  const t = useT();
  const errors = useProblems((found) => found.errors);
  const warnings = useProblems((found) => found.warnings);
  const gone = useRef(false); // to a field: the focus stays there
  const [note, setNote] = useState('');
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
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
  if (stage.at === 'done')
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('publish.done', { version: stage.version })}
        description={t('publish.done-body')}
        footer={
          <>
            <Button kind={onEmbed ? 'outline' : 'primary'} onClick={onClose}>
              {t('publish.close')}
            </Button>
            {onEmbed && (
              <Button kind="primary" onClick={() => (onClose(), onEmbed())}>
                {t('publish.embed')}
              </Button>
            )}
          </>
        }
      />
    );
  if (errors > 0)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('publish.blocked', { n: errors })}
        description={t('publish.blocked-body')}
        goesBack={() => !gone.current}
        footer={<Button onClick={onClose}>{t('publish.close')}</Button>}
      >
        <ProblemList only="error" onGo={(problem) => ((gone.current = true), onClose(), onGo?.(problem))} />
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('publish.title', { version: next })}
      description={warnings > 0 ? t('publish.warnings', { n: warnings }) : t('publish.body')}
      hold={note !== ''}
      onSubmit={() => stage.at !== 'publishing' && void go()}
      footer={
        <>
          <Button onClick={onClose}>{t('publish.cancel')}</Button>
          <Button kind="primary" submit busy={stage.at === 'publishing' && t('publish.publishing')}>
            {t('publish.publish')}
          </Button>
        </>
      }
    >
      <PublishSummary />
      <PublishChanges />
      <GateLine />
      <Field label={t('publish.note')}>
        <TextArea rows={3} maxLength={500} value={note} placeholder={t('publish.note-hint')} onText={setNote} />
      </Field>
      {stage.at === 'failed' && <Fault>{stage.message}</Fault>}
    </Dialog>
  );
}

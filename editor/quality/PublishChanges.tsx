// In the publish dialog: how many messages would be understood otherwise, where what the bot learns from has changed.
import { useEffect } from 'react';
import { verdictOf } from '@dialoom/shared/understanding/changes';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useMay } from '../queries/session.ts';
import { useVersion, useVersions } from '../queries/versions.ts';
import { qualityMessages } from '../text/quality.ts';
import { useWords } from '../text/use-words.ts';
import { changesOf, useJob } from './job.ts';
import './quality.css';

export function PublishChanges() {
  const t = useWords(qualityMessages);
  const studio = useStudio();
  const mayTest = useMay('bots.test');
  const job = changesOf(studio);
  const share = useJob(job, (state) => state.share);
  const done = useJob(job, (state) => state.done);
  const document = useDraft((draft) => draft.document);
  const live = useVersions(studio.bot).data?.live;
  const published = useVersion(studio.bot, live).data?.document;
  const isOther = published !== undefined && taught(published) !== taught(document);
  const wanted = mayTest && isOther;
  useEffect(() => {
    if (!wanted) return;
    void job.start();
    return () => job.stop(); // nobody waits for it any more
  }, [job, wanted]);
  if (!wanted) return null;
  if (share !== undefined)
    return (
      <p className="publish-changes muted" role="status">
        {t('changes.comparing')}
      </p>
    );
  if (!done || done.cases + done.live === 0) return null; // it could not be found out: that holds up nobody
  const count = (verdict: string) => done.changes.filter((one) => verdictOf(one) === verdict).length;
  const [better, worse] = [count('better'), count('worse')];
  return (
    <p className="publish-changes" role="status">
      {done.changed === 0 ? t('changes.none') : t('changes.publish', { n: done.changed })}
      {better + worse > 0 && <span className="muted"> {t('changes.publish-verdicts', { better, worse })}</span>}{' '}
      {done.changed > 0 && <Link to={places.quality(studio.bot, 'changes')}>{t('changes.see')}</Link>}
    </p>
  );
}

/** What of a document decides how messages are understood. */
const taught = ({ intents, settings: { threshold, doubtful } }: { intents: object; settings: { threshold?: number | undefined; doubtful?: number | undefined } }): string =>
  JSON.stringify([Object.entries(intents).toSorted(([a], [b]) => (a < b ? -1 : 1)), threshold, doubtful]); // prettier-ignore

// Before publishing: how the draft differs from what is live, and the way to see it.
import { useMemo } from 'react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { compare, countKinds } from '../document/compare.ts';
import { useVersion, useVersions } from '../queries/versions.ts';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';
import { KindIcon, kinds } from './kind-icon.tsx';
import './versions.css';

export function PublishSummary() {
  const t = useWords(versionMessages);
  const { bot, definitions } = useStudio();
  const draft = useDraft(({ document }) => document);
  const versions = useVersions(bot).data;
  const live = versions?.live;
  const published = useVersion(bot, live).data?.document;
  const counts = useMemo(
    () => published && countKinds(compare(published, draft, definitions)),
    [published, draft, definitions],
  );
  if (versions && live === undefined) return <p className="publish-summary muted">{t('compare.first')}</p>;
  if (!counts || live === undefined) return null;
  const there = kinds.filter((kind) => counts[kind] > 0);
  if (there.length === 0) return <p className="publish-summary muted">{t('compare.nothing', { live })}</p>;
  return (
    <div className="publish-summary">
      <span className="muted">{t('compare.summary', { live })}</span>
      <ul className="compare-legend">
        {there.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} />
            {t(`count.${kind}`, { n: counts[kind] })}
          </li>
        ))}
      </ul>
      <Link to={places.compare(bot, live, 'draft')}>{t('compare.open')}</Link>
    </div>
  );
}

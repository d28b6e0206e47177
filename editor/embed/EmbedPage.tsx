// Putting the bot on a site: the line to paste, the sites that may use it, its look, and the true chat on a sample page.
import { useEffect, useState } from 'react';
import { CircleCheck, PencilLine, Rocket } from 'lucide-react';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { ThemeFields } from '../bot/ThemeFields.tsx';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { useLint } from '../problems/use-lint.ts';
import { useBots } from '../queries/bots.ts';
import { useMay } from '../queries/session.ts';
import { PublishDialog } from '../studio/PublishDialog.tsx';
import { useConnectionNames } from '../studio/use-connection-names.ts';
import { useKnowledgeNames } from '../studio/use-knowledge-names.ts';
import { usePublish, type Publishing } from '../studio/use-publish.ts';
import { embedMessages } from '../text/embed.ts';
import { useWords } from '../text/use-words.ts';
import { AllowedSites } from './AllowedSites.tsx';
import { EmbedCode } from './EmbedCode.tsx';
import { Preview } from './Preview.tsx';
import { SignedIdentity } from './SignedIdentity.tsx';
import { Triggers } from './Triggers.tsx';
import './embed.css';

export default function EmbedPage({ bot }: { bot: string }) {
  const t = useWords(embedMessages);
  const mayEdit = useMay('bots.edit');
  const mayPublish = useMay('bots.publish');
  const publishing = usePublish(bot);
  const { live, versions } = publishing;
  return (
    <Page title={t('embed.title')} lead={t('embed.lead')}>
      <div className="embed">
        <div className="embed-main">
          {versions.isPending ? (
            <Loading what={t('embed.loading')}>
              <Bone height={44} />
            </Loading>
          ) : !versions.data ? (
            <Failure error={versions.error} onRetry={() => void versions.refetch()} busy={versions.isFetching} />
          ) : (
            <LiveState bot={bot} publishing={publishing} />
          )}
          <EmbedCode bot={bot} isMain={live !== undefined || !mayPublish} />
          <AllowedSites bot={bot} />
          <SignedIdentity bot={bot} />
          <section className="section">
            <div className="section-head">
              <h2>{t('embed.look')}</h2>
              <Link to={places.botSettings(bot)}>{t('embed.look-more')}</Link>
            </div>
            <ThemeFields mayEdit={mayEdit} />
          </section>
          <Triggers mayEdit={mayEdit} />
        </div>
        {versions.data && <Preview bot={bot} live={live} />}
      </div>
    </Page>
  );
}

/** Whether sites show it; the way to publish when not. */
function LiveState({ bot, publishing: { live, next, publish } }: { bot: string; publishing: Publishing }) {
  const t = useWords(embedMessages);
  const studio = useStudio();
  const mayPublish = useMay('bots.publish');
  const list = useBots();
  const { refetch } = list;
  const changed = list.data?.pages.flatMap(({ bots }) => bots).find(({ id }) => id === bot)?.changed ?? false;
  const savedAt = useDraft(({ saved }) => (saved.state === 'saved' ? saved.at : undefined));
  useEffect(() => {
    if (savedAt !== undefined) void refetch(); // a save may put the draft ahead of the live version
  }, [savedAt, refetch]);
  const [asking, setAsking] = useState(false);
  useLint(studio, useConnectionNames(), useKnowledgeNames());
  const button = mayPublish && (
    <Button kind={live === undefined ? 'primary' : 'outline'} onClick={() => setAsking(true)}>
      {t('embed.publish')}
    </Button>
  );
  return (
    <>
      {live === undefined ? (
        <div className="embed-state boxed">
          <Rocket size={20} aria-hidden="true" />
          <div className="grow">
            <b>{t('embed.not-live-title')}</b>
            <p className="muted">{t(mayPublish ? 'embed.not-live' : 'embed.no-publish')}</p>
          </div>
          {button}
        </div>
      ) : (
        <p className="embed-state">
          <Chip kind="ok" icon={<CircleCheck aria-hidden="true" />}>
            {t('embed.live', { version: live })}
          </Chip>
          {changed && (
            <>
              <Chip icon={<PencilLine aria-hidden="true" />}>{t('embed.changed')}</Chip>
              {button}
            </>
          )}
        </p>
      )}
      {asking && (
        <PublishDialog
          next={next}
          publish={publish}
          onGo={({ flow, node }) => {
            const to = places.flow(bot, flow ?? studio.flow);
            navigate(node === undefined ? to : `${to}?node=${encodeURIComponent(node)}`);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

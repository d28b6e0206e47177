// What this installation is.
import { ExternalLink } from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useAbout } from '../queries/settings.ts';
import { settingsMessages } from '../text/settings.ts';
import { useWords } from '../text/use-words.ts';
import { SettingsPage } from './SettingsPage.tsx';

export function AboutPage() {
  const t = useWords(settingsMessages);
  const about = useAbout();
  return (
    <SettingsPage page="about">
      {about.isPending ? (
        <Loading what={t('about.loading')}>
          <BoneRows rows={4} />
        </Loading>
      ) : !about.data ? (
        <Failure error={about.error} onRetry={() => void about.refetch()} busy={about.isFetching} />
      ) : (
        <dl className="facts">
          <dt>{t('about.version')}</dt>
          <dd className="num">Dialoom {about.data.version}</dd>
          <dt>{t('about.url')}</dt>
          <dd>
            <span className="mono">{about.data.publicUrl}</span>
            <span className="k-hint">{t('about.url-hint')}</span>
          </dd>
          <dt>{t('about.database')}</dt>
          <dd>{t(`about.database.${about.data.database}`)}</dd>
          {about.data.demo && (
            <>
              <dt>{t('about.demo')}</dt>
              <dd>
                <a href="/demo" target="_blank" rel="noreferrer">
                  {t('about.demo-open')} <ExternalLink size={12} aria-hidden="true" />
                </a>{' '}
                · <Link to={places.flows(about.data.demo.bot)}>{t('about.demo-bot')}</Link>
                <span className="k-hint mono">{t('about.demo-shop', { address: about.data.demo.shop })}</span>
              </dd>
            </>
          )}
          <dt>{t('about.api')}</dt>
          <dd>
            <a href="/api/openapi.json" target="_blank" rel="noreferrer">
              OpenAPI <ExternalLink size={12} aria-hidden="true" />
            </a>
          </dd>
          <dt>{t('about.licence')}</dt>
          <dd>Apache-2.0</dd>
        </dl>
      )}
    </SettingsPage>
  );
}

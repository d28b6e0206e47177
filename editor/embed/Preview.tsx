// The true chat on a sample page, in a frame of the studio's own origin. Colour and corner follow the draft while they are changed.
import { useEffect, useMemo, useRef, useState } from 'react';
import { MessageCircle, Monitor, RotateCcw, Smartphone } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { Choices } from '../kit/Choices.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Button } from '../kit/Button.tsx';
import { useAbout } from '../queries/settings.ts';
import { embedMessages } from '../text/embed.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { previewPage } from './snippets.ts';

/** What the loader puts on the page's window. */
type Chat = {
  open?: () => unknown;
  startOver?: () => unknown;
  setTheme?: (theme: { accent: string; scheme: string }) => unknown;
  setPosition?: (position: string) => unknown;
};
type Size = 'page' | 'phone';

export function Preview({ bot, live }: { bot: string; live: number | undefined }) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const demo = useAbout().data?.demo?.bot;
  const theme = useDraft(({ document }) => document.widget.theme);
  const language = useDraft(({ document }) => document.languages[0]) ?? 'en';
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState<Size>(() => (matchMedia('(max-width: 720px)').matches ? 'phone' : 'page'));
  const [loads, setLoads] = useState(0);
  const page = useMemo(() => previewPage(location.origin, bot, language, theme.scheme), [bot, language, theme.scheme]);
  const chat = (): Chat | undefined => (frame.current?.contentWindow as (Window & { dialoom?: Chat }) | null)?.dialoom;
  useEffect(() => {
    const shown = chat();
    shown?.setPosition?.(theme.position);
    void shown?.setTheme?.({ accent: theme.accent, scheme: theme.scheme });
  }, [theme, loads]);
  return (
    <aside className="preview" aria-label={t('embed.preview')}>
      <div className="preview-head">
        <h2 className="grow">{t('embed.preview')}</h2>
        {live !== undefined && (
          <>
            <Choices<Size>
              label={t('embed.preview-size')}
              value={size}
              options={[
                { value: 'page', label: t('embed.preview-page'), icon: <Monitor size={14} aria-hidden="true" /> },
                { value: 'phone', label: t('embed.preview-phone'), icon: <Smartphone size={14} aria-hidden="true" /> },
              ]}
              onChoose={setSize}
            />
            <IconButton
              label={t('embed.preview-again')}
              icon={<RotateCcw size={16} aria-hidden="true" />}
              onClick={() => void chat()?.startOver?.()}
            />
          </>
        )}
      </div>
      {live === undefined ? (
        <div className="preview-none">
          <MessageCircle size={24} aria-hidden="true" />
          <p>{t('embed.preview-not-live')}</p>
        </div>
      ) : (
        <>
          <div className="preview-stage" data-size={size}>
            {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page and script, which need our origin: a sandbox that allows both holds nothing back */}
            <iframe
              key={live}
              ref={frame}
              title={t('embed.preview-frame')}
              srcDoc={page}
              onLoad={() => setLoads((n) => n + 1)}
            />
          </div>
          <div className="preview-foot">
            <p className="grow k-hint">
              {t('embed.preview-words', { version: live })}
              {demo === bot && (
                <>
                  {' '}
                  <a href={locale === 'en' ? '/demo/en' : '/demo'} target="_blank" rel="noreferrer">
                    {t('embed.demo')}
                  </a>
                </>
              )}
            </p>
            <Button small onClick={() => void chat()?.open?.()}>
              {t('embed.preview-open')}
            </Button>
          </div>
        </>
      )}
    </aside>
  );
}

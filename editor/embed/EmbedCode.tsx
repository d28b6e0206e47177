// The line to paste, where to paste it, and what a site with a policy or a script of its own needs.
import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useDraft } from '../canvas/studio-context.ts';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { embedMessages } from '../text/embed.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { cspLines, isLocal, scriptCalls, scriptTag } from './snippets.ts';

/** @param isMain copying is what this page is for now: the filled button */
export function EmbedCode({ bot, isMain }: { bot: string; isMain: boolean }) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const languages = useDraft(({ document }) => document.languages);
  const [language, setLanguage] = useState('');
  const base = location.origin;
  const options = [
    { value: '', label: t('embed.language-auto') },
    ...languages.map((value) => ({ value, label: languageName(value, locale) })),
  ];
  const calls = scriptCalls({
    open: t('embed.script-open'),
    contact: t('embed.script-contact'),
    context: t('embed.script-context'),
  });
  return (
    <section className="section">
      <h2>{t('embed.code')}</h2>
      <CodeBlock
        text={scriptTag(base, bot, language === '' ? undefined : language)}
        label={t('embed.code-label')}
        kind={isMain ? 'primary' : 'outline'}
      />
      {isLocal(location.hostname) && (
        <p className="embed-warn">
          <TriangleAlert size={14} aria-hidden="true" />
          {t('embed.local')}
        </p>
      )}
      {languages.length > 1 && (
        <div className="embed-language">
          <Field label={t('embed.language')}>
            <Select value={language} options={options} onChoose={setLanguage} />
          </Field>
        </div>
      )}
      <h3 className="embed-where">{t('embed.where')}</h3>
      <ol className="embed-steps">
        <li>{t('embed.step-paste', { tag: '</body>' })}</li>
        <li>{t('embed.step-manager')}</li>
        <li>{t('embed.step-see')}</li>
      </ol>
      <h3 className="embed-where">{t('embed.link')}</h3>
      <p className="muted">{t('embed.link-lead')}</p>
      <CodeBlock text={`${base}/c/${encodeURIComponent(bot)}`} label={t('embed.link')} />
      <details className="fold">
        <summary>{t('embed.csp')}</summary>
        <p className="muted">{t('embed.csp-lead')}</p>
        <CodeBlock text={cspLines(base)} label={t('embed.csp-label')} />
      </details>
      <details className="fold">
        <summary>{t('embed.script')}</summary>
        <p className="muted">{t('embed.script-lead')}</p>
        <CodeBlock text={calls} label={t('embed.script-label')} />
      </details>
    </section>
  );
}

// Which language of the content is read and written; a dot marks one that is still missing here.
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
import { languageShort } from './language-name.ts';

export function LanguageSwitch({ value }: { value: Json | undefined }) {
  const studio = useStudio();
  const t = useT();
  const languages = useDraft(({ document }) => document.languages);
  const chosen = useView(({ language }) => language) ?? languages[0];
  if (languages.length < 2) return null;
  const texts = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  return (
    <span className="language-switch" role="group" aria-label={t('inspector.language')}>
      {languages.map((language) => {
        const missing = texts
          ? !texts[language]
          : language !== languages[0] && typeof value === 'string' && value !== '';
        return (
          <button
            key={language}
            type="button"
            aria-pressed={language === chosen}
            data-missing={missing || undefined}
            title={missing ? t('inspector.missing', { language: languageShort(language) }) : undefined}
            onClick={() => studio.view.setState({ language })}
          >
            {languageShort(language)}
          </button>
        );
      })}
    </span>
  );
}

// The languages of a bot: which, which is the default, what is missing in each; and every text beside its translation.
import { useMemo, useState } from 'react';
import { Page } from '../app/Page.tsx';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { botTexts, stateOf } from '../document/bot-texts.ts';
import { useMay } from '../queries/session.ts';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';
import { AddLanguage } from './AddLanguage.tsx';
import { LanguageTable } from './LanguageTable.tsx';
import { TranslateTexts } from './TranslateTexts.tsx';

export default function LanguagesPage({ bot }: { bot: string }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const document = useDraft((draft) => draft.document);
  const texts = useMemo(() => botTexts(document, studio.definitions), [document, studio]);
  const { languages } = document;
  const [chosen, setChosen] = useState<string>();
  const counts = useMemo(
    () =>
      new Map(
        languages.map((language) => [
          language,
          texts.filter(({ value }) => stateOf(value, language) === 'missing').length,
        ]),
      ),
    [languages, texts],
  );
  const lacks = (language: string) => (counts.get(language) ?? 0) > 0;
  const [first, ...others] = languages;
  const worst = others.find(lacks) ?? (first !== undefined && lacks(first) ? first : others[0]);
  const language = chosen !== undefined && languages.includes(chosen) ? chosen : worst;
  // from the default; into the default, from the one that says most
  const fullest = others.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
  const source = language === first ? fullest : first;
  return (
    <Page title={t('languages.title')} lead={t('languages.lead')}>
      <LanguageTable texts={texts} missing={counts} mayEdit={mayEdit} current={language} onChoose={setChosen} />
      {mayEdit && <AddLanguage onAdded={setChosen} />}
      <section className="section" id="translations">
        <h2>{t('missing.title')}</h2>
        {language === undefined || source === undefined ? (
          <p className="muted">{t('missing.one-language')}</p>
        ) : (
          <TranslateTexts
            key={language}
            bot={bot}
            texts={texts}
            source={source}
            language={language}
            missing={counts}
            mayEdit={mayEdit}
            onChoose={setChosen}
          />
        )}
      </section>
    </Page>
  );
}

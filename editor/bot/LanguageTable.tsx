// The languages with how much is said in each; the first is the default.
import { useState } from 'react';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { pinnedTexts, stateOf, textIn, type BotText } from '../document/bot-texts.ts';
import { setLanguages } from '../document/operations/set-languages.ts';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { MenuItem, MoreMenu } from '../kit/Menu.tsx';
import { toast } from '../kit/toast.tsx';
import { botMessages } from '../text/bot.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  texts: readonly BotText[];
  missing: ReadonlyMap<string, number>;
  mayEdit: boolean;
  current: string | undefined;
  onChoose(language: string): void;
};

export function LanguageTable({ texts, missing, mayEdit, current, onChoose }: Props) {
  const t = useWords(botMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const { languages } = document;
  const [removing, setRemoving] = useState<string>();
  const nameOf = (language: string) => languageName(language, locale);
  const undo = { label: t('languages.undo'), run: () => studio.draft.undo() };
  const makeDefault = (language: string) => {
    const order = [language, ...languages.filter((other) => other !== language)];
    studio.commit(setLanguages.of({ languages: order, texts: pinnedTexts(document, studio.definitions) }));
    toast(t('languages.made-default', { language: nameOf(language) }), undo);
  };
  const remove = (language: string) => {
    setRemoving(undefined);
    const texts = language === languages[0] ? pinnedTexts(document, studio.definitions) : [];
    studio.commit(setLanguages.of({ languages: languages.filter((other) => other !== language), texts }));
    toast(t('languages.removed', { language: nameOf(language) }), undo);
  };
  return (
    <>
      <table className="k-table languages-table">
        <thead>
          <tr>
            <th>{t('languages.language')}</th>
            <th data-right>{t('languages.texts')}</th>
            <th>
              <span className="sr">{t('missing.title')}</span>
            </th>
            {mayEdit && (
              <th>
                <span className="sr">{t('languages.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {languages.map((language, at) => {
            const lacks = missing.get(language) ?? 0;
            const canOpen = languages.length > 1;
            return (
              <tr key={language} data-current={(canOpen && language === current) || undefined}>
                <td>
                  {canOpen ? (
                    <button type="button" className="row-open" onClick={() => onChoose(language)}>
                      {nameOf(language)}
                    </button>
                  ) : (
                    <b>{nameOf(language)}</b>
                  )}{' '}
                  <span className="faint mono">{language}</span>{' '}
                  {at === 0 && <Chip kind="accent">{t('languages.default')}</Chip>}
                </td>
                <td data-right className="num">
                  {t('languages.share', { done: texts.length - lacks, all: texts.length })}
                </td>
                <td className="languages-state">
                  {lacks > 0 ? (
                    <Chip kind="warn" icon={<TriangleAlert aria-hidden="true" />}>
                      {t('languages.missing', { n: lacks })}
                    </Chip>
                  ) : (
                    <Chip kind="ok" icon={<CircleCheck aria-hidden="true" />}>
                      {t('languages.complete')}
                    </Chip>
                  )}
                </td>
                {mayEdit && (
                  <td data-right>
                    {languages.length > 1 && (
                      <MoreMenu label={t('languages.actions', { language: nameOf(language) })}>
                        {at > 0 && (
                          <MenuItem onSelect={() => makeDefault(language)}>{t('languages.make-default')}</MenuItem>
                        )}
                        <MenuItem danger onSelect={() => setRemoving(language)}>
                          {t('languages.remove')}
                        </MenuItem>
                      </MoreMenu>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {removing !== undefined && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(undefined)}
          title={t('languages.remove-title', { language: nameOf(removing) })}
          consequences={t('languages.remove-body', {
            n: texts.filter(({ value }) => stateOf(value, removing) === 'done' && textIn(value, removing) !== '')
              .length,
          })}
          verb={t('languages.remove')}
          onConfirm={() => remove(removing)}
        />
      )}
    </>
  );
}

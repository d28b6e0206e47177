// Every text of the bot beside its translation into one language, by flow; then the intents nobody can say in it yet.
import { useMemo, useState } from 'react';
import { CircleCheck, Search } from 'lucide-react';
import { inLanguage } from '@dialoom/shared/template/words';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft } from '../canvas/studio-context.ts';
import { stateOf, type BotText } from '../document/bot-texts.ts';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { botMessages } from '../text/bot.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { TranslateRow } from './TranslateRow.tsx';

/** Rows drawn at once; a bot of five thousand texts stays quick. */
const PAGE = 100;
/** Languages that stand side by side; more are a list. */
const FEW = 4;

type Props = {
  bot: string;
  texts: readonly BotText[];
  /** The language it is translated from. */
  source: string;
  language: string;
  missing: ReadonlyMap<string, number>;
  mayEdit: boolean;
  onChoose(language: string): void;
};

export function TranslateTexts({ bot, texts, source, language, missing, mayEdit, onChoose }: Props) {
  const t = useWords(botMessages);
  const locale = useLocale();
  const languages = useDraft(({ document }) => document.languages);
  const flows = useDraft(({ document }) => document.flows);
  const lacks = missing.get(language) ?? 0;
  const [show, setShow] = useState<'missing' | 'all'>(lacks > 0 ? 'missing' : 'all');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set()); // touched rows stay while they are worked on
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const wanted = search.trim().toLocaleLowerCase();
  const found = useMemo(
    () =>
      texts.filter(({ key, value }) => {
        if (show === 'missing' && stateOf(value, language) !== 'missing' && !kept.has(key)) return false;
        const said = typeof value === 'string' ? [value] : Object.values(value);
        return wanted === '' || said.some((text) => text.toLocaleLowerCase().includes(wanted));
      }),
    [texts, show, language, kept, wanted],
  );
  const shown = found.slice(0, most);
  const groups = [...Map.groupBy(shown, ({ place }) => (place.in === 'node' ? place.flow : ''))];
  const into = languages.map((value) => ({ value, label: languageName(value, locale) }));
  const choose = (next: 'missing' | 'all') => {
    setShow(next);
    setKept(new Set());
    setMost(PAGE);
  };
  return (
    <>
      <div className="translate-head">
        {languages.length > FEW ? (
          <div className="translate-into">
            <Select aria-label={t('missing.into')} value={language} options={into} onChoose={onChoose} />
          </div>
        ) : (
          languages.length > 2 && (
            <Choices label={t('missing.into')} value={language} options={into} onChoose={onChoose} />
          )
        )}
        <Choices
          label={t('missing.show')}
          value={show}
          options={[
            { value: 'missing', label: t('missing.only', { n: lacks }) },
            { value: 'all', label: t('missing.all', { n: texts.length }) },
          ]}
          onChoose={choose}
        />
        <div className="translate-search">
          <TextInput
            type="search"
            value={search}
            onText={setSearch}
            aria-label={t('missing.search')}
            placeholder={t('missing.search')}
            icon={<Search size={16} aria-hidden="true" />}
          />
        </div>
      </div>
      {texts.length === 0 ? (
        <p className="muted">{t('missing.no-texts')}</p>
      ) : found.length === 0 && wanted !== '' ? (
        <p className="muted">{t('missing.none-found', { text: search.trim() })}</p>
      ) : (
        found.length === 0 && (
          <p className="translate-done">
            <CircleCheck size={16} aria-hidden="true" />
            {t('missing.none', { language: languageName(language, locale) })}
          </p>
        )
      )}
      {groups.map(([flow, inFlow]) => (
        <section key={flow} className="translate-group">
          <h3>{flow === '' ? t('missing.own') : (flows[flow]?.name ?? flow)}</h3>
          <ul>
            {inFlow.map((text) => (
              <TranslateRow
                key={text.key}
                bot={bot}
                text={text}
                source={inLanguage(text.value, source, languages[0])}
                hasSource={stateOf(text.value, source) !== 'missing'}
                from={source}
                languages={languages}
                language={language}
                mayEdit={mayEdit}
                onTouch={() => setKept((before) => (before.has(text.key) ? before : new Set([...before, text.key])))}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > shown.length && (
        <Button onClick={() => setMost(most + PAGE)}>
          {t('missing.more', { n: Math.min(PAGE, found.length - shown.length) })}
        </Button>
      )}
      <SilentIntents bot={bot} language={language} />
    </>
  );
}

function SilentIntents({ bot, language }: { bot: string; language: string }) {
  const t = useWords(botMessages);
  const locale = useLocale();
  const intents = useDraft(({ document }) => document.intents);
  const silent = Object.entries(intents).filter(([, { examples }]) => (examples[language]?.length ?? 0) === 0);
  if (silent.length === 0) return null;
  return (
    <section className="translate-group">
      <h3>{t('missing.examples-title', { language: languageName(language, locale) })}</h3>
      <p className="muted">{t('missing.examples-lead')}</p>
      <ul className="node-links">
        {silent.map(([id, { name }]) => (
          <li key={id}>
            <Link to={places.intent(bot, id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

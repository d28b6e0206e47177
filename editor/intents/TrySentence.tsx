// A sentence tried against the intents as they are on the screen: what ranks first, how sure, and what the bot would do.
import { useState, type FormEvent } from 'react';
import { CircleCheck, CircleHelp, CircleX, X } from 'lucide-react';
import type { Answer } from '@dialoom/shared/api/route';
import type { tryIntents } from '@dialoom/shared/api/bots';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { languageFor } from '@dialoom/shared/text/language-for';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useTryIntents } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { intentMessages } from '../text/intents.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Intents = BotDocument['intents'];
type Tried = Answer<typeof tryIntents>;
const SHOWN = 4;

export function TrySentence({
  bot,
  languages,
  intents,
}: {
  bot: string;
  languages: readonly string[];
  intents: Intents;
}) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const studio = useStudio();
  const mayTry = useMay('bots.test');
  const tried = useTryIntents(bot);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const language = chosen ?? languageFor(languages, locale);
  if (!mayTry) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    tried.mutate({ text: text.trim(), locale: language, document: studio.document as unknown as Json }); // parsed: plain JSON
  };
  return (
    <section className="try" aria-label={t('intents.try')}>
      <form className="try-form" onSubmit={submit}>
        <div className="grow">
          <TextInput
            value={text}
            onText={setText}
            aria-label={t('intents.try')}
            placeholder={t('intents.try-hint')}
            maxLength={8_000}
            lang={language}
            onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
          />
        </div>
        {languages.length > 1 && (
          <Select
            value={language}
            aria-label={t('intents.language')}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
            onChoose={setChosen}
          />
        )}
        <Button submit busy={tried.isPending && t('intents.trying')}>
          {t('intents.try-go')}
        </Button>
      </form>
      {tried.error && <Fault>{failureWords(tried.error, locale)}</Fault>}
      {tried.data && (
        <div className="try-result" role="status">
          <Verdict tried={tried.data} intents={intents} />
          <Ranking tried={tried.data} intents={intents} />
          <IconButton
            label={t('intents.try-close')}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => tried.reset()}
          />
        </div>
      )}
    </section>
  );
}

const nameOf = (intents: Intents, id: string) => intents[id]?.name ?? id;

function Verdict({ tried, intents }: { tried: Tried; intents: Intents }) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const joined = (ids: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(ids.map((id) => nameOf(intents, id)));
  const kind = tried.intent !== undefined ? 'yes' : tried.doubtful?.length ? 'doubtful' : 'no';
  const Icon = { yes: CircleCheck, doubtful: CircleHelp, no: CircleX }[kind];
  const words =
    tried.intent !== undefined
      ? t('intents.understood', { name: nameOf(intents, tried.intent) })
      : tried.doubtful?.length
        ? t('intents.doubtful', { names: joined(tried.doubtful) })
        : t('intents.not-understood');
  return (
    <p className="try-verdict" data-kind={kind}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <b>{words}</b>
        <span className="tiny faint">{t('intents.threshold', { threshold: tried.threshold.toFixed(2) })}</span>
      </span>
    </p>
  );
}

function Ranking({ tried, intents }: { tried: Tried; intents: Intents }) {
  const t = useWords(intentMessages);
  if (tried.ranked.length === 0) return <p className="muted grow">{t('intents.no-ranking')}</p>;
  return (
    <ol className="try-ranking">
      {tried.ranked.slice(0, SHOWN).map(({ intent, confidence }) => (
        <li key={intent}>
          <span className="cut">{nameOf(intents, intent)}</span>
          <span className="bar" data-enough={confidence >= tried.threshold || undefined} aria-hidden="true">
            <i style={{ width: `${Math.round(confidence * 100)}%` }} />
            <b style={{ left: `${tried.threshold * 100}%` }} />
          </span>
          <span className="num">{confidence.toFixed(2)}</span>
        </li>
      ))}
    </ol>
  );
}

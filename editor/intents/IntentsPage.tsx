// The intents of a bot: the list, one of them beside it, and a sentence to try over both.
import { useMemo } from 'react';
import { ChevronRight, Globe, Plus, ScanSearch, TriangleAlert } from 'lucide-react';
import type { Intent } from '@dialoom/shared/document/document';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { addIntent } from '../document/operations/add-intent.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { useMay } from '../queries/session.ts';
import { intentMessages } from '../text/intents.ts';
import { byName } from '../text/by-name.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { countOf } from './examples.ts';
import { IntentDetail } from './IntentDetail.tsx';
import { TrySentence } from './TrySentence.tsx';
import './intents.css';

/** Fewer in the default language and the classifier guesses. */
const FEW = 5;

export default function IntentsPage({ bot, chosen }: { bot: string; chosen: string | undefined }) {
  const t = useWords(intentMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const intents = useDraft(({ document }) => document.intents);
  const languages = useDraft(({ document }) => document.languages);
  const order = useOrder(intents);
  const list = order.flatMap((id): [string, Intent][] => (intents[id] ? [[id, intents[id]]] : []));
  const intent = chosen === undefined ? undefined : intents[chosen];
  const add = () => {
    const id = newId();
    studio.commit(addIntent.of({ id, intent: { name: freeName(t('intents.new-name'), list), examples: {} } }));
    navigate(places.intent(bot, id));
  };
  const addButton = mayEdit && (
    <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={add}>
      {t('intents.add')}
    </Button>
  );
  if (list.length === 0)
    return (
      <Page title={t('intents.title')}>
        <Empty icon={<ScanSearch size={20} aria-hidden="true" />} title={t('intents.empty-title')} action={addButton}>
          {t('intents.empty')}
        </Empty>
      </Page>
    );
  return (
    <Page whole title={`${t('intents.title')} ${t('intents.count', { n: list.length })}`} actions={addButton}>
      <TrySentence bot={bot} languages={languages} intents={intents} />
      <div className="intents" data-chosen={chosen !== undefined || undefined}>
        <nav className="intent-list" aria-label={t('intents.list')}>
          <ul>
            {list.map(([id, one]) => (
              <li key={id}>
                <IntentRow
                  to={places.intent(bot, id)}
                  intent={one}
                  language={languages[0] ?? 'en'}
                  current={id === chosen}
                />
              </li>
            ))}
          </ul>
        </nav>
        <div className="intent-detail">
          {chosen !== undefined && intent ? (
            <IntentDetail key={chosen} bot={bot} id={chosen} intent={intent} mayEdit={mayEdit} />
          ) : (
            <Empty icon={<ScanSearch size={20} aria-hidden="true" />}>
              {t(chosen === undefined ? 'intents.none-chosen' : 'intents.gone')}
            </Empty>
          )}
        </div>
      </div>
    </Page>
  );
}

function IntentRow({
  to,
  intent,
  language,
  current,
}: {
  to: string;
  intent: Intent;
  language: string;
  current: boolean;
}) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const inDefault = intent.examples[language]?.length ?? 0;
  const few =
    inDefault < FEW ? t('intents.few', { n: inDefault, language: languageName(language, locale) }) : undefined;
  return (
    <Link to={to} className="intent-row" aria-current={current || undefined}>
      <span className="grow cut">{intent.name}</span>
      {intent.global !== undefined && (
        <span title={t('intents.global-mark')}>
          <Globe size={14} aria-label={t('intents.global-mark')} />
        </span>
      )}
      {few !== undefined && (
        <span className="intent-few" title={few}>
          <TriangleAlert size={14} aria-label={few} />
        </span>
      )}
      <span className="num faint" title={t('intents.examples-n', { n: countOf(intent) })}>
        {countOf(intent)}
      </span>
      <ChevronRight size={14} className="phone-only" aria-hidden="true" />
    </Link>
  );
}

/** Their ids by name; while one is renamed it stays where it is. */
function useOrder(intents: Readonly<Record<string, Intent>>): readonly string[] {
  const locale = useLocale();
  const ids = Object.keys(intents).join(' ');
  return useMemo(
    () =>
      Object.entries(intents)
        .map(([id, { name }]) => ({ id, name }))
        .toSorted(byName(locale))
        .map(({ id }) => id),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- sorted anew when one comes or goes
    [ids, locale],
  );
}

/** The name, with a number when it is taken. */
function freeName(name: string, list: readonly (readonly [string, Intent])[]): string {
  const taken = new Set(list.map(([, intent]) => intent.name));
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} ${n}`;
    if (!taken.has(tried)) return tried;
  }
}

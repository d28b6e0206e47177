// The intents of a bot: the list, one of them beside it, and a sentence to try over both.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import {
  ChevronRight,
  ClipboardPaste,
  Download,
  Gauge,
  Globe,
  Plus,
  ScanSearch,
  Search,
  TriangleAlert,
} from 'lucide-react';
import type { Intent } from '@dialoom/shared/document/document';
import { download } from '../app/download.ts';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { addIntent } from '../document/operations/add-intent.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { MenuItem, MoreMenu } from '../kit/Menu.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { examplesAddress } from '../queries/examples.ts';
import { useMay } from '../queries/session.ts';
import { exampleMessages } from '../text/examples.ts';
import { intentMessages } from '../text/intents.ts';
import { qualityMessages } from '../text/quality.ts';
import { byName } from '../text/by-name.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { countOf } from './examples.ts';
import { findExamples, folded } from './find-examples.ts';
import { FoundExamples } from './FoundExamples.tsx';
import { ImportExamples } from './ImportExamples.tsx';
import { IntentDetail } from './IntentDetail.tsx';
import { TrySentence } from './TrySentence.tsx';
import { useWantedExample } from './use-wanted-example.ts';
import './intents.css';

/** Fewer in the default language and the classifier guesses. */
const FEW = 5;

export default function IntentsPage({ bot, chosen }: { bot: string; chosen: string | undefined }) {
  const t = useWords(intentMessages);
  const e = useWords(exampleMessages);
  const q = useWords(qualityMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const mayTest = useMay('bots.test');
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed).trim();
  useWantedExample(setTyped);
  const [importing, setImporting] = useState(false);
  const language = useView((view) => view.language);
  const intents = useDraft(({ document }) => document.intents);
  const languages = useDraft(({ document }) => document.languages);
  const order = useOrder(intents);
  const list = order.flatMap((id): [string, Intent][] => (intents[id] ? [[id, intents[id]]] : []));
  const intent = chosen === undefined ? undefined : intents[chosen];
  const hits = useMemo(() => {
    const found = new Map<string, number>();
    if (words !== '')
      for (const one of findExamples(list, words)) found.set(one.intent, (found.get(one.intent) ?? 0) + 1);
    return found;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is made of the intents
  }, [intents, words]);
  const shown =
    words === '' ? list : list.filter(([id, { name }]) => hits.has(id) || folded(name).includes(folded(words)));
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
  const importButton = mayEdit && (
    <Button icon={<ClipboardPaste size={14} aria-hidden="true" />} onClick={() => setImporting(true)}>
      {e('examples.import')}
    </Button>
  );
  const importDialog = importing && (
    <ImportExamples
      bot={bot}
      intent={intent && chosen}
      language={language !== undefined && languages.includes(language) ? language : (languages[0] ?? 'en')}
      onClose={() => setImporting(false)}
    />
  );
  if (list.length === 0)
    return (
      <Page title={t('intents.title')}>
        <Empty
          icon={<ScanSearch size={20} aria-hidden="true" />}
          title={t('intents.empty-title')}
          action={
            mayEdit && (
              <span className="intents-empty">
                {importButton}
                {addButton}
              </span>
            )
          }
        >
          {t('intents.empty')}
        </Empty>
        {importDialog}
      </Page>
    );
  const icon = <Download size={14} aria-hidden="true" />;
  const actions = (
    <>
      <MoreMenu label={e('examples.export')}>
        {intent && chosen !== undefined && (
          <MenuItem icon={icon} onSelect={() => download(examplesAddress(bot, 'csv', chosen))}>
            {e('examples.export-one')}
          </MenuItem>
        )}
        <MenuItem icon={icon} onSelect={() => download(examplesAddress(bot, 'csv'))}>
          {e('examples.export-csv')}
        </MenuItem>
        <MenuItem icon={icon} onSelect={() => download(examplesAddress(bot, 'jsonl'))}>
          {e('examples.export-jsonl')}
        </MenuItem>
      </MoreMenu>
      {mayTest && (
        <Link to={places.quality(bot)} className="k-button" data-kind="outline">
          <span className="k-button-words">
            <Gauge size={14} aria-hidden="true" />
            {q('quality.open')}
          </span>
        </Link>
      )}
      {importButton}
      {addButton}
    </>
  );
  return (
    <Page whole title={`${t('intents.title')} ${t('intents.count', { n: list.length })}`} actions={actions}>
      <TrySentence bot={bot} languages={languages} intents={intents} />
      <div className="intents" data-chosen={chosen !== undefined || undefined}>
        <nav className="intent-list" aria-label={t('intents.list')}>
          <div className="intent-search">
            <TextInput
              type="search"
              aria-label={e('examples.search')}
              placeholder={e('examples.search')}
              icon={<Search size={14} aria-hidden="true" />}
              value={typed}
              onText={setTyped}
              maxLength={120}
            />
          </div>
          {shown.length === 0 && <p className="muted intent-none">{e('examples.no-intents')}</p>}
          <ul>
            {shown.map(([id, one]) => (
              <li key={id}>
                <IntentRow
                  to={places.intent(bot, id)}
                  intent={one}
                  language={languages[0] ?? 'en'}
                  current={id === chosen}
                  hits={words === '' ? undefined : (hits.get(id) ?? 0)}
                />
              </li>
            ))}
          </ul>
        </nav>
        <div className="intent-detail">
          {chosen !== undefined && intent ? (
            <IntentDetail key={chosen} bot={bot} id={chosen} intent={intent} words={words} mayEdit={mayEdit} />
          ) : words !== '' && chosen === undefined ? (
            <FoundExamples key={words} bot={bot} words={words} order={order} mayEdit={mayEdit} />
          ) : (
            <Empty icon={<ScanSearch size={20} aria-hidden="true" />}>
              {t(chosen === undefined ? 'intents.none-chosen' : 'intents.gone')}
            </Empty>
          )}
        </div>
      </div>
      {importDialog}
    </Page>
  );
}

const IntentRow = memo(function IntentRow({
  to,
  intent,
  language,
  current,
  hits,
}: {
  to: string;
  intent: Intent;
  language: string;
  current: boolean;
  /** How many examples hold what is looked for. */
  hits: number | undefined;
}) {
  const e = useWords(exampleMessages);
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
      <span
        className="num faint"
        title={hits === undefined ? t('intents.examples-n', { n: countOf(intent) }) : e('examples.hits', { n: hits })}
      >
        {hits ?? countOf(intent)}
      </span>
      <ChevronRight size={14} className="phone-only" aria-hidden="true" />
    </Link>
  );
});

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

// Examples of all intents that hold some words: looked at, moved and taken out together.
import { useMemo, useState } from 'react';
import { SearchX } from 'lucide-react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { takeExamples, type Taken } from '../document/operations/take-examples.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Select } from '../kit/Select.tsx';
import { toast } from '../kit/toast.tsx';
import { exampleMessages } from '../text/examples.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { findExamples, type Found } from './find-examples.ts';
import { SelectionBar } from './SelectionBar.tsx';

const PAGE = 100;
const keyOf = ({ intent, language, text }: Found) => `${intent} ${language} ${text}`;

export function FoundExamples({ bot, words, order, mayEdit }: { bot: string; words: string; order: readonly string[]; mayEdit: boolean }) {
  const t = useWords(exampleMessages);
  const locale = useLocale();
  const studio = useStudio();
  const intents = useDraft(({ document }) => document.intents);
  const languages = useDraft(({ document }) => document.languages);
  const [language, setLanguage] = useState('');
  const [pages, setPages] = useState(1);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(
    () => findExamples(order.flatMap((id) => (intents[id] ? [[id, intents[id]] as const] : [])), words, language === '' ? undefined : language),
    [intents, order, words, language],
  );
  const chosen = found.filter((one) => selected.has(keyOf(one)));
  const take = (to?: string) => {
    const taken = new Map<string, Taken & { texts: string[] }>();
    for (const one of chosen) {
      const place = `${one.intent} ${one.language}`;
      const part = taken.get(place) ?? { intent: one.intent, language: one.language, texts: [] };
      taken.set(place, part);
      part.texts.push(one.text);
    }
    studio.commit(takeExamples.of({ taken: [...taken.values()], ...(to !== undefined && { to }) }));
    const said = to === undefined ? t('examples.removed', { n: chosen.length }) : t('examples.moved', { n: chosen.length, name: intents[to]?.name ?? to });
    toast(said, { label: t('examples.undo'), run: () => studio.draft.undo() });
    setSelected(new Set());
  };
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(selected);
    if (isTicked) next.add(key);
    else next.delete(key);
    setSelected(next);
  };
  return (
    <section aria-label={t('examples.found')}>
      <div className="found-head">
        <p className="grow" role="status">{t('examples.found-n', { n: found.length, words })}</p>
        {languages.length > 1 && (
          <Select
            value={language}
            aria-label={t('examples.language')}
            options={[{ value: '', label: t('examples.all-languages') }, ...languages.map((value) => ({ value, label: languageName(value, locale) }))]}
            onChoose={setLanguage}
          />
        )}
      </div>
      {chosen.length > 0 && (
        <SelectionBar n={chosen.length} of={found.length} onAll={() => setSelected(new Set(found.map(keyOf)))} onMove={take} onRemove={() => take()} onClear={() => setSelected(new Set())} />
      )}
      {found.length === 0 ? (
        <Empty icon={<SearchX size={20} aria-hidden="true" />}>{t('examples.none-found')}</Empty>
      ) : (
        <ul className="example-lines found-lines">
          {found.slice(0, pages * PAGE).map((one) => (
            <li key={keyOf(one)} data-selected={selected.has(keyOf(one)) || undefined}>
              {mayEdit && (
                <input type="checkbox" className="example-check" aria-label={t('examples.select', { text: one.text })} checked={selected.has(keyOf(one))} onChange={(event) => tick(keyOf(one), event.target.checked)} />
              )}
              <span className="grow found-text" dir="auto" lang={one.language}>{one.text}</span>
              <Link to={places.intent(bot, one.intent)} className="found-intent">{intents[one.intent]?.name ?? one.intent}</Link>
              {languages.length > 1 && <span className="faint tiny">{languageName(one.language, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
      {found.length > pages * PAGE && (
        <Button small kind="quiet" onClick={() => setPages(pages + 1)}>
          {t('examples.show-more', { n: Math.min(PAGE, found.length - pages * PAGE), of: found.length })}
        </Button>
      )}
    </section>
  );
} // prettier-ignore

// The values of a list, a row each: the value, and other words for it in one language. A long list shows its beginning, and what is looked for.
import { memo, useDeferredValue, useMemo, useState, type FormEvent } from 'react';
import { ClipboardPaste, Plus, Search, Trash2 } from 'lucide-react';
import {
  MOST_SAYINGS,
  MOST_VALUES,
  VALUE_CHARACTERS,
  type Entity,
  type EntityValue,
} from '@dialoom/shared/document/entity';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { useTypedText } from '../bot/use-typed-text.ts';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { editEntity } from '../document/operations/edit-entity.ts';
import { setValues } from '../document/operations/set-values.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { entityMessages } from '../text/entities.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ImportValues } from './ImportValues.tsx';
import { wordsIn, wordsLine } from './values-plan.ts';

type Props = { bot: string; id: string; entity: Entity; mayEdit: boolean };
const STEP = 100;
const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

export function ValuesTable({ bot, id, entity, mayEdit }: Props) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const studio = useStudio();
  const languages = useDraft(({ document }) => document.languages);
  const chosen = useView((view) => view.language);
  const language = chosen !== undefined && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(STEP);
  const [importing, setImporting] = useState(false);
  const { values } = entity;
  const looked = fold(useDeferredValue(words));
  const keys = Object.keys(values).join(' ');
  const order = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return Object.entries(values).toSorted(([, a], [, b]) => compare(a.value, b.value)).map(([key]) => key);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- sorted anew when one comes or goes: what is edited stays where it is
  }, [keys, locale]); // prettier-ignore
  const found = useMemo(() => (looked === '' ? order : order.filter((key) => holds(values[key], looked))), [order, values, looked]); // prettier-ignore
  const count = order.length;
  return (
    <section className="entity-values">
      <div className="entity-tools">
        {count > 8 && (
          <div className="grow">
            <TextInput
              value={words}
              onText={(text) => (setWords(text), setShown(STEP))}
              aria-label={t('entities.find')}
              placeholder={t('entities.find')}
              icon={<Search size={14} aria-hidden="true" />}
            />
          </div>
        )}
        {languages.length > 1 && (
          <Select
            value={language}
            aria-label={t('entities.language')}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
            onChoose={(tag) => studio.view.setState({ language: tag })}
          />
        )}
        {mayEdit && (
          <Button icon={<ClipboardPaste size={14} aria-hidden="true" />} onClick={() => setImporting(true)}>
            {t('entities.import')}
          </Button>
        )}
      </div>
      {mayEdit && <AddValue id={id} values={values} full={count >= MOST_VALUES} />}
      {count === 0 ? (
        <p className="examples-none">{t('entities.no-values')}</p>
      ) : found.length === 0 ? (
        <p className="examples-none" role="status">{t('entities.none-found')}</p>
      ) : (
        <table className="entity-table">
          <thead>
            <tr>
              <th scope="col">{t('entities.value')}</th>
              <th scope="col">
                {t('entities.says', { language: languageName(language, locale) })} <span className="faint">{t('entities.says-hint')}</span>
              </th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((key, i) => {
              const value = values[key];
              return value && <ValueRow key={`${key} ${language}`} id={id} at={key} n={i + 1} value={value} language={language} mayEdit={mayEdit} />;
            })}
          </tbody>
        </table>
      )}
      {found.length > shown && (
        <p className="entity-more">
          <span className="faint" role="status">{t('entities.shown', { shown, all: found.length })}</span>
          <Button small onClick={() => setShown(shown + STEP)}>{t('entities.more', { n: Math.min(STEP, found.length - shown) })}</Button>
        </p>
      )}
      <div className="entity-fuzzy">
        <Switch
          checked={entity.fuzzy}
          disabled={!mayEdit}
          onChange={(fuzzy) => studio.commit(editEntity.of({ id, path: ['fuzzy'], value: fuzzy }))}
          label={t('entities.fuzzy')}
          hint={t('entities.fuzzy-hint')}
        />
      </div>
      {importing && <ImportValues bot={bot} id={id} entity={entity} language={language} onClose={() => setImporting(false)} />}
    </section>
  );
} // prettier-ignore
const holds = (value: EntityValue | undefined, words: string): boolean =>
  value !== undefined && [value.value, ...Object.values(value.says).flat()].some((word) => fold(word).includes(words));

function AddValue({ id, values, full }: { id: string; values: Entity['values']; full: boolean }) {
  const t = useWords(entityMessages);
  const studio = useStudio();
  const [text, setText] = useState('');
  const value = exampleLine(text);
  const twice = value !== '' && Object.values(values).some((one) => fold(one.value) === fold(value));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === '' || twice || full) return;
    studio.commit(setValues.of({ id, values: { [newId()]: { value, says: {} } } }));
    setText('');
  };
  return (
    <>
      <form className="example-add" onSubmit={submit}>
        <div className="grow">
          <TextInput
            value={text}
            onText={setText}
            aria-label={t('entities.add-value')}
            placeholder={t('entities.add-value-hint')}
            maxLength={VALUE_CHARACTERS}
            onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
          />
        </div>
        <Button submit icon={<Plus size={14} aria-hidden="true" />} disabled={value === '' || twice || full}>
          {t('entities.add-button')}
        </Button>
      </form>
      {twice && <Fault>{t('entities.twice')}</Fault>}
      {full && <Fault>{t('entities.full', { most: MOST_VALUES.toLocaleString() })}</Fault>}
    </>
  );
}

type RowProps = { id: string; at: string; n: number; value: EntityValue; language: string; mayEdit: boolean };
const ValueRow = memo(function ValueRow({ id, at, n, value, language, mayEdit }: RowProps) {
  const t = useWords(entityMessages);
  const studio = useStudio();
  const says = value.says[language] ?? [];
  const put = (next: EntityValue, merge: string) => studio.commit(setValues.of({ id, values: { [at]: next } }), merge);
  const name = useTypedText(value.value, (text, merge) => {
    const trimmed = exampleLine(text);
    if (trimmed !== '' && trimmed !== value.value) put({ ...value, value: trimmed }, merge);
  });
  const line = useTypedText(wordsLine(says, language.startsWith('zh')), (text, merge) => {
    const words = wordsIn(text).slice(0, MOST_SAYINGS);
    if (words.join('\n') !== says.join('\n')) put({ ...value, says: { ...value.says, [language]: words } }, merge);
  });
  return (
    <tr>
      <td>
        <TextInput {...name} readOnly={!mayEdit} aria-label={t('entities.value-n', { n })} maxLength={VALUE_CHARACTERS} />
      </td>
      <td>
        <TextInput {...line} lang={language} readOnly={!mayEdit} aria-label={t('entities.says-n', { value: value.value })} maxLength={8_000} />
      </td>
      <td>
        {mayEdit && (
          <IconButton
            label={t('entities.remove-value', { value: value.value })}
            icon={<Trash2 size={14} aria-hidden="true" />}
            onClick={() => studio.commit(setValues.of({ id, values: { [at]: null } }))}
          />
        )}
      </td>
    </tr>
  );
}); // prettier-ignore

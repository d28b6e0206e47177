// The parts of a composite: what each is called, what it is, and which of two.
import { Plus, Trash2 } from 'lucide-react';
import { EntityPart, MOST_PARTS } from '@dialoom/shared/document/entity';
import { systemKinds } from '@dialoom/shared/node/entity-kinds';
import { useTypedText } from '../bot/use-typed-text.ts';
import { useDraft } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { entityMessages } from '../text/entities.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Parts = readonly EntityPart[];
type Props = { id: string; parts: Parts; mayEdit: boolean; onParts(parts: Parts, merge?: string): void };
/** Of the bot's own, in one list with the kinds. */
const OWN = 'own:';

export function PartsEditor({ id, parts, mayEdit, onParts }: Props) {
  const t = useWords(entityMessages);
  const add = () => onParts([...parts, EntityPart.parse({ id: newId(), name: freeName(parts), kind: 'city' })]);
  const change = (at: number, part: EntityPart, merge?: string) => onParts(parts.with(at, part), merge);
  return (
    <section className="entity-parts">
      <h2>{t('entities.parts')}</h2>
      <p className="k-hint">{t('entities.parts-hint')}</p>
      {parts.length === 0 ? (
        <p className="examples-none">{t('entities.no-parts')}</p>
      ) : (
        <table className="entity-table">
          <thead>
            <tr>
              <th scope="col">{t('entities.part-name')}</th>
              <th scope="col">{t('entities.part-kind')}</th>
              <th scope="col">{t('entities.part-role')}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {parts.map((part, at) => (
              <Part
                key={part.id}
                whole={id}
                part={part}
                mayEdit={mayEdit}
                onPart={(next, merge) => change(at, next, merge)}
                onRemove={() => onParts(parts.toSpliced(at, 1))}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && parts.length < MOST_PARTS && (
        <Button icon={<Plus size={14} aria-hidden="true" />} onClick={add}>
          {t('entities.add-part')}
        </Button>
      )}
    </section>
  );
}

type PartProps = {
  whole: string;
  part: EntityPart;
  mayEdit: boolean;
  onPart(part: EntityPart, merge?: string): void;
  onRemove(): void;
};
function Part({ whole, part, mayEdit, onPart, onRemove }: PartProps) {
  const t = useWords(entityMessages);
  const s = useWords(simulatorMessages);
  const { entities, languages } = useDraft(({ document }) => document);
  const name = useTypedText(part.name, (text, merge) => {
    const trimmed = text.trim();
    if (trimmed !== part.name) onPart({ ...part, name: trimmed }, merge);
  });
  const own = Object.entries(entities).filter(([id, { kind }]) => id !== whole && (kind === 'list' || kind === 'pattern'));
  const chosen = part.kind === 'entity' ? `${OWN}${part.entity ?? ''}` : part.kind;
  const gone = part.kind === 'entity' && !own.some(([id]) => id === part.entity);
  const options = [
    ...own.map(([id, one]) => ({ value: `${OWN}${id}`, label: one.name || id })),
    ...systemKinds.map((kind) => ({ value: kind as string, label: s(`sim.found.${kind}`) })),
    ...(gone ? [{ value: chosen, label: '—' }] : []),
  ];
  const choose = (value: string) => {
    const { entity: _, ...rest } = part;
    if (value.startsWith(OWN)) onPart({ ...rest, kind: 'entity', entity: value.slice(OWN.length) });
    else onPart({ ...rest, kind: systemKinds.find((kind) => kind === value) ?? 'city' });
  };
  const setRole = (role: 'any' | 'from' | 'to') => {
    const { role: _, ...rest } = part;
    onPart(role === 'any' ? rest : { ...rest, role });
  };
  const roles = (['any', 'from', 'to'] as const).map((value) => ({ value, label: t(`entities.role.${value}`) }));
  return (
    <>
    <tr>
      <td>
        <TextInput {...name} readOnly={!mayEdit} aria-label={t('entities.part-name')} maxLength={64} spellCheck={false} />
      </td>
      <td>
        <Select value={chosen} disabled={!mayEdit} aria-label={t('entities.part-kind')} options={options} onChoose={choose} />
      </td>
      <td>
        <Select value={part.role ?? 'any'} disabled={!mayEdit} aria-label={t('entities.part-role')} options={roles} onChoose={setRole} />
      </td>
      <td>
        {mayEdit && (
          <IconButton label={t('entities.remove-part', { name: part.name || part.id })} icon={<Trash2 size={14} aria-hidden="true" />} onClick={onRemove} />
        )}
      </td>
    </tr>
    <tr className="entity-part-asks">
      <td colSpan={4}>
        <div>
        {languages.map((language) => (
          <AskWords key={language} part={part} language={language} mayEdit={mayEdit} onPart={onPart} />
        ))}
        </div>
      </td>
    </tr>
    </>
  );
} // prettier-ignore

/** What is asked while the part is missing, in one language. */
function AskWords({ part, language, mayEdit, onPart }: Pick<PartProps, 'part' | 'mayEdit' | 'onPart'> & { language: string }) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const was = part.asks?.[language] ?? '';
  const typed = useTypedText(was, (text, merge) => {
    if (text.trim() === was.trim()) return;
    const { asks, ...rest } = part;
    const { [language]: _, ...others } = asks ?? {};
    const words = text.trim() === '' ? others : { ...others, [language]: text };
    onPart(Object.keys(words).length === 0 ? rest : { ...rest, asks: words }, merge);
  });
  return (
    <Field label={t('entities.part-asks', { name: part.name || part.id, language: languageName(language, locale) })}>
      <TextInput {...typed} readOnly={!mayEdit} placeholder={mayEdit ? t('entities.part-asks-hint') : ''} maxLength={300} lang={language} />
    </Field>
  );
} // prettier-ignore

/** `part1`, `part2` …: a key of a value. */
function freeName(parts: Parts): string {
  const taken = new Set(parts.map(({ name }) => name));
  for (let n = parts.length + 1; ; n++) if (!taken.has(`part${n}`)) return `part${n}`;
}

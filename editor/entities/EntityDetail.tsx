// One entity of the bot: its name, how it is found, where it is used.
import { useMemo, useState } from 'react';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { entityKinds, type Entity } from '@dialoom/shared/document/entity';
import type { Json } from '@dialoom/shared/node/effects';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { NodeLinks } from '../bot/NodeLinks.tsx';
import { useTypedText } from '../bot/use-typed-text.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { composedOf, entityUses } from '../document/entity-uses.ts';
import { deleteEntity } from '../document/operations/delete-entity.ts';
import { editEntity } from '../document/operations/edit-entity.ts';
import type { Path } from '../document/path.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { entityMessages } from '../text/entities.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { isKnownKind } from './kinds.ts';
import { PartsEditor } from './PartsEditor.tsx';
import { PatternEditor } from './PatternEditor.tsx';
import { ValuesTable } from './ValuesTable.tsx';

type Props = { bot: string; id: string; entity: Entity; mayEdit: boolean };

export function EntityDetail({ bot, id, entity, mayEdit }: Props) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const [deleting, setDeleting] = useState(false);
  const uses = useMemo(() => entityUses(document, studio.definitions, id), [document, studio, id]);
  const whole = useMemo(() => composedOf(document, id), [document, id]);
  const edit = (path: Path, value: Json, merge?: string) => studio.commit(editEntity.of({ id, path, value }), merge);
  const name = useTypedText(entity.name, (text, merge) => {
    const trimmed = text.trim();
    if (trimmed !== '' && trimmed !== entity.name) edit(['name'], trimmed, merge);
  });
  const remove = () => {
    studio.commit(deleteEntity.of({ id }));
    setDeleting(false);
    navigate(places.entities(bot), { replace: true });
    toast(t('entities.deleted', { name: entity.name }), { label: t('entities.undo'), run: () => studio.draft.undo() });
  };
  const kinds = entityKinds.map((value) => ({ value: value as string, label: t(`entities.kind.${value}`) }));
  const known = isKnownKind(entity.kind);
  return (
    <>
      {/* the page's own title is not shown on a phone */}
      <h1 className="sr phone-only">{entity.name}</h1>
      <header className="intent-head">
        <Link to={places.entities(bot)} className="k-icon-button phone-only" aria-label={t('entities.back')}>
          <ArrowLeft size={16} aria-hidden="true" />
        </Link>
        <div className="intent-name grow">
          <TextInput {...name} readOnly={!mayEdit} aria-label={t('entities.name')} maxLength={120} />
        </div>
        {mayEdit && (
          <IconButton
            label={t('entities.delete')}
            icon={<Trash2 size={16} aria-hidden="true" />}
            onClick={() => setDeleting(true)}
          />
        )}
      </header>
      <div className="entity-what">
        <Field label={t('entities.what')}>
          <Select
            value={entity.kind}
            disabled={!mayEdit}
            options={known ? kinds : [...kinds, { value: entity.kind, label: t('entities.kind.other', { kind: entity.kind }) }]}
            onChoose={(kind) => edit(['kind'], kind)}
          />
        </Field>
      </div>
      {entity.kind === 'list' && <ValuesTable bot={bot} id={id} entity={entity} mayEdit={mayEdit} />}
      {entity.kind === 'pattern' && <PatternEditor pattern={entity.pattern} mayEdit={mayEdit} onPattern={(text, merge) => edit(['pattern'], text, merge)} />}
      {entity.kind === 'composite' && <PartsEditor id={id} parts={entity.parts} mayEdit={mayEdit} onParts={(parts, merge) => edit(['parts'], parts as unknown as Json, merge)} />}
      <section className="entity-used">
        <h2>{t('entities.used')}</h2>
        {uses.length === 0 ? <p className="muted">{t('entities.unused')}</p> : <NodeLinks bot={bot} uses={uses} />}
        {whole.length > 0 && (
          <p className="muted">
            {t('entities.part-of', { names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(whole.map((one) => document.entities[one]?.name ?? one)) })}
          </p>
        )}
      </section>
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('entities.delete-title', { name: entity.name })}
        consequences={
          uses.length + whole.length > 0
            ? t('entities.delete-used', { n: uses.length + whole.length })
            : t('entities.delete-body')
        }
        verb={t('entities.delete-verb')}
        onConfirm={remove}
      />
    </>
  );
} // prettier-ignore

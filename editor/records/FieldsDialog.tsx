// The house's own fields of one kind of record: added, named, ordered, taken away.
import { useState } from 'react';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { FieldSlug, fieldTypes, MOST_FIELDS, type RecordField, type RecordKind } from '@dialoom/shared/api/records';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useRecordFields, useSaveFields } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Line = { key: number; slug: string; label: string; type: RecordField['type']; options: string; isOld: boolean };
let made = 0;
const lineOf = (field: RecordField): Line => ({ ...field, key: ++made, options: field.options.join(', '), isOld: true }); // prettier-ignore
const fieldOf = ({ slug, label, type, options }: Line): RecordField => ({
  slug: slug.trim(),
  label: label.trim(),
  type,
  options: type === 'choice' ? [...new Set(options.split(/[,，、\n]/).map((one) => one.trim()).filter(Boolean))] : [],
}); // prettier-ignore
const areRight = (fields: readonly RecordField[]): boolean =>
  fields.every(({ slug, label }) => label !== '' && FieldSlug.safeParse(slug).success) &&
  new Set(fields.map(({ slug }) => slug)).size === fields.length;

type Props = { record: RecordKind; onClose(): void };

export function FieldsDialog({ record, onClose }: Props) {
  const t = useWords(recordsMessages);
  const fields = useRecordFields().data?.[record];
  if (fields) return <Loaded record={record} fields={fields} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('fields.title')} shape="wide">
      <Loading what={t('records.loading')}>
        <BoneRows rows={3} />
      </Loading>
    </Dialog>
  );
}

function Loaded({ record, fields, onClose }: Props & { fields: readonly RecordField[] }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const [lines, setLines] = useState(() => fields.map(lineOf));
  const [tried, setTried] = useState(false);
  const save = useSaveFields();
  const change = (key: number, more: Partial<Line>) => setLines(lines.map((one) => (one.key === key ? { ...one, ...more } : one))); // prettier-ignore
  const now = lines.map(fieldOf);
  const submit = () => {
    setTried(true);
    if (areRight(now)) save.mutate({ record, fields: now }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t('fields.title')} · ${t(`records.${record}`)}`}
      description={t('fields.lead')}
      shape="wide"
      hold
      onSubmit={submit}
      footer={
        <DialogFoot onCancel={onClose} verb={t('records.save')} busy={save.isPending && t('records.saving')} />
      }
    >
      {lines.length === 0 && <p className="muted">{t('fields.none')}</p>}
      {lines.map((line, i) => (
        <div key={line.key} className="fields-line">
          <Field label={t('fields.label')}>
            <TextInput value={line.label} onText={(label) => change(line.key, { label })} maxLength={80} />
          </Field>
          <Field label={t('fields.slug')} hint={line.isOld ? undefined : t('fields.slug-hint')}>
            <TextInput mono value={line.slug} readOnly={line.isOld} onText={(slug) => change(line.key, { slug: slug.toLowerCase() })} maxLength={40} />
          </Field>
          <Field label={t('fields.type')}>
            <Select
              value={line.type}
              disabled={line.isOld}
              options={fieldTypes.map((value) => ({ value, label: t(`fields.type.${value}`) }))}
              onChoose={(type) => change(line.key, { type })}
            />
          </Field>
          <span className="fields-tools">
            {i > 0 && (
              <IconButton
                label={t('fields.up', { name: line.label || t('fields.new') })}
                icon={<ArrowUp size={16} aria-hidden="true" />}
                onClick={() => setLines(lines.toSpliced(i - 1, 2, line, ...lines.slice(i - 1, i)))}
              />
            )}
            <IconButton
              label={t('fields.remove', { name: line.label || t('fields.new') })}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
            />
          </span>
          {line.type === 'choice' && (
            <div className="fields-options">
              <Field label={t('fields.options')}>
                <TextInput value={line.options} onText={(options) => change(line.key, { options })} />
              </Field>
            </div>
          )}
        </div>
      ))}
      {lines.length < MOST_FIELDS && (
        <Button
          small
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() => setLines([...lines, { key: ++made, slug: '', label: '', type: 'text', options: '', isOld: false }])}
        >
          {t('fields.add')}
        </Button>
      )}
      {tried && !areRight(now) && <Fault>{t('fields.wrong')}</Fault>}
      {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore

// Values come in from a pasted table or a file: which column is what, what would come of it, then all of it in one step.
import { useDeferredValue, useMemo, useState } from 'react';
import { CircleCheck, FileUp, TriangleAlert } from 'lucide-react';
import { MOST_ENTITY_FILE_BYTES, MOST_TABLE_ROWS } from '@dialoom/shared/api/entities';
import type { Entity } from '@dialoom/shared/document/entity';
import { useStudio } from '../canvas/studio-context.ts';
import { tableIn } from '../canvas/pasted-table.ts';
import { newId } from '../document/edit.ts';
import { setValues } from '../document/operations/set-values.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { base64 } from '../queries/base64.ts';
import { useReadValues } from '../queries/entities.ts';
import { failureWords } from '../queries/failure.ts';
import { entityMessages } from '../text/entities.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { guessColumns, isHeading, planValues, type TableRow, type ValueColumn } from './values-plan.ts';

type Props = { bot: string; id: string; entity: Entity; language: string; onClose(): void };
type Table = { names: readonly string[]; rows: readonly TableRow[] };
const SHOWN = 8;
const PROBLEMS = 60;
const kinds = ['value', 'says', ''] as const;

export function ImportValues({ bot, id, entity, language, onClose }: Props) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const studio = useStudio();
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const [large, setLarge] = useState(false);
  const [chosen, setChosen] = useState<readonly ValueColumn[]>();
  const fileChoice = useFileChoice({ label: t('entities.choose-file'), accept: '.csv,.tsv,.txt,.xlsx,.xlsm', onFiles: ([file]) => void choose(file) });
  const reading = useReadValues(bot);
  const choose = async (picked: File | undefined) => {
    if (!picked) return;
    setLarge(picked.size > MOST_ENTITY_FILE_BYTES);
    if (picked.size > MOST_ENTITY_FILE_BYTES) return;
    setText('');
    setChosen(undefined);
    setFile(picked.name);
    reading.mutate({ name: picked.name, file: await base64(picked) });
  };
  const dropping = useFileDrop((dropped) => void choose(dropped));
  const later = useDeferredValue(text);
  const { data } = reading;
  const table = useMemo((): Table => {
    if (file === undefined) return pasted(later);
    return data ? headed(data.columns, data.rows) : { names: [], rows: [] };
  }, [file, data, later]);
  const columns = chosen ?? guessColumns(table.names.length);
  const plan = useMemo(
    () => planValues(entity, table.rows, chosen ?? guessColumns(table.names.length), language, newId),
    [entity, table, chosen, language],
  );
  const n = plan.added + plan.changed;
  const refused = file === undefined ? [] : (data?.faults ?? []).map(({ row, fault }) => ({ row, why: fault, text: '' }));
  const left = [...refused, ...plan.left].toSorted((a, b) => a.row - b.row);
  const leftCount = left.length + (file === undefined ? 0 : (data?.refused ?? 0) - refused.length);
  const send = () => {
    if (n === 0) return;
    studio.commit(setValues.of({ id, values: plan.values }));
    toast(t('entities.brought', { n, name: entity.name }), { label: t('entities.undo'), run: () => studio.draft.undo() });
    onClose();
  };
  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={t('entities.import-title', { name: entity.name })}
      description={t('entities.import-lead')}
      hold={text.trim() !== '' || file !== undefined}
      onSubmit={send}
      footer={<DialogFoot onCancel={onClose} verb={t('entities.bring', { n })} disabled={n === 0} />}
    >
      <div className="import-examples" {...dropping}>
        <Field label={t('entities.paste')} hint={t('entities.paste-hint')}>
          <TextArea value={text} onText={(next) => (setText(next), setFile(undefined), setChosen(undefined), reading.reset())} rows={table.rows.length === 0 ? 8 : 4} />
        </Field>
        <div className="import-file">
          {fileChoice.input}
          <Button icon={<FileUp size={14} aria-hidden="true" />} busy={reading.isPending && t('entities.reading')} onClick={fileChoice.open}>
            {t('entities.choose-file')}
          </Button>
          {file === undefined ? <span className="k-hint">{t('entities.file-hint', { most: MOST_TABLE_ROWS.toLocaleString() })}</span> : <span className="cut">{file}</span>}
        </div>
        {large && <Fault>{t('entities.too-large')}</Fault>}
        {reading.error && <Fault>{failureWords(reading.error, locale)}</Fault>}
        {table.names.length > 1 && (
          <div className="import-columns" role="group" aria-label={t('entities.columns')}>
            {table.names.map((name, i) => (
              <Field key={i} label={name === '' ? t('entities.column-n', { n: i + 1 }) : name}>
                <Select value={columns[i] ?? ''} options={kinds.map((value) => ({ value, label: t(`entities.column.${value}`) }))} onChoose={(value) => setChosen(columns.with(i, value))} />
              </Field>
            ))}
          </div>
        )}
        {table.rows.length > 0 && (
          <div className="import-preview">
            <p className="import-ready" role="status" data-none={n === 0 || undefined}>
              <CircleCheck size={16} aria-hidden="true" />
              {t('entities.summary', { added: plan.added, changed: plan.changed })}
            </p>
            <ul className="import-into">
              {Object.entries(plan.values).slice(0, SHOWN).map(([key, { value, says }]) => (
                <li key={key}>
                  <span className="cut">{value}</span>
                  <span className="faint cut">{(says[language] ?? []).join(' · ')}</span>
                </li>
              ))}
            </ul>
            {leftCount > 0 && (
              <details className="import-left">
                <summary>
                  <TriangleAlert size={16} aria-hidden="true" />
                  {t('entities.left', { n: leftCount })}
                </summary>
                <ul>
                  {left.slice(0, PROBLEMS).map(({ row, why, text: words }, i) => (
                    <li key={i}>
                      <b className="num">{t('entities.row', { n: row })}</b> {t(`entities.left.${why}`)} <span className="faint" dir="auto">{words}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
} // prettier-ignore

/** A table, or a value a line. */
function pasted(text: string): Table {
  const cells = tableIn(text) ?? text.split(/\r?\n/).map((line) => [line.trim()]);
  const rows = cells.map((of, i) => ({ row: i + 1, cells: of })).filter(({ cells: of }) => of.some((cell) => cell !== ''));
  return headed(rows[0]?.cells ?? [], rows.slice(1));
} // prettier-ignore
/** The first row is a value too, unless it names the columns. */
function headed(first: readonly string[], rows: readonly TableRow[]): Table {
  if (isHeading(first)) return { names: first, rows };
  return { names: first.map(() => ''), rows: first.length === 0 ? rows : [{ row: 1, cells: first }, ...rows] };
}

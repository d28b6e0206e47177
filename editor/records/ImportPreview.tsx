// What an import would do: which column is which, what becomes of the rows, and which cannot be read. Nothing is written yet.
import type { SeenRow } from '@dialoom/shared/api/imports';
import { readableColumns } from '@dialoom/shared/records/columns';
import { reasonText } from '@dialoom/shared/text/row-reasons';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Select } from '../kit/Select.tsx';
import { failureWords } from '../queries/failure.ts';
import { useRecordFields, type FilePlan, type ImportPreview as Seen } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  plan: FilePlan;
  seen: Seen;
  busy: boolean;
  starting: boolean;
  error: unknown;
  onPlan(plan: FilePlan): void;
  onOther(): void;
  onStart(): void;
};

export function ImportPreview({ plan, seen, busy, starting, error, onPlan, onOther, onStart }: Props) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const own = useRecordFields().data?.[plan.record] ?? [];
  const known = readableColumns(plan.record, own);
  const titleOf = (key: string) => known.find((one) => one.key === key)?.title[locale] ?? key;
  const good = seen.rows - seen.refused;
  return (
    <div className="import" aria-busy={busy}>
      <p className="import-file">
        <b>{plan.file.name}</b>
        <span className="muted num">{t('import.rows', { n: seen.rows })}</span>
        <Button small kind="quiet" onClick={onOther}>
          {t('import.other-file')}
        </Button>
      </p>
      <section className="import-part">
        <h2>{t('import.columns')}</h2>
        <Columns plan={plan} seen={seen} known={known.map(({ key, title }) => ({ value: key, label: title[locale] }))} onPlan={onPlan} />
        {seen.missing.length > 0 && (
          <Fault>{t('import.missing', { fields: seen.missing.map(titleOf).join(locale === 'en' ? ', ' : '、') })}</Fault>
        )}
      </section>
      {seen.missing.length === 0 && (
        <>
          <section className="import-part">
            <h2>{t('import.existing')}</h2>
            <Choices
              label={t('import.existing')}
              value={plan.existing}
              options={(['update', 'skip'] as const).map((value) => ({ value, label: t(`import.existing.${value}`) }))}
              onChoose={(existing) => onPlan({ ...plan, existing, map: mapOf(plan, seen) })}
            />
          </section>
          <section className="import-part">
            <h2>{t('import.will')}</h2>
            <p className="import-counts" role="status">
              <Chip kind="ok">{t('import.create', { n: seen.created })}</Chip>
              <Chip kind="accent">{t('import.update', { n: seen.updated })}</Chip>
              {seen.skipped > 0 && <Chip>{t('import.skip', { n: seen.skipped })}</Chip>}
              {seen.unknown > 0 && <Chip>{t('import.unknown', { n: seen.unknown })}</Chip>}
              {seen.refused > 0 && <Chip kind="warn">{t('import.refuse', { n: seen.refused })}</Chip>}
            </p>
            {seen.first.length > 0 && <Rows caption={t('import.first')} rows={seen.first} columns={seen.columns} />}
          </section>
          {seen.refusedRows.length > 0 && (
            <section className="import-part">
              <h2>{t('import.refused')}</h2>
              <Refused rows={seen.refusedRows} />
              {seen.refused > seen.refusedRows.length && <p className="k-hint">{t('import.refused-first')}</p>}
            </section>
          )}
          <div className="import-foot">
            {good === 0 ? (
              <Fault>{t('import.none-good')}</Fault>
            ) : (
              <Button kind="primary" busy={starting ? t('import.starting') : busy && t('import.checking')} onClick={onStart}>
                {t('import.run', { n: good })}
              </Button>
            )}
            {error !== null && error !== undefined && <Fault>{failureWords(error, locale)}</Fault>}
          </div>
        </>
      )}
    </div>
  );
} // prettier-ignore

const mapOf = ({ map }: FilePlan, seen: Seen) => map ?? seen.columns.map(({ field }) => field);

function Columns({ plan, seen, known, onPlan }: Pick<Props, 'plan' | 'seen' | 'onPlan'> & { known: readonly { value: string; label: string }[] }) {
  const t = useWords(recordsMessages);
  // as last chosen: the preview of it may still be on its way
  const map = mapOf(plan, seen);
  /** A field takes one column: who is chosen now takes it from who had it. */
  const choose = (at: number, key: string) =>
    onPlan({ ...plan, map: map.map((old, i) => (i === at ? key || null : old === key ? null : old)) });
  return (
    <div className="import-scroll">
      <table className="k-table import-columns">
        <thead>
          <tr>
            <th>{t('import.column')}</th>
            <th>{t('import.goes-to')}</th>
            <th data-wide>{t('import.example')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.columns.map(({ name }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place: names may be empty
            <tr key={i}>
              <td>{name || t('import.unnamed')}</td>
              <td>
                <Select
                  aria-label={t('import.goes-to-of', { name: name || t('import.unnamed') })}
                  value={map[i] ?? ''}
                  options={[{ value: '', label: t('import.nowhere') }, ...known]}
                  onChoose={(key) => choose(i, key)}
                />
              </td>
              <td data-wide className="muted import-cell">
                {seen.first.find(({ cells }) => cells[i])?.cells[i] ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
} // prettier-ignore

const kinds: Readonly<Record<SeenRow['fate'], ChipKind>> = { create: 'ok', update: 'accent', skip: 'plain', refuse: 'warn', unknown: 'plain' }; // prettier-ignore

function Rows({ caption, rows, columns }: { caption: string; rows: readonly SeenRow[]; columns: Seen['columns'] }) {
  const t = useWords(recordsMessages);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className="import-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="k-table import-rows">
        <thead>
          <tr>
            <th>{t('import.row')}</th>
            <th>{t('import.fate')}</th>
            {columns.map(({ name }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <th key={i}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <td className="muted num">{row.at}</td>
              <td>
                <Chip kind={kinds[row.fate]}>{t(`import.fate.${row.fate}`)}</Chip>
              </td>
              {row.cells.map((cell, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                <td key={i} className="import-cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Refused({ rows }: { rows: readonly SeenRow[] }) {
  const locale = useLocale();
  const t = useWords(recordsMessages);
  return (
    <ul className="import-refused">
      {rows.map((row) => (
        <li key={row.at}>
          <span className="muted num">
            {t('import.row')} {row.at}
          </span>
          <span className="grow">
            {row.reasons.map((reason) => reasonText(reason, locale)).join(locale === 'en' ? '; ' : '；')}
            <span className="records-sub" data-always>
              {row.cells.filter(Boolean).join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

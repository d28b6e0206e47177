// A file of records: chosen, looked at, read, and taken back if it was a mistake.
import { useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import type { RecordKind } from '@dialoom/shared/api/records';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Choices } from '../kit/Choices.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { failureWords } from '../queries/failure.ts';
import { usePreview, useStartImport, type FilePlan, type ImportPreview as Seen } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportRun } from './ImportRun.tsx';
import { PastImports } from './PastImports.tsx';

const lists: Readonly<Record<RecordKind, string>> = { contact: places.contacts, company: places.companies, order: places.orders }; // prettier-ignore

export function ImportPage({ record }: { record: RecordKind }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const preview = usePreview();
  const start = useStartImport();
  const [plan, setPlan] = useState<FilePlan>();
  /** Stays in view while it is made again for other columns. */
  const [seen, setSeen] = useState<Seen>();
  const [running, setRunning] = useState<string>();
  const look = (next: FilePlan) => {
    setPlan(next);
    start.reset();
    preview.mutate(next, { onSuccess: setSeen });
  };
  const again = () => {
    setPlan(undefined);
    setSeen(undefined);
    setRunning(undefined);
    preview.reset();
    start.reset();
  };
  const back = (
    <Link className="contact-back" to={lists[record]}>
      <ArrowLeft size={14} aria-hidden="true" />
      {t(`records.${record}`)}
    </Link>
  );
  return (
    <Page
      title={t('import.title')}
      lead={
        <span className="contact-lead">
          {back}
          {t('import.lead')}
        </span>
      }
      narrow={seen === undefined}
    >
      {running !== undefined ? (
        <ImportRun key={running} id={running} to={lists[record]} onAgain={again} />
      ) : plan && seen ? (
        <ImportPreview
          key={plan.file.name}
          plan={plan}
          seen={seen}
          busy={preview.isPending}
          starting={start.isPending}
          error={start.error}
          onPlan={look}
          onOther={again}
          onStart={() => start.mutate(plan, { onSuccess: ({ id }) => setRunning(id) })}
        />
      ) : (
        <>
          <Choices
            label={t('import.what')}
            value={record}
            options={(['contact', 'company', 'order'] as const).map((value) => ({ value, label: t(`records.${value}`) }))}
            onChoose={(next) => (again(), navigate(places.importRecords(next), { replace: true }))}
          />
          {preview.isPending && plan ? (
            <p className="import-reading" role="status">
              <Spinner /> {t('import.reading', { name: plan.file.name })}
            </p>
          ) : (
            <FileDrop onFile={(file) => look({ record, file, map: undefined, existing: 'update' })} />
          )}
          {!seen && preview.error && (
            <div className="import-fault">
              <Fault>{failureWords(preview.error, locale)}</Fault>
            </div>
          )}
          <PastImports />
        </>
      )}
      {seen && preview.error && <Fault>{failureWords(preview.error, locale)}</Fault>}
    </Page>
  );
} // prettier-ignore

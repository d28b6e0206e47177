// The documents of a knowledge list: brought in by choosing, dropping or by address, each with what was read of it.
import { useState } from 'react';
import { File, FileSpreadsheet, FileText, Globe, Upload } from 'lucide-react';
import type { DocumentKind, KnowledgeDocument } from '@dialoom/shared/api/documents';
import { download } from '../app/download.ts';
import type { TabProps } from '../faq/tabs.ts';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { exportDocumentAddress, useAddDocument, useChangeDocument, useDeleteDocument, useDocuments, useLookAgain, useStopReading } from '../queries/documents.ts'; // prettier-ignore
import { failureWords } from '../queries/failure.ts';
import { documentMessages } from '../text/documents.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { AddPage } from './AddPage.tsx';
import { DocumentDrawer } from './DocumentDrawer.tsx';
import './documents.css';

const MOST_BYTES = 30 * 1_048_576;
const TYPES = '.pdf,.docx,.md,.markdown,.html,.htm,.txt,.csv,.tsv,.xlsx';
const icons: Readonly<Record<DocumentKind, typeof File>> = { pdf: FileText, docx: FileText, markdown: FileText, html: FileText, text: FileText, csv: FileSpreadsheet, xlsx: FileSpreadsheet, page: Globe }; // prettier-ignore

type Open = { what: 'page' } | { what: 'pieces' | 'delete'; id: string };

export default function DocumentsTab({ list, mayEdit }: TabProps) {
  const t = useWords(documentMessages);
  const locale = useLocale();
  const documents = useDocuments(list.id);
  const add = useAddDocument(list.id);
  const remove = useDeleteDocument(list.id);
  const fileChoice = useFileChoice({ label: t('doc.add'), accept: TYPES, multiple: true, onFiles: (files) => void bring(files) });
  const [open, setOpen] = useState<Open>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(0);
  const all = documents.data?.documents ?? [];
  const current = open && 'id' in open ? all.find(({ id }) => id === open.id) : undefined;
  /** One after another: what goes wrong with one says so and stops none. */
  const bring = async (files: readonly File[]) => {
    setFaults([]);
    for (const [i, file] of files.entries()) {
      setSending(files.length - i);
      if (file.size > MOST_BYTES) {
        setFaults((before) => [...before, t('doc.large', { name: file.name })]);
        continue;
      }
      try {
        const read = await add.mutateAsync(file);
        if (read.state === 'ready') toast(t('doc.added', { name: read.name, n: read.pieces }));
      } catch (error) {
        setFaults((before) => [...before, t('doc.file-failed', { name: file.name, why: failureWords(error, locale) })]);
      }
    }
    setSending(0);
  };
  const drop = useFileDrop((file) => mayEdit && file && void bring([file]));
  const buttons = mayEdit && (
    <span className="doc-actions">
      <Button icon={<Globe size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'page' })}>
        {t('doc.add-page')}
      </Button>
      <Button kind="primary" icon={<Upload size={14} aria-hidden="true" />} busy={sending > 0 && t('doc.working')} onClick={fileChoice.open}>
        {t('doc.add')}
      </Button>
    </span>
  ); // prettier-ignore
  return (
    <section className="doc" aria-label={t('doc.label')} {...drop}>
      {fileChoice.input}
      {all.length > 0 && (
        <div className="doc-bar">
          <p className="k-hint grow">{mayEdit ? t('doc.kinds') : t('doc.lead')}</p>
          {buttons}
        </div>
      )}
      {faults.map((fault) => (
        <Fault key={fault}>{fault}</Fault>
      ))}
      {documents.isPending ? (
        <Loading what={t('doc.loading')}>
          <BoneRows rows={6} height={52} />
        </Loading>
      ) : !documents.data ? (
        <Failure error={documents.error} onRetry={() => void documents.refetch()} busy={documents.isFetching} />
      ) : all.length === 0 ? (
        <Empty icon={<FileText size={20} aria-hidden="true" />} title={t('doc.empty-title')} action={buttons}>
          {mayEdit ? `${t('doc.lead')} ${t('doc.kinds')}` : t('doc.empty-read')}
        </Empty>
      ) : (
        <div className="doc-rows">
          <table className="k-table">
            <thead>
              <tr>
                <th>{t('doc.name')}</th>
                <th data-wide data-right>{t('doc.pieces')}</th>
                <th>{t('doc.state')}</th>
                <th data-wide>{t('doc.read-at')}</th>
                {mayEdit && <th className="doc-more"><span className="sr">{t('doc.label')}</span></th>}
              </tr>
            </thead>
            <tbody>
              {all.map((document) => (
                <DocumentRow key={document.id} list={list.id} document={document} mayEdit={mayEdit} current={current?.id === document.id} onOpen={() => setOpen({ what: 'pieces', id: document.id })} onDelete={() => setOpen({ what: 'delete', id: document.id })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open?.what === 'page' && <AddPage list={list.id} onClose={() => setOpen(undefined)} />}
      {open?.what === 'pieces' && current && <DocumentDrawer key={current.id} list={list.id} document={current} mayEdit={mayEdit} onClose={() => setOpen(undefined)} />}
      {open?.what === 'delete' && current && (
        <ConfirmDialog
          open
          onClose={() => setOpen(undefined)}
          title={t('doc.delete-title', { name: current.name })}
          consequences={t('doc.delete-words', { n: current.pieces })}
          verb={t('doc.delete')}
          busy={remove.isPending && t('doc.working')}
          error={remove.error ? failureWords(remove.error, locale) : undefined}
          onConfirm={() => remove.mutate(current.id, { onSuccess: () => setOpen(undefined) })}
        />
      )}
    </section>
  );
} // prettier-ignore

type RowProps = { list: string; document: KnowledgeDocument; mayEdit: boolean; current: boolean; onOpen(): void; onDelete(): void }; // prettier-ignore
function DocumentRow({ list, document, mayEdit, current, onOpen, onDelete }: RowProps) {
  const t = useWords(documentMessages);
  const locale = useLocale();
  const change = useChangeDocument(list);
  const look = useLookAgain(list);
  const stop = useStopReading(list);
  const { name, kind, url, state, enabled, everyHours, pages, pieces, stale, fault, readAt } = document;
  const Icon = icons[kind];
  const every = everyHours === 24 ? t('doc.every-day') : everyHours === 168 ? t('doc.every-week') : '';
  const failed = change.error ?? look.error ?? stop.error;
  return (
    <tr data-opens data-current={current || undefined} onClick={onOpen}>
      <td>
        <span className="doc-name">
          <Icon size={16} aria-hidden="true" />
          <span className="doc-words">
            <button type="button" className="row-open">
              {name}
            </button>
            <span className="row-sub">
              {[url ?? kind.toUpperCase(), pages === undefined ? '' : t('doc.pages', { n: pages }), every].filter(Boolean).join(' · ')}
            </span>
            {fault && state === 'failed' && (
              <span className="doc-fault">
                {fault.message} {pieces > 0 && t('doc.still', { n: pieces })}
              </span>
            )}
            {failed && <span className="doc-fault">{failureWords(failed, locale)}</span>}
          </span>
        </span>
      </td>
      <td data-wide data-right className="num">
        {pieces}
      </td>
      <td>
        <State document={document} />
        {stale > 0 && <Chip kind="warn">{t('doc.stale', { n: stale })}</Chip>}
      </td>
      <td data-wide className="faint">
        {readAt === undefined ? '' : agoWords(readAt, Date.now(), locale)}
      </td>
      {mayEdit && (
        <td className="doc-more" onClick={(event) => event.stopPropagation()}>
          <MoreMenu label={t('doc.more', { name })}>
            {state === 'reading' && <MenuItem onSelect={() => stop.mutate(document.id)}>{t('doc.stop')}</MenuItem>}
            {url !== undefined && state !== 'reading' && <MenuItem onSelect={() => look.mutate(document.id)}>{t('doc.look')}</MenuItem>}
            <MenuItem onSelect={() => change.mutate({ id: document.id, enabled: !enabled })}>{t(enabled ? 'doc.switch-off' : 'doc.switch-on')}</MenuItem>
            {url !== undefined && ([0, 24, 168] as const).filter((hours) => hours !== everyHours).map((hours) => (
              <MenuItem key={hours} onSelect={() => change.mutate({ id: document.id, everyHours: hours })}>{`${t('doc.page-every')}: ${t(`doc.every.${hours}`)}`}</MenuItem>
            ))}
            {pieces > 0 && <MenuItem onSelect={() => download(exportDocumentAddress(list, document.id))}>{t('doc.export')}</MenuItem>}
            <MenuLine />
            <MenuItem danger onSelect={onDelete}>{t('doc.delete')}</MenuItem>
          </MoreMenu>
        </td>
      )}
    </tr>
  );
} // prettier-ignore

function State({ document: { state, enabled, progress } }: { document: KnowledgeDocument }) {
  const t = useWords(documentMessages);
  const kind: ChipKind = state === 'reading' ? 'accent' : state === 'failed' ? 'danger' : enabled ? 'ok' : 'plain';
  const words = state === 'reading' ? (progress ? t('doc.progress', progress) : t('doc.reading')) : state === 'failed' ? t('doc.failed') : t(enabled ? 'doc.ready' : 'doc.off'); // prettier-ignore
  return <Chip kind={kind}>{words}</Chip>;
}

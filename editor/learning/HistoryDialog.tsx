// A file of past chats: which column is what, who the customer is, a look at the beginning; then it is read in the background.
import { useState } from 'react';
import { FileUp } from 'lucide-react';
import { historyParts, MOST_HISTORY_BYTES, type HistoryMap, type HistoryPreview } from '@dialoom/shared/api/learning';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Select } from '../kit/Select.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { failureWords } from '../queries/failure.ts';
import { useLearnHistory, usePreviewHistory } from '../queries/learning.ts';
import { learningMessages } from '../text/learning.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Part = HistoryMap[number];
const SHOWN = 6;

export function HistoryDialog({ bot, onClose }: { bot: string; onClose(): void }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const preview = usePreviewHistory(bot);
  const learn = useLearnHistory(bot);
  const fileChoice = useFileChoice({ label: t('learning.file-choose'), accept: '.csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.json', onFiles: ([file]) => take(file) });
  const [file, setFile] = useState<File>();
  const [large, setLarge] = useState(false);
  const [customers, setCustomers] = useState<readonly string[]>();
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    setLarge(chosen.size > MOST_HISTORY_BYTES);
    setCustomers(undefined);
    learn.reset();
    preview.reset();
    setFile(chosen);
    if (chosen.size <= MOST_HISTORY_BYTES) preview.mutate({ file: chosen });
  };
  const dropping = useFileDrop(take);
  const found = large ? undefined : preview.data;
  const map = found?.columns.map(({ part }): Part => part);
  const told = customers ?? found?.roles.filter(({ who }) => who === 'customer').map(({ value }) => value) ?? [];
  const ready = found !== undefined && found.missing.length === 0 && told.length > 0;
  const send = () => {
    if (!file || !map || !ready) return;
    // as told by the words, unless somebody chose: values further down the file are told the same way then
    learn.mutate({ file, map, ...(customers && { customers }) }, { onSuccess: onClose });
  };
  const failed = learn.error ?? preview.error;
  return (
    <Dialog
      open
      shape="wide"
      title={t('learning.file-title')}
      description={t('learning.file-lead')}
      hold={file !== undefined}
      onClose={onClose}
      onSubmit={send}
      footer={<DialogFoot onCancel={onClose} verb={t('learning.file-go')} disabled={!ready} busy={learn.isPending && t('learning.file-going')} />}
    >
      {fileChoice.input}
      <div className="learning-drop" data-file={file !== undefined || undefined} {...dropping}>
        {file ? <span className="cut">{file.name}</span> : (
          <>
            <FileUp size={22} aria-hidden="true" />
            <p>{t('learning.file-drop')}</p>
          </>
        )}
        <Button busy={preview.isPending && t('learning.file-reading')} onClick={fileChoice.open}>
          {t(file ? 'learning.file-other' : 'learning.file-choose')}
        </Button>
        {!file && <p className="k-hint">{t('learning.file-limits')}</p>}
      </div>
      {large && <Fault>{t('learning.file-large')}</Fault>}
      {!large && failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {found && file && map && (
        <>
          <Columns
            found={found}
            onChange={(at, part) => {
              setCustomers(undefined);
              preview.mutate({ file, map: map.map((own, i) => (i === at ? part : own === part ? null : own)) });
            }}
          />
          {found.missing.length > 0 && <Fault>{t('learning.file-need')}</Fault>}
          {found.roles.length > 0 && <Roles found={found} told={told} onChange={setCustomers} />}
          {found.sample.length > 0 && <Sample found={found} told={told} />}
        </>
      )}
    </Dialog>
  );
} // prettier-ignore

function Columns({ found, onChange }: { found: HistoryPreview; onChange(at: number, part: Part): void }) {
  const t = useWords(learningMessages);
  return (
    <div className="learning-scroll">
      <table className="k-table learning-columns" aria-label={t('learning.file-columns')}>
        <thead>
          <tr>
            <th scope="col">{t('learning.file-column')}</th>
            <th scope="col">{t('learning.file-holds')}</th>
          </tr>
        </thead>
        <tbody>
          {found.columns.map(({ name, part }, i) => (
            <tr key={`${i} ${name}`}>
              <td className="learning-cell">{name}</td>
              <td>
                <Select
                  aria-label={`${name}: ${t('learning.file-holds')}`}
                  value={part ?? 'none'}
                  options={(['none', ...historyParts] as const).map((value) => ({ value, label: t(`learning.file-part.${value}`) }))}
                  onChoose={(value) => onChange(i, value === 'none' ? null : value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
} // prettier-ignore

type RolesProps = { found: HistoryPreview; told: readonly string[]; onChange(customers: string[]): void };
function Roles({ found, told, onChange }: RolesProps) {
  const t = useWords(learningMessages);
  return (
    <fieldset className="learning-roles">
      <legend>{t('learning.file-roles')}</legend>
      <p className="k-hint">{t('learning.file-roles-hint')}</p>
      {found.roles
        .filter(({ value, who }) => value !== '' && who !== 'nobody')
        .map(({ value, rows }) => (
          <label key={value} className="learning-check">
            <input
              type="checkbox"
              checked={told.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...told, value] : told.filter((other) => other !== value))
              }
            />
            <span>{t('learning.file-role-rows', { value, n: rows })}</span>
          </label>
        ))}
      {told.length === 0 && <Fault>{t('learning.file-need-customer')}</Fault>}
    </fieldset>
  );
}

function Sample({ found, told }: { found: HistoryPreview; told: readonly string[] }) {
  const t = useWords(learningMessages);
  return (
    <section aria-label={t('learning.file-sample')}>
      <h3 className="learning-h3">{t('learning.file-sample')}</h3>
      <ul className="learning-sample">
        {found.sample.slice(0, SHOWN).map(({ row, who, text }) => (
          <li key={row} data-customer={told.includes(who) || undefined}>
            <span className="faint">{who}</span> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

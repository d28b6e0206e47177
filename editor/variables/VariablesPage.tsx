// The variables of a bot: what it remembers in a conversation, who sets it, who reads it. One opens at the side.
import { useMemo, useState } from 'react';
import { EyeOff, Plus, Search, TriangleAlert, Variable } from 'lucide-react';
import { Page } from '../app/Page.tsx';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useMay } from '../queries/session.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';
import { GivenVariables } from './GivenVariables.tsx';
import { initialText } from './initial-value.ts';
import { NewVariable } from './NewVariable.tsx';
import { VariableDrawer } from './VariableDrawer.tsx';
import { variableRows, type VariableRow } from './variable-rows.ts';
import './variables.css';

/** Above this many, a search box is worth its place. */
const MANY = 8;

export default function VariablesPage({ bot }: { bot: string }) {
  const t = useWords(variableMessages);
  const locale = useLocale();
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const document = useDraft((draft) => draft.document);
  const rows = useMemo(() => variableRows(document, studio.definitions, locale), [document, studio, locale]);
  const [open, setOpen] = useState(() => new URLSearchParams(location.search).get('variable') ?? undefined);
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase(locale);
  const found = rows.filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted));
  const declared = found.filter((row) => row.declared);
  const made = found.filter((row) => !row.declared);
  const row = rows.find(({ name }) => name === open);
  const add = mayEdit && (
    <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('variables.add')}
    </Button>
  );
  return (
    <Page title={t('variables.title')} lead={t('variables.lead')} actions={rows.length > 0 && add}>
      {rows.length === 0 ? (
        <Empty icon={<Variable size={20} aria-hidden="true" />} title={t('variables.empty-title')} action={add}>
          {t('variables.empty')}
        </Empty>
      ) : (
        <>
          {rows.length > MANY && (
            <div className="variables-search">
              <TextInput
                type="search"
                value={text}
                onText={setText}
                aria-label={t('variables.search')}
                placeholder={t('variables.search')}
                icon={<Search size={16} aria-hidden="true" />}
              />
            </div>
          )}
          {found.length === 0 && <p className="muted">{t('variables.none-found', { text: text.trim() })}</p>}
          {declared.length > 0 && <VariableTable rows={declared} onOpen={setOpen} />}
          {made.length > 0 && (
            <section className="section">
              <h2>{t('variables.by-nodes')}</h2>
              <p className="section-lead">{t('variables.by-nodes-lead')}</p>
              <VariableTable rows={made} onOpen={setOpen} />
            </section>
          )}
        </>
      )}
      <GivenVariables />
      {adding && (
        <NewVariable
          taken={new Set(rows.map(({ name }) => name))}
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setOpen(name);
          }}
        />
      )}
      {row && (
        <VariableDrawer
          bot={bot}
          row={row}
          rows={rows}
          mayEdit={mayEdit}
          onRenamed={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}

function VariableTable({ rows, onOpen }: { rows: readonly VariableRow[]; onOpen(name: string): void }) {
  const t = useWords(variableMessages);
  return (
    <table className="k-table variables-table">
      <thead>
        <tr>
          <th>{t('variables.name')}</th>
          <th>{t('variables.kind')}</th>
          <th data-wide>{t('variables.initial')}</th>
          <th data-right>{t('variables.set')}</th>
          <th data-right>{t('variables.used')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <VariableLine key={row.name} row={row} onOpen={() => onOpen(row.name)} />
        ))}
      </tbody>
    </table>
  );
}

function VariableLine({ row: { name, declared, type, sets, reads }, onOpen }: { row: VariableRow; onOpen(): void }) {
  const t = useWords(variableMessages);
  const isUnset = reads.length > 0 && sets.length === 0 && declared?.initial === undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button in the first cell is the keyboard's way
    <tr data-opens onClick={onOpen}>
      <td>
        <button type="button" className="row-open" aria-label={t('variables.open', { name })}>
          <span className="variable-chip">{name}</span>
        </button>
        {declared?.secret && <Chip icon={<EyeOff aria-hidden="true" />}>{t('variables.secret')}</Chip>}
        {isUnset && declared && (
          <Chip kind="warn" icon={<TriangleAlert aria-hidden="true" />}>
            {t('variables.unset-mark')}
          </Chip>
        )}
      </td>
      <td>{t(`variables.kind.${type}`)}</td>
      <td data-wide className="variable-initial">
        {declared?.initial === undefined ? (
          <span className="faint">–</span>
        ) : (
          <span className="mono cut">{initialText(declared.initial, type)}</span>
        )}
      </td>
      <td data-right className="num">
        {sets.length || <span className="faint">0</span>}
      </td>
      <td data-right className="num">
        {reads.length || <span className="faint">0</span>}
      </td>
    </tr>
  );
}

// One variable at the side: its name, kind, first value and secrecy, and every place that sets or reads it.
import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { Variable } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { deleteVariable } from '../document/operations/delete-variable.ts';
import { renameVariable } from '../document/operations/rename-variable.ts';
import { setVariable } from '../document/operations/set-variable.ts';
import { renameChanges } from '../document/variable-uses.ts';
import { Button } from '../kit/Button.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';
import { DeleteVariable } from './DeleteVariable.tsx';
import { InitialField } from './InitialField.tsx';
import { initialAs } from './initial-value.ts';
import { KindSelect } from './KindSelect.tsx';
import { UseLinks } from './UseLinks.tsx';
import { nameFault, type VariableRow } from './variable-rows.ts';

type Props = {
  bot: string;
  row: VariableRow;
  rows: readonly VariableRow[];
  mayEdit: boolean;
  onRenamed(name: string): void;
  onClose(): void;
};

export function VariableDrawer({ bot, row, rows, mayEdit, onRenamed, onClose }: Props) {
  const t = useWords(variableMessages);
  const studio = useStudio();
  const [deleting, setDeleting] = useState(false);
  const { name, declared, type, sets, reads } = row;
  const uses = sets.length + reads.length;
  const write = (variable: Variable, merge?: string) => studio.commit(setVariable.of({ name, variable }), merge);
  const remove = () => {
    onClose();
    studio.commit(deleteVariable.of({ name }));
    toast(t('variables.deleted', { name }), { label: t('variables.undo'), run: () => studio.draft.undo() });
  };
  const footer = (
    <>
      {declared && mayEdit && (
        <Button kind="quiet" icon={<Trash2 size={14} aria-hidden="true" />} onClick={() => setDeleting(true)}>
          {t('variables.delete')}
        </Button>
      )}
      {!declared && mayEdit && <Button onClick={() => write({ type })}>{t('variables.declare')}</Button>}
      <span className="grow" />
      <Button kind="primary" onClick={onClose}>
        {t('variables.close')}
      </Button>
    </>
  );
  const snippet = `{{ ${name} }}`;
  return (
    <Dialog open shape="side" onClose={onClose} title={name} footer={footer}>
      <NameField row={row} rows={rows} mayEdit={mayEdit} onRenamed={onRenamed} />
      <Field label={t('variables.kind')} hint={t('variables.kind-hint')}>
        <KindSelect
          type={type}
          disabled={!mayEdit || !declared}
          onChoose={(next) => {
            const { initial: _, ...rest } = declared ?? {};
            const initial = initialAs(declared?.initial, next);
            write({ ...rest, type: next, ...(initial === undefined ? {} : { initial }) });
          }}
        />
      </Field>
      {declared && (
        <>
          <InitialField key={type} variable={declared} mayEdit={mayEdit} onChange={write} />
          <Switch
            checked={declared.secret ?? false}
            disabled={!mayEdit}
            label={t('variables.secret')}
            hint={t('variables.secret-hint')}
            onChange={(secret) => {
              const { secret: _, ...rest } = declared;
              write(secret ? { ...rest, secret } : rest);
            }}
          />
        </>
      )}
      <div className="variable-snippet">
        <span className="muted">{t('variables.in-text')}</span>
        <code className="grow">{snippet}</code>
        <CopyButton text={snippet} kind="quiet" />
      </div>
      <section className="variable-uses">
        <h3>
          {t('variables.set-in')} <span className="faint num">{sets.length || ''}</span>
        </h3>
        {sets.length > 0 ? (
          <UseLinks bot={bot} uses={sets} />
        ) : (
          <p className="muted">
            {t(declared?.initial === undefined ? 'variables.never-set' : 'variables.never-set-initial')}
          </p>
        )}
      </section>
      <section className="variable-uses">
        <h3>
          {t('variables.used-in')} <span className="faint num">{reads.length || ''}</span>
        </h3>
        {reads.length > 0 ? <UseLinks bot={bot} uses={reads} /> : <p className="muted">{t('variables.never-used')}</p>}
      </section>
      {deleting && <DeleteVariable row={row} uses={uses} onClose={() => setDeleting(false)} onConfirm={remove} />}
    </Dialog>
  );
}

/** Committed when it is left or on Enter, never while it is typed: half a name would rewrite the bot. */
function NameField({
  row: { name, sets, reads },
  rows,
  mayEdit,
  onRenamed,
}: Pick<Props, 'row' | 'rows' | 'mayEdit' | 'onRenamed'>) {
  const t = useWords(variableMessages);
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const [typed, setTyped] = useState(name);
  const [rewritten, setRewritten] = useState<number>();
  const wanted = typed.trim();
  const uses = sets.length + reads.length;
  const fault = wanted === name ? undefined : nameFault(wanted, new Set(rows.map((row) => row.name)));
  const commit = () => {
    if (wanted === name || fault !== undefined) return;
    studio.commit(
      renameVariable.of({ from: name, to: wanted, uses: renameChanges(document, studio.definitions, name, wanted) }),
    );
    setRewritten(uses);
    onRenamed(wanted);
  };
  return (
    <Field
      label={t('variables.name')}
      hint={
        rewritten !== undefined
          ? t('variables.renamed', { n: rewritten })
          : uses > 0 && t('variables.rename-hint', { n: uses })
      }
      error={fault && t(`variables.${fault}`, { name: wanted })}
    >
      <TextInput
        value={typed}
        readOnly={!mayEdit}
        maxLength={64}
        spellCheck={false}
        onText={(text) => (setTyped(text), setRewritten(undefined))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        }}
      />
    </Field>
  );
}

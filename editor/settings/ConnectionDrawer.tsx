// One connection: its fields, a secret that only goes in, a test with its result in words.
import { useState, type ReactNode } from 'react';
import { CircleAlert, CircleCheck, Plus, Trash2, X } from 'lucide-react';
import { SecretInput } from '../account/SecretInput.tsx';
import { newId } from '../document/edit.ts';
import { Button } from '../kit/Button.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import {
  useCreateConnection,
  useDeleteConnection,
  useSaveConnection,
  useTestConnection,
} from '../queries/connections.ts';
import { failureWords } from '../queries/failure.ts';
import { settingsMessages } from '../text/settings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import {
  bodyOf,
  draftOf,
  emptyDraft,
  idFor,
  movesHost,
  wrongIn,
  type Account,
  type Auth,
  type ConnectionDraft,
} from './draft.ts';
import { ModelFields } from './ModelFields.tsx';
import { ModelName } from './ModelName.tsx';
import { providerOf, providers } from './providers.ts';

export type TestResult = { ok: boolean; message: string; ms: number };
type Props = {
  stored: Account | undefined;
  kind: Account['kind'];
  taken: readonly string[];
  mayEdit: boolean;
  onMade(id: string): void;
  onResult(id: string, result: TestResult): void;
  onClose(): void;
};
const auths: readonly Auth[] = ['none', 'bearer', 'basic', 'header', 'query'];

export function ConnectionDrawer({ stored, kind, taken, mayEdit, onMade, onResult, onClose }: Props) {
  const t = useWords(settingsMessages);
  const locale = useLocale();
  const create = useCreateConnection();
  const save = useSaveConnection();
  const test = useTestConnection();
  const [draft, setDraft] = useState<ConnectionDraft>(() => (stored ? draftOf(stored) : emptyDraft(kind)));
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const locked = !mayEdit || stored?.builtIn === true;
  const clean = stored !== undefined && JSON.stringify(draft) === JSON.stringify(draftOf(stored));
  const wrong = wrongIn(draft, stored);
  const set = (part: Partial<ConnectionDraft>) => {
    setDraft({ ...draft, ...part });
    test.reset();
  };

  /** Stores it; the id when that worked. */
  const store = async (): Promise<string | undefined> => {
    setTried(true);
    if (stored && clean) return stored.id;
    if (Object.keys(wrong).length > 0) return undefined;
    try {
      const body = bodyOf(draft);
      if (stored) {
        await save.mutateAsync({ id: stored.id, body });
        setDraft((now) => ({ ...now, secret: '' }));
        return stored.id;
      }
      const made = await create.mutateAsync({ id: idFor(draft.name, taken, newId), ...body });
      setDraft((now) => ({ ...now, secret: '' }));
      onMade(made.id);
      return made.id;
    } catch {
      return undefined; // the mutation holds the error, and the drawer shows it
    }
  };
  const run = async () => {
    const id = await store();
    if (id !== undefined) test.mutate(id, { onSuccess: (result) => onResult(id, result) });
  };
  const finish = async () => {
    if ((await store()) === undefined) return;
    toast(t('connections.saved', { name: draft.name.trim() }));
    onClose();
  };

  const failed = save.error ?? create.error ?? test.error;
  const saving = save.isPending || create.isPending;
  const footer = locked ? (
    mayEdit && stored ? (
      <Button busy={test.isPending && t('connections.testing')} onClick={() => void run()}>
        {t('connections.test')}
      </Button>
    ) : undefined
  ) : (
    <>
      {stored && (
        <Button
          kind="quiet"
          disabled={stored.usedBy > 0}
          onClick={() => setDeleting(true)}
          icon={<Trash2 size={14} aria-hidden="true" />}
        >
          {t('connections.delete')}
        </Button>
      )}
      <span className="grow" />
      <Button busy={test.isPending && t('connections.testing')} onClick={() => void run()}>
        {t(clean ? 'connections.test' : 'connections.save-test')}
      </Button>
      <Button kind="primary" submit busy={saving && t('connections.saving')}>
        {t('connections.save')}
      </Button>
    </>
  );
  const title = stored
    ? locked
      ? stored.name
      : t('connections.edit', { name: stored.name })
    : t(kind === 'api' ? 'connections.new-api' : 'connections.new-model');
  return (
    <Dialog
      open
      shape="side"
      onClose={onClose}
      title={title}
      footer={footer}
      hold={!clean && !locked}
      onSubmit={() => void finish()}
      description={usedWords(t, stored, locked, mayEdit)}
    >
      <fieldset disabled={locked}>
        <Fields draft={draft} set={set} stored={stored} wrong={tried ? wrong : {}} />
      </fieldset>
      {test.data && (
        <p className="test-result" data-ok={test.data.ok} role="status">
          {test.data.ok ? <CircleCheck size={16} aria-hidden="true" /> : <CircleAlert size={16} aria-hidden="true" />}
          <span>{test.data.ok ? t('connections.works-ms', { ms: Math.round(test.data.ms) }) : test.data.message}</span>
        </p>
      )}
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {stored && deleting && <Deleting stored={stored} onClose={() => setDeleting(false)} onDone={onClose} />}
    </Dialog>
  );
}

type T = ReturnType<typeof useWords<typeof settingsMessages>>;

function usedWords(t: T, stored: Account | undefined, locked: boolean, mayEdit: boolean): ReactNode {
  if (!stored) return undefined;
  if (stored.builtIn) return t('connections.built-in-words');
  if (locked && !mayEdit) return t('connections.read-only');
  return stored.usedBy > 0 ? t('connections.delete-used', { n: stored.usedBy }) : t('connections.unused');
}

type FieldsProps = {
  draft: ConnectionDraft;
  set(part: Partial<ConnectionDraft>): void;
  stored: Account | undefined;
  wrong: ReturnType<typeof wrongIn>;
};

function Fields({ draft, set, stored, wrong }: FieldsProps) {
  const t = useWords(settingsMessages);
  const moved = movesHost(draft, stored);
  const secret = (
    <Field
      label={t(draft.auth === 'basic' ? 'connections.secret.basic' : 'connections.secret')}
      hint={
        stored && stored.secret !== '' && !moved
          ? t('connections.secret-kept', { secret: stored.secret })
          : t('connections.secret-hint')
      }
      error={
        wrong.secret === 'moved' || (moved && draft.secret === '')
          ? t('connections.secret-moved')
          : wrong.secret && t('connections.need-secret')
      }
    >
      <SecretInput
        value={draft.secret}
        onText={(secret) => set({ secret })}
        autoComplete="new-password"
        placeholder={moved ? '' : (stored?.secret ?? '')}
      />
    </Field>
  );
  return (
    <>
      {draft.kind === 'model' && <Provider draft={draft} set={set} />}
      <Field
        label={t('connections.name')}
        hint={draft.kind === 'api' ? t('connections.name-hint') : undefined}
        error={wrong.name && t('connections.need-name')}
      >
        <TextInput value={draft.name} onText={(name) => set({ name })} maxLength={120} />
      </Field>
      <Field
        label={t('connections.address')}
        hint={t(draft.kind === 'api' ? 'connections.address-hint' : 'connections.model-address-hint')}
        error={wrong.address && t('connections.bad-address')}
      >
        <TextInput
          value={draft.address}
          onText={(address) => set({ address })}
          mono
          inputMode="url"
          maxLength={1_000}
          spellCheck={false}
        />
      </Field>
      {draft.kind === 'model' ? (
        <>
          <ModelName draft={draft} set={set} stored={stored} wrong={wrong.model !== undefined} />
          {secret}
          <ModelFields draft={draft} set={set} own={stored?.id} wrong={wrong} />
        </>
      ) : (
        <>
          <Field label={t('connections.auth')}>
            <Select
              value={draft.auth}
              options={auths.map((value) => ({ value, label: t(`connections.auth.${value}`) }))}
              onChoose={(auth) => set({ auth })}
            />
          </Field>
          {draft.auth === 'basic' && (
            <Field label={t('connections.user')}>
              <TextInput value={draft.user} onText={(user) => set({ user })} maxLength={200} />
            </Field>
          )}
          {(draft.auth === 'header' || draft.auth === 'query') && (
            <Field label={t(`connections.field.${draft.auth}`)} error={wrong.field && t('connections.need-field')}>
              <TextInput
                value={draft.field}
                onText={(field) => set({ field })}
                mono
                maxLength={100}
                placeholder={draft.auth === 'header' ? 'X-Api-Key' : 'key'}
              />
            </Field>
          )}
          {draft.auth !== 'none' && secret}
          <Headers headers={draft.headers} onChange={(headers) => set({ headers })} />
        </>
      )}
    </>
  );
}

function Provider({ draft, set }: Pick<FieldsProps, 'draft' | 'set'>) {
  const t = useWords(settingsMessages);
  const options = [
    ...providers.map(({ name }) => ({ value: name as string, label: name as string })),
    { value: '', label: t('connections.provider-other') },
  ];
  const choose = (name: string) => {
    const provider = providers.find((one) => one.name === name);
    if (!provider) return set({ address: '' });
    const named = draft.name === '' || providers.some((one) => one.name === draft.name);
    set({ address: provider.address, api: provider.api, ...(named && { name: provider.name }) });
  };
  return (
    <Field label={t('connections.provider')}>
      <Select value={providerOf(draft.address)?.name ?? ''} options={options} onChoose={choose} />
    </Field>
  );
}

function Headers({
  headers,
  onChange,
}: {
  headers: ConnectionDraft['headers'];
  onChange(headers: ConnectionDraft['headers']): void;
}) {
  const t = useWords(settingsMessages);
  return (
    <details className="fold-plain" open={headers.length > 0 || undefined}>
      <summary>
        {t('connections.headers')}
        <span className="faint num">{headers.length > 0 ? headers.length : ''}</span>
      </summary>
      {headers.map((header, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name, and are only added at the end
        <div key={at} className="header-row">
          <TextInput
            mono
            value={header.name}
            aria-label={t('connections.header-name', { n: at + 1 })}
            onText={(name) => onChange(headers.with(at, { ...header, name }))}
          />
          <TextInput
            mono
            value={header.value}
            aria-label={t('connections.header-value', { n: at + 1 })}
            onText={(value) => onChange(headers.with(at, { ...header, value }))}
          />
          <IconButton
            label={t('connections.header-remove', { n: at + 1 })}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange(headers.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        small
        kind="quiet"
        icon={<Plus size={14} aria-hidden="true" />}
        disabled={headers.length >= 20}
        onClick={() => onChange([...headers, { name: '', value: '' }])}
      >
        {t('connections.header-add')}
      </Button>
      <p className="k-hint">{t('connections.headers-hint')}</p>
    </details>
  );
}

function Deleting({ stored, onClose, onDone }: { stored: Account; onClose(): void; onDone(): void }) {
  const t = useWords(settingsMessages);
  const locale = useLocale();
  const remove = useDeleteConnection();
  const done = () => {
    onDone();
    toast(t('connections.deleted', { name: stored.name }));
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('connections.delete-title', { name: stored.name })}
      consequences={t('connections.delete-body')}
      verb={t('connections.delete')}
      busy={remove.isPending && t('connections.deleting')}
      error={remove.error ? failureWords(remove.error, locale) : undefined}
      onConfirm={() => remove.mutate(stored.id, { onSuccess: done })}
    />
  );
}

// Private addresses that bots may call although the guard refuses them by default.
import { useState, type FormEvent } from 'react';
import { Lock, Trash2 } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { useNetwork, useSaveNetwork } from '../queries/settings.ts';
import { settingsMessages } from '../text/settings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { SettingsPage } from './SettingsPage.tsx';

type Target = { target: string; why: string };

export function NetworkPage() {
  const t = useWords(settingsMessages);
  const network = useNetwork();
  const mayEdit = useMay('settings.edit');
  return (
    <SettingsPage page="network" lead={t('network.lead')}>
      {network.isPending ? (
        <Loading what={t('network.loading')}>
          <BoneRows rows={3} height={45} />
        </Loading>
      ) : !network.data ? (
        <Failure error={network.error} onRetry={() => void network.refetch()} busy={network.isFetching} />
      ) : (
        <>
          {mayEdit ? (
            <AddTarget allowed={network.data.allowed} />
          ) : (
            <p className="section-lead">{t('network.read-only')}</p>
          )}
          <section className="section">
            <h2>{t('network.own')}</h2>
            {network.data.allowed.length === 0 ? (
              <p className="muted">{t('network.empty')}</p>
            ) : (
              <Targets allowed={network.data.allowed} mayEdit={mayEdit} />
            )}
          </section>
          {network.data.builtIn.length > 0 && (
            <section className="section">
              <h2>{t('network.built-in')}</h2>
              <table className="k-table">
                <tbody>
                  {network.data.builtIn.map(({ target, why }) => (
                    <tr key={target}>
                      <td className="mono">{target}</td>
                      <td className="muted">{why || t('network.demo')}</td>
                      <td data-right>
                        <Chip icon={<Lock aria-hidden="true" />}>{t('connections.built-in')}</Chip>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </>
      )}
    </SettingsPage>
  );
}

function AddTarget({ allowed }: { allowed: readonly Target[] }) {
  const t = useWords(settingsMessages);
  const locale = useLocale();
  const save = useSaveNetwork();
  const [target, setTarget] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = target.trim();
  const wrong = !/^\S+:\d{1,5}$/.test(wanted)
    ? t('network.need-target')
    : allowed.some((one) => one.target === wanted)
      ? t('network.twice')
      : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== undefined) return;
    const onSuccess = () => {
      setTarget('');
      setWhy('');
      setTried(false);
    };
    save.mutate([...allowed, { target: wanted, why: why.trim() }], { onSuccess });
  };
  const error = (tried ? wrong : undefined) ?? (save.error ? failureWords(save.error, locale) : undefined);
  return (
    <form className="network-add boxed" onSubmit={add} noValidate>
      <Field label={t('network.target')} hint={t('network.target-hint')} error={error}>
        <TextInput
          mono
          value={target}
          onText={(text) => (setTarget(text), save.reset())}
          maxLength={300}
          spellCheck={false}
        />
      </Field>
      <Field label={t('network.why')} hint={t('network.why-hint')}>
        <TextInput value={why} onText={setWhy} maxLength={200} />
      </Field>
      <Button kind="primary" submit busy={save.isPending && t('network.adding')}>
        {t('network.add')}
      </Button>
    </form>
  );
}

function Targets({ allowed, mayEdit }: { allowed: readonly Target[]; mayEdit: boolean }) {
  const t = useWords(settingsMessages);
  const locale = useLocale();
  const save = useSaveNetwork();
  const [removing, setRemoving] = useState<string>();
  return (
    <>
      <table className="k-table">
        <tbody>
          {allowed.map(({ target, why }) => (
            <tr key={target}>
              <td className="mono">{target}</td>
              <td className="muted">{why}</td>
              <td data-right>
                {mayEdit && (
                  <IconButton
                    label={t('network.remove', { target })}
                    icon={<Trash2 size={16} aria-hidden="true" />}
                    onClick={() => setRemoving(target)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {removing !== undefined && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(undefined)}
          title={t('network.remove-title', { target: removing })}
          consequences={t('network.remove-body')}
          verb={t('network.remove-verb')}
          busy={save.isPending && t('network.removing')}
          error={save.error ? failureWords(save.error, locale) : undefined}
          onConfirm={() =>
            save.mutate(
              allowed.filter(({ target }) => target !== removing),
              { onSuccess: () => setRemoving(undefined) },
            )
          }
        />
      )}
    </>
  );
}

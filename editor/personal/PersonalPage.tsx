// Personal data: for each kind whether models read it and whether agents see it; and a sentence to try that with.
import { personalKinds, type PersonalKind, type PersonalPolicy } from '@dialoom/shared/guard/personal';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { Toggle } from '../kit/Switch.tsx';
import { failureWords } from '../queries/failure.ts';
import { usePersonal, useSavePersonal } from '../queries/personal.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { personalMessages } from '../text/personal.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { TryPersonal } from './TryPersonal.tsx';
import './personal.css';

const columns = ['models', 'agents'] as const satisfies readonly (keyof PersonalPolicy)[];

export default function PersonalPage() {
  const t = useWords(personalMessages);
  const personal = usePersonal();
  return (
    <SettingsPage page="personal" lead={t('personal.lead')}>
      {personal.isPending ? (
        <Loading what={t('personal.loading')}>
          <BoneRows rows={10} height={44} />
        </Loading>
      ) : !personal.data ? (
        <Failure error={personal.error} onRetry={() => void personal.refetch()} busy={personal.isFetching} />
      ) : (
        <>
          <Kinds policy={personal.data} />
          <TryPersonal policy={personal.data} />
        </>
      )}
    </SettingsPage>
  );
}

function Kinds({ policy }: { policy: PersonalPolicy }) {
  const t = useWords(personalMessages);
  const locale = useLocale();
  const save = useSavePersonal();
  const set = (column: keyof PersonalPolicy, kind: PersonalKind, on: boolean) =>
    save.mutate({
      ...policy,
      [column]: personalKinds.filter((one) => (one === kind ? on : policy[column].includes(one))),
    });
  return (
    <>
      {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
      <table className="k-table personal-kinds">
        <thead>
          <tr>
            <th scope="col">{t('personal.kind')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">{t(`personal.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {personalKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`personal.is.${kind}`)}
                <span className="row-sub">{t(`personal.about.${kind}`)}</span>
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <Toggle
                    checked={policy[column].includes(kind)}
                    label={t('personal.hide', { what: t(`personal.${column}`), kind: t(`personal.is.${kind}`) })}
                    onChange={(on) => set(column, kind, on)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="k-hint">{t('personal.models-hint')}</p>
      <p className="k-hint">{t('personal.agents-hint')}</p>
    </>
  );
} // prettier-ignore

// Personal data: for each kind where it is hidden; and a sentence to try that with.
import { Lock } from 'lucide-react';
import {
  personalKinds,
  personalPlaces,
  type PersonalKind,
  type PersonalPlace,
  type PersonalPolicy,
} from '@dialoom/shared/guard/personal';
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
  const set = (column: PersonalPlace, kind: PersonalKind, on: boolean) =>
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
            {personalPlaces.map((place) => (
              <th key={place} scope="col">{t(`personal.${place}`)}</th>
            ))}
            <th scope="col">{t('personal.logs')}</th>
          </tr>
        </thead>
        <tbody>
          {personalKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`personal.is.${kind}`)}
                <span className="row-sub">{t(`personal.about.${kind}`)}</span>
              </th>
              {personalPlaces.map((place) => (
                <td key={place}>
                  <Toggle
                    checked={policy[place].includes(kind)}
                    label={t('personal.hide', { what: t(`personal.${place}`), kind: t(`personal.is.${kind}`) })}
                    onChange={(on) => set(place, kind, on)}
                  />
                </td>
              ))}
              <td className="personal-always">
                <Lock size={14} role="img" aria-label={t('personal.always')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="personal-places">
        {[...personalPlaces, 'logs' as const].map((place) => (
          <div key={place}>
            <dt>{t(`personal.${place}`)}</dt>
            <dd>{t(`personal.${place}-hint`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
} // prettier-ignore

// What models were used for and what it cost, what may be spent in a day, and the prices it is reckoned with.
import { useState } from 'react';
import { Coins } from 'lucide-react';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useModelHouse, useModelUsage } from '../queries/models.ts';
import { useMay } from '../queries/session.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { modelsMessages } from '../text/models.ts';
import { useWords } from '../text/use-words.ts';
import { HouseForm } from './HouseForm.tsx';
import { Today } from './Today.tsx';
import { UsageTables } from './UsageTables.tsx';
import './models.css';

const spans = ['1', '7', '30', '90'] as const;

export default function ModelsPage() {
  const t = useWords(modelsMessages);
  const [days, setDays] = useState<(typeof spans)[number]>('30');
  const usage = useModelUsage(Number(days), undefined);
  const house = useModelHouse();
  const span = (
    <Select
      aria-label={t('models.days')}
      value={days}
      options={spans.map((value) => ({ value, label: t(`models.days.${value}`) }))}
      onChoose={(next: (typeof spans)[number]) => setDays(next)}
    />
  );
  const mayRead = useMay('models.read');
  const failed = usage.error ?? house.error;
  return (
    <SettingsPage page="models" lead={t('models.lead')} actions={mayRead && span}>
      {usage.isPending || house.isPending ? (
        <Loading what={t('models.loading')}>
          <BoneRows rows={6} height={44} />
        </Loading>
      ) : !usage.data || !house.data ? (
        <Failure
          error={failed}
          onRetry={() => void Promise.all([usage.refetch(), house.refetch()])}
          busy={usage.isFetching || house.isFetching}
        />
      ) : (
        <>
          <Today usage={usage.data} />
          {usage.data.total.calls === 0 ? (
            <Empty icon={<Coins aria-hidden="true" />} title={t('models.empty-title')}>
              {t('models.empty')}
            </Empty>
          ) : (
            <UsageTables usage={usage.data} />
          )}
          <HouseForm house={house.data} usage={usage.data} />
        </>
      )}
    </SettingsPage>
  );
}

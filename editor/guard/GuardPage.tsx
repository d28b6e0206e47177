// Word lists of the house: words, what is done about each category, and a box to try a line in.
import { useState } from 'react';
import { FileUp, Plus } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { useGuard } from '../queries/guard.ts';
import { useMay } from '../queries/session.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';
import { CategoriesTab } from './CategoriesTab.tsx';
import { HitsTab } from './HitsTab.tsx';
import { ImportWords } from './ImportWords.tsx';
import { TryTab } from './TryTab.tsx';
import { WordDialog } from './WordDialog.tsx';
import { WordsTab } from './WordsTab.tsx';
import './guard.css';

const tabs = ['words', 'categories', 'hits', 'try'] as const;

export default function GuardPage() {
  const t = useWords(guardMessages);
  const guard = useGuard();
  const mayEdit = useMay('guard.edit');
  const [tab, setTab] = useState<(typeof tabs)[number]>('words');
  const [open, setOpen] = useState<'add' | 'import'>();
  const close = () => setOpen(undefined);
  const actions = mayEdit && guard.data && (
    <>
      <Button icon={<FileUp size={16} aria-hidden="true" />} onClick={() => setOpen('import')}>
        {t('guard.import')}
      </Button>
      <Button kind="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('add')}>
        {t('guard.add')}
      </Button>
    </>
  );
  return (
    <SettingsPage page="guard" lead={t('guard.lead')} actions={actions}>
      {guard.isPending ? (
        <Loading what={t('guard.loading')}>
          <BoneRows rows={6} height={44} />
        </Loading>
      ) : !guard.data ? (
        <Failure error={guard.error} onRetry={() => void guard.refetch()} busy={guard.isFetching} />
      ) : (
        <>
          {!mayEdit && <p className="section-lead">{t('guard.read-only')}</p>}
          <Tabs
            label={t('guard.tabs')}
            value={tab}
            tabs={tabs.map((value) => ({ value, label: t(`guard.tab.${value}`) }))}
            onChoose={(next: (typeof tabs)[number]) => setTab(next)}
          >
            {tab === 'words' && <WordsTab guard={guard.data} mayEdit={mayEdit} onAdd={() => setOpen('add')} />}
            {tab === 'categories' && <CategoriesTab guard={guard.data} mayEdit={mayEdit} />}
            {tab === 'hits' && <HitsTab settings={guard.data.settings} />}
            {tab === 'try' && <TryTab settings={guard.data.settings} />}
          </Tabs>
          {open === 'add' && <WordDialog settings={guard.data.settings} onClose={close} />}
          {open === 'import' && <ImportWords settings={guard.data.settings} onClose={close} />}
        </>
      )}
    </SettingsPage>
  );
}

// The FAQ: which list, and what is done with it as a whole. Lists belong to the installation, not to one bot.
import { Suspense, useState } from 'react';
import { BookOpen, Download, FlaskConical, FolderPlus, Plus, Settings2, Trash2, Upload } from 'lucide-react';
import type { FaqEntry, KnowledgeList } from '@dialoom/shared/api/faq';
import { download } from '../app/download.ts';
import { MissingPage } from '../app/MissingPage.tsx';
import { Page, PageSkeleton } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { exportAddress, useKnowledgeLists } from '../queries/knowledge.ts';
import { useMay } from '../queries/session.ts';
import { faqMessages } from '../text/faq.ts';
import { useWords } from '../text/use-words.ts';
import type { Known } from './draft.ts';
import { Entries } from './Entries.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { HitTest } from './HitTest.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { DeleteList, NameList } from './ListDialogs.tsx';
import { otherTabs } from './tabs.ts';
import './faq.css';

type Open =
  | { what: 'entry'; entry?: FaqEntry; known?: Known }
  | { what: 'try' | 'import' | 'new-list' | 'rename' | 'delete' };

/** @param list without one the first list is shown @param tab without one its questions are */
export default function KnowledgePage({ list: chosen, tab }: { list?: string; tab?: string }) {
  const t = useWords(faqMessages);
  const lists = useKnowledgeLists();
  const mayEdit = useMay('knowledge.edit');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (lists.isPending) return <PageSkeleton />;
  const all = lists.data?.lists ?? [];
  const list = chosen === undefined ? all[0] : all.find(({ id }) => id === chosen);
  const other = otherTabs.find(({ id }) => id === tab);
  if (tab !== undefined && !other) return <MissingPage />;
  const naming = open?.what === 'new-list' && <NameList onClose={close} onDone={(id) => navigate(places.knowledgeList(id))} />; // prettier-ignore
  if (!list)
    return (
      <Page title={t('faq.title')}>
        {!lists.data ? (
          <Failure error={lists.error} onRetry={() => void lists.refetch()} busy={lists.isFetching} />
        ) : (
          <Empty
            icon={<BookOpen size={20} aria-hidden="true" />}
            title={all.length === 0 ? t('faq.lists-empty-title') : t('faq.gone')}
            action={mayEdit && <Button kind="primary" onClick={() => setOpen({ what: 'new-list' })}>{t('faq.new-list')}</Button>}
          >
            {t('faq.lists-empty')}
          </Empty>
        )}
        {naming}
      </Page>
    ); // prettier-ignore
  const add = (known: Known = {}) => setOpen({ what: 'entry', known });
  return (
    <Page
      whole
      title={t('faq.title')}
      actions={
        <>
          <Button icon={<FlaskConical size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'try' })}>
            {t('faq.try')}
          </Button>
          {mayEdit && !other && (
            <Button icon={<Upload size={14} aria-hidden="true" />} onClick={() => setOpen({ what: 'import' })}>
              {t('faq.import')}
            </Button>
          )}
          <ListMenu list={list} mayEdit={mayEdit} onOpen={(what) => setOpen({ what })} />
          {mayEdit && !other && list.entries > 0 && (
            <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={() => add()}>
              {t('faq.add')}
            </Button>
          )}
        </>
      }
    >
      <div className="faq-tabs">
        <Select
          aria-label={t('faq.list')}
          value={list.id}
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => navigate(other ? places.knowledgeTab(id, other.id) : places.knowledgeList(id))}
        />
        <nav aria-label={t('faq.tabs')}>
          <Link to={places.knowledgeList(list.id)} aria-current={other ? undefined : 'page'}>
            {t('faq.tab.questions')}
          </Link>
          {otherTabs.map(({ id, label }) => (
            <Link key={id} to={places.knowledgeTab(list.id, id)} aria-current={other?.id === id ? 'page' : undefined}>
              {t(label)}
            </Link>
          ))}
        </nav>
      </div>
      {other ? (
        <Suspense fallback={<Loading what={t('faq.loading')}><BoneRows rows={8} height={44} /></Loading>}>
          <other.Tab key={list.id} list={list} mayEdit={mayEdit} />
        </Suspense>
      ) : (
        <Entries
          key={list.id}
          list={list}
          mayEdit={mayEdit}
          current={open?.what === 'entry' ? open.entry?.id : undefined}
          onOpen={(entry) => setOpen({ what: 'entry', entry })}
          onAdd={(category) => add({ category })}
          onImport={() => setOpen({ what: 'import' })}
        />
      )}
      {open?.what === 'entry' && (
        <EntryDrawer
          key={open.entry?.id ?? 'new'}
          list={list}
          stored={open.entry}
          known={open.known}
          mayEdit={mayEdit}
          onClose={close}
        />
      )}
      {open?.what === 'try' && (
        <HitTest list={list} mayEdit={mayEdit} onAdd={(question) => add({ question })} onOpen={(entry) => setOpen({ what: 'entry', entry })} onClose={close} />
      )}
      {open?.what === 'import' && <ImportDialog list={list} onClose={close} />}
      {open?.what === 'rename' && <NameList list={list} onClose={close} />}
      {open?.what === 'delete' && <DeleteList list={list} onClose={close} />}
      {naming}
    </Page>
  ); // prettier-ignore
}

type ListMenuProps = { list: KnowledgeList; mayEdit: boolean; onOpen(what: 'new-list' | 'rename' | 'delete'): void };
function ListMenu({ list, mayEdit, onOpen }: ListMenuProps) {
  const t = useWords(faqMessages);
  const save = (type: 'csv' | 'xlsx' | 'json') => download(exportAddress(list.id, type));
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <MoreMenu label={t('faq.more')}>
      <MenuItem icon={<Download {...icon} />} onSelect={() => save('csv')}>
        {t('faq.export-csv')}
      </MenuItem>
      <MenuItem icon={<Download {...icon} />} onSelect={() => save('xlsx')}>
        {t('faq.export-xlsx')}
      </MenuItem>
      <MenuItem icon={<Download {...icon} />} onSelect={() => save('json')}>
        {t('faq.export-json')}
      </MenuItem>
      {mayEdit && (
        <>
          <MenuLine />
          <MenuItem icon={<FolderPlus {...icon} />} onSelect={() => onOpen('new-list')}>
            {t('faq.new-list')}
          </MenuItem>
          <MenuItem icon={<Settings2 {...icon} />} onSelect={() => onOpen('rename')}>
            {t('faq.settings')}
          </MenuItem>
          <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => onOpen('delete')}>
            {t('faq.delete-list')}
          </MenuItem>
        </>
      )}
    </MoreMenu>
  );
}

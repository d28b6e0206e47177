// The connections: a list, and a drawer for one of them.
import { useState } from 'react';
import { ChevronDown, CircleAlert, CircleCheck, Plug, Plus, Sparkles } from 'lucide-react';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Chip } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Menu, MenuItem } from '../kit/Menu.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useConnections } from '../queries/connections.ts';
import { useMay } from '../queries/session.ts';
import { settingsMessages } from '../text/settings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ConnectionDrawer, type TestResult } from './ConnectionDrawer.tsx';
import type { Account } from './draft.ts';
import { SettingsPage } from './SettingsPage.tsx';

/** A new one gets its id while it is open: the drawer, what it tests and where the focus is stay. */
type Open = { kind: Account['kind']; id?: string; wasNew: boolean };

export function ConnectionsPage() {
  const t = useWords(settingsMessages);
  const connections = useConnections();
  const mayEdit = useMay('connections.edit');
  const [open, setOpen] = useState<Open>();
  const [results, setResults] = useState<Readonly<Record<string, TestResult>>>({});
  const all = connections.data?.connections ?? [];
  const list = all.filter((one) => one.kind !== 'crm');
  const stored = open?.id === undefined ? undefined : list.find(({ id }) => id === open.id);
  const add = (
    <Menu
      align="end"
      trigger={
        <button type="button" className="k-button" data-kind="primary">
          <span className="k-button-words">
            <Plus size={14} aria-hidden="true" />
            {t('connections.add')}
            <ChevronDown size={14} aria-hidden="true" />
          </span>
        </button>
      }
    >
      <MenuItem icon={<Plug size={16} aria-hidden="true" />} onSelect={() => setOpen({ kind: 'api', wasNew: true })}>
        {t('connections.add-api')}
      </MenuItem>
      <MenuItem
        icon={<Sparkles size={16} aria-hidden="true" />}
        onSelect={() => setOpen({ kind: 'model', wasNew: true })}
      >
        {t('connections.add-model')}
      </MenuItem>
    </Menu>
  );
  return (
    <SettingsPage page="connections" lead={t('connections.lead')} actions={mayEdit && list.length > 0 && add}>
      {connections.isPending ? (
        <Loading what={t('connections.loading')}>
          <BoneRows rows={4} height={45} />
        </Loading>
      ) : !connections.data ? (
        <Failure error={connections.error} onRetry={() => void connections.refetch()} busy={connections.isFetching} />
      ) : (
        <>
          <table className="k-table connections-table">
            <thead>
              <tr>
                <th>{t('connections.name')}</th>
                <th data-wide>{t('connections.kind')}</th>
                <th>{t('connections.state')}</th>
                <th data-right data-wide>
                  {t('connections.used')}
                </th>
              </tr>
            </thead>
            <tbody>
              <OwnRecords />
              {list.map((one) => (
                <Row
                  key={one.id}
                  one={one}
                  result={results[one.id]}
                  onOpen={() => setOpen({ kind: one.kind, id: one.id, wasNew: false })}
                />
              ))}
            </tbody>
          </table>
          {list.length === 0 && (
            <Empty
              icon={<Plug size={20} aria-hidden="true" />}
              title={t('connections.empty-title')}
              action={mayEdit && add}
            >
              {t('connections.empty')}
            </Empty>
          )}
        </>
      )}
      {open && (stored || open.wasNew) && (
        <ConnectionDrawer
          key={open.wasNew ? `new-${open.kind}` : open.id}
          stored={stored}
          kind={open.kind}
          taken={all.map(({ id }) => id)}
          mayEdit={mayEdit}
          onMade={(id) => setOpen((now) => now && { ...now, id })}
          onResult={(id, result) => setResults((before) => ({ ...before, [id]: result }))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </SettingsPage>
  );
}

/** Always there: nothing to set up, and what is in them has a page of its own. */
function OwnRecords() {
  const t = useWords(settingsMessages);
  const mayRead = useMay('records.read');
  const name = recordsConnection.name[useLocale()];
  return (
    <tr>
      <td>
        {mayRead ? (
          <Link className="row-open" to={places.contacts}>
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="row-sub">{t('connections.records')}</span>
      </td>
      <td data-wide>{t('connections.kind.crm')}</td>
      <td>
        <Chip>{t('connections.built-in')}</Chip>
      </td>
      <td data-right data-wide />
    </tr>
  );
}

function Row({ one, result, onOpen }: { one: Account; result: TestResult | undefined; onOpen(): void }) {
  const t = useWords(settingsMessages);
  return (
    <tr data-opens onClick={onOpen}>
      <td>
        <button type="button" className="row-open">
          {one.name}
        </button>
        <span className="row-sub">
          {'model' in one.settings ? `${one.settings.model} · ` : ''}
          {one.settings.address}
        </span>
      </td>
      <td data-wide>{t(`connections.kind.${one.kind}`)}</td>
      <td>
        {result ? (
          <Chip
            kind={result.ok ? 'ok' : 'danger'}
            icon={result.ok ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
          >
            {t(result.ok ? 'connections.works' : 'connections.fails')}
          </Chip>
        ) : (
          <Chip>{t(one.builtIn ? 'connections.built-in' : 'connections.untested')}</Chip>
        )}
      </td>
      <td data-right data-wide className="num">
        {one.usedBy}
      </td>
    </tr>
  );
}

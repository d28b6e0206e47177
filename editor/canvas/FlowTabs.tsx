// The flows of a bot as tabs over the canvas: the main one first, then by name. Double click or F2 renames; the menu deletes.
import { useState } from 'react';
import { ListTree, Plus, Search } from 'lucide-react';
import { NameInput } from '../kit/NameInput.tsx';
import { toast } from '../kit/toast.tsx';
import { byName } from '../text/by-name.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { PickList } from '../palette/PickList.tsx';
import { keysLabel } from './keys.ts';
import { LucideIcon } from './LucideIcon.tsx';
import { flagOf } from './search.ts';
import { useDraft, useReadOnly, useStudio, useView } from './studio-context.ts';

export function FlowTabs() {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const main = useDraft(({ document }) => document.main);
  const flows = useDraft(({ document }) => document.flows);
  const open = useView((view) => view.flow);
  const outline = useView((view) => view.outline);
  const readOnly = useReadOnly();
  const [renaming, setRenaming] = useState<string>();
  const [menu, setMenu] = useState<{ id: string; x: number; y: number }>();
  const order = Object.entries(flows).toSorted(
    ([a, one], [b, other]) => Number(b === main) - Number(a === main) || byName(locale)(one, other),
  );
  const remove = (id: string) => {
    const name = flows[id]?.name ?? '';
    studio.removeFlow(id);
    toast(t('flows.deleted', { name }), { label: t('versions.undo'), run: () => studio.undo() });
  };
  const onKeyDown = (event: React.KeyboardEvent, id: string) => {
    const i = order.findIndex(([one]) => one === id);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = order[(i + by + order.length) % order.length];
    if (event.key === 'F2' && !readOnly) setRenaming(id);
    else if (event.key === 'Delete' && id !== main && !readOnly) remove(id);
    else if (by !== 0 && next) {
      studio.openFlow(next[0]);
      document.getElementById(`flow-${next[0]}`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flow-tabs">
      <div className="flow-tabs-list" role="tablist" aria-label={t('flows.label')}>
        {order.map(([id, flow]) =>
          renaming === id ? (
            <NameInput
              key={id}
              className="flow-rename"
              label={t('flows.rename')}
              name={flow.name}
              done={(name) => (setRenaming(undefined), name !== undefined && studio.renameFlow(id, name))}
            />
          ) : (
            <button
              key={id}
              id={`flow-${id}`}
              type="button"
              role="tab"
              className="flow-tab"
              aria-selected={id === open}
              tabIndex={id === open ? 0 : -1}
              title={flow.name}
              onClick={() => studio.openFlow(id)}
              onDoubleClick={() => !readOnly && setRenaming(id)}
              onKeyDown={(event) => onKeyDown(event, id)}
              onContextMenu={(event) => {
                event.preventDefault();
                if (!readOnly) setMenu({ id, x: event.clientX, y: event.clientY });
              }}
            >
              <span className="flow-tab-name">{flow.name}</span>
              <span className="flow-tab-count" aria-label={t('flows.count', { n: Object.keys(flow.nodes).length })}>
                {Object.keys(flow.nodes).length}
              </span>
            </button>
          ),
        )}
      </div>
      {!readOnly && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('flows.add')}
          title={t('flows.add')}
          onClick={() => setRenaming(studio.addFlow(t('flows.new-name')))}
        >
          <Plus size={16} aria-hidden="true" />
        </button>
      )}
      <span className="flow-tabs-end">
        <button
          type="button"
          className="icon-button"
          aria-label={t('command.find')}
          title={`${t('command.find')} ${keysLabel('Mod+F')}`}
          onClick={() => studio.view.setState({ finding: '' })}
        >
          <Search size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('command.outline')}
          aria-pressed={outline}
          title={`${t('command.outline')} O`}
          onClick={() => studio.view.setState({ outline: !outline })}
        >
          <ListTree size={16} aria-hidden="true" />
        </button>
      </span>
      {menu && (
        <PickList
          label={t('flows.menu')}
          placeholder={t('picker.search-commands')}
          empty={t('picker.empty')}
          at={menu}
          picks={[
            { id: 'uses', label: t('flows.uses'), icon: <LucideIcon name="search" /> },
            { id: 'rename', label: t('flows.rename'), icon: <LucideIcon name="pencil" />, keys: 'F2' },
            {
              id: 'delete',
              label: t('flows.delete'),
              icon: <LucideIcon name="trash-2" />,
              danger: true,
              disabled: menu.id === main,
            },
          ]}
          onPick={(picked) => {
            setMenu(undefined);
            if (picked === 'uses') studio.view.setState({ finding: flagOf('uses', menu.id) });
            else if (picked === 'rename') setRenaming(menu.id);
            else remove(menu.id);
          }}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}

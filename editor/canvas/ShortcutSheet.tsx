// Every command with its keys, from the one table.
import { useEffect, useRef } from 'react';
import { PanelHead } from '../kit/PanelHead.tsx';
import { useT } from '../text/use-studio.ts';
import { commands } from './commands.ts';
import { keysLabel } from './keys.ts';
import { useStudio, useView } from './studio-context.ts';

export function ShortcutSheet() {
  const open = useView((view) => view.sheet);
  return open ? <OpenSheet /> : null;
}

function OpenSheet() {
  const t = useT();
  const studio = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => {
    studio.view.setState({ sheet: false });
    studio.focusCard?.(studio.selection[0]);
  };
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="sheet"
      ref={dialog}
      aria-labelledby="sheet-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <PanelHead id="sheet-title" title={t('command.sheet')} onClose={() => dialog.current?.close()} />
      <div className="sheet-groups">
        {[...Map.groupBy(commands, (command) => command.group)].map(([group, inGroup]) => (
          <section key={group}>
            <h3>{t(`command.group.${group}`)}</h3>
            <dl>
              {inGroup.map(({ name, keys }) => (
                <div key={name}>
                  <dt>{t(`command.${name}`)}</dt>
                  <dd>
                    {keys.map((one) => (
                      <kbd key={one}>{keysLabel(one)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

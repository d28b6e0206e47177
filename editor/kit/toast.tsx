// A line at the bottom for what went well, with one action. Errors are never told here alone: they stay where they happened.
import { Toast as Base } from '@base-ui/react/toast';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';

const manager = Base.createToastManager();

/** Shows for 6 s, longer while it is hovered or focused. */
export function toast(words: string, action?: { label: string; run(): void }): void {
  const id = manager.add({
    description: words,
    timeout: 6_000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.run();
        },
      },
    }),
  });
}

const List = () => {
  const t = useWords(kitMessages);
  const { toasts } = Base.useToastManager();
  return toasts.map((one) => (
    <Base.Root key={one.id} toast={one} className="k-toast" aria-label={t('kit.notices')} swipeDirection="down">
      <Base.Description className="k-toast-words" />
      {one.actionProps && <Base.Action className="k-toast-action" />}
    </Base.Root>
  ));
};

/** Stands once, at the top of the tree. */
export function Toasts() {
  const t = useWords(kitMessages);
  return (
    <Base.Provider toastManager={manager} limit={1}>
      <Base.Portal>
        <Base.Viewport className="k-toasts" aria-label={t('kit.notices')}>
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

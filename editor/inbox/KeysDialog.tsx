// The keys of the inbox, written for the reader's keyboard.
import { keysLabel } from '../canvas/keys.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { inboxMessages, type InboxKey } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { inboxKeys } from './use-inbox-keys.ts';

const rows: readonly (readonly [words: InboxKey, keys: readonly string[]])[] = [
  ['keys.list', ['ArrowUp', 'ArrowDown']],
  ['keys.open', ['Enter']],
  ['keys.next', [inboxKeys.next]],
  ['keys.previous', [inboxKeys.previous]],
  ['keys.accept', [inboxKeys.accept]],
  ['keys.reply', [inboxKeys.reply]],
  ['keys.note', [inboxKeys.note]],
  ['keys.send', ['Enter', 'Mod+Enter']],
  ['keys.newline', ['Shift+Enter']],
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useWords(inboxMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      <dl className="inbox-keys">
        {rows.map(([words, keys]) => (
          <div key={words}>
            <dt>{t(words)}</dt>
            <dd>
              {keys.map((one) => (
                <kbd key={one} className="k-kbd">
                  {keysLabel(one)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

// The categories as a tree with counts: one is chosen, opened, renamed or moved.
import { useState } from 'react';
import { ChevronDown, ChevronRight, FolderInput, Plus } from 'lucide-react';
import { CATEGORY_CHARACTERS } from '@dialoom/shared/api/faq';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { MenuItem, MoreMenu } from '../kit/Menu.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useMoveCategory } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoryTree, type Branch } from './category-tree.ts';

type Props = {
  list: string;
  categories: readonly { name: string; entries: number }[];
  /** '' those without one; nothing: all. */
  current: string | undefined;
  mayEdit: boolean;
  onChoose(category: string | undefined): void;
  onAdd(category: string): void;
};

export function Categories({ list, categories, current, mayEdit, onChoose, onAdd }: Props) {
  const t = useWords(faqMessages);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = useState<Branch>();
  const whole = categories.reduce((sum, { entries }) => sum + entries, 0);
  const bare = categories.find(({ name }) => name === '')?.entries ?? 0;
  const toggle = (path: string) =>
    setClosed((before) => new Set(before.has(path) ? [...before].filter((one) => one !== path) : [...before, path]));
  const branches = (all: readonly Branch[], depth: number) =>
    all.map((branch) => {
      const open = !closed.has(branch.path);
      return (
        <li key={branch.path}>
          <div className="faq-branch" style={{ paddingInlineStart: depth * 14 }}>
            {branch.below.length > 0 ? (
              <button
                type="button"
                className="faq-twist"
                aria-expanded={open}
                aria-label={t(open ? 'faq.tree-close' : 'faq.tree-open', { name: branch.path })}
                onClick={() => toggle(branch.path)}
              >
                {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
              </button>
            ) : (
              <span className="faq-twist" />
            )}
            <Row name={branch.name} n={branch.entries} current={current === branch.path} onChoose={() => onChoose(branch.path)} />
            {mayEdit && (
              <MoreMenu label={t('faq.category-more', { name: branch.path })}>
                <MenuItem icon={<Plus size={16} aria-hidden="true" />} onSelect={() => onAdd(branch.path)}>
                  {t('faq.category-add')}
                </MenuItem>
                <MenuItem icon={<FolderInput size={16} aria-hidden="true" />} onSelect={() => setMoving(branch)}>
                  {t('faq.category-move')}
                </MenuItem>
              </MoreMenu>
            )}
          </div>
          {open && branch.below.length > 0 && <ul>{branches(branch.below, depth + 1)}</ul>}
        </li>
      );
    });
  return (
    <nav className="faq-side" aria-label={t('faq.categories')}>
      <ul>
        <li><Row name={t('faq.all')} n={whole} current={current === undefined} onChoose={() => onChoose(undefined)} /></li>
        {branches(categoryTree(categories), 0)}
        {bare > 0 && bare < whole && (
          <li><Row name={t('faq.no-category')} n={bare} current={current === ''} onChoose={() => onChoose('')} /></li>
        )}
      </ul>
      {moving && (
        <MoveCategory list={list} branch={moving} onClose={() => setMoving(undefined)} onMoved={(to) => current !== undefined && onChoose(to === '' ? undefined : to)} />
      )}
    </nav>
  );
} // prettier-ignore

function Row({ name, n, current, onChoose }: { name: string; n: number; current: boolean; onChoose(): void }) {
  return (
    <button type="button" className="faq-category" aria-pressed={current} onClick={onChoose}>
      <span className="grow cut">{name}</span>
      <span className="num faint">{n}</span>
    </button>
  );
}

type MoveProps = { list: string; branch: Branch; onClose(): void; onMoved(to: string): void };
function MoveCategory({ list, branch, onClose, onMoved }: MoveProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const move = useMoveCategory(list);
  const [to, setTo] = useState(branch.path);
  const send = () => {
    if (to.trim() === branch.path) return onClose();
    move.mutate(
      { from: branch.path, to },
      {
        onSuccess: ({ moved }) => {
          toast(t('faq.category-moved', { n: moved }));
          onMoved(to.trim());
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={send}
      title={t('faq.category-title', { name: branch.path })}
      description={t('faq.category-lead', { n: branch.entries })}
      footer={<DialogFoot onCancel={onClose} verb={t('faq.category-do')} busy={move.isPending && t('faq.saving')} />}
    >
      <Field label={t('faq.category-path')} hint={t('faq.category-hint')}>
        <TextInput value={to} onText={setTo} maxLength={CATEGORY_CHARACTERS} />
      </Field>
      {move.error && <Fault>{failureWords(move.error, locale)}</Fault>}
    </Dialog>
  );
}

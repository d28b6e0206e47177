// One case of the list: its name, what came of it in words, and what can be done with it.
import { useState } from 'react';
import {
  CircleCheck,
  CircleDashed,
  CircleX,
  Copy,
  Ellipsis,
  EyeOff,
  Eye,
  MessageSquareText,
  Play,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import type { CaseRow as Row } from '@dialoom/shared/api/cases';
import type { Case } from '@dialoom/shared/cases/case';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { useDeleteCase, useSaveCase } from '../queries/cases.ts';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { freshId } from './fresh-id.ts';
import { openInSimulator } from './open-in-simulator.ts';
import { runOf, useRun } from './run.ts';
import { statusOf, useFailureWords } from './words.ts';

export function CaseRow({ row, all }: { row: Row; all: readonly Row[] }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const run = runOf(studio);
  const one = row.case ?? row.unread;
  const results = useRun(run, (state) => state.results.get(one?.id ?? ''));
  const words = useFailureWords();
  if (!one) return null;
  const { id, name } = one;
  const status = statusOf(results);
  const failed = results?.find((result) => result.status === 'failed');
  const [first] = failed?.failures ?? [];
  const tags = row.case?.tags ?? [];
  const off = row.case?.off === true;
  return (
    <li className="case-row" data-status={status} data-off={off || undefined}>
      <StatusIcon status={status} />
      <div className="case-words">
        <p className="case-line">
          <Link to={places.test(studio.bot, id)} className="case-name">
            {name}
          </Link>
          {off && <Chip>{t('cases.off')}</Chip>}
          {row.unread && <Chip kind="warn" icon={<TriangleAlert size={12} aria-hidden="true" />}>{t('cases.unread')}</Chip>}
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
        {first ? (
          <p className="case-fault">
            {failed?.row !== undefined && `${t('cases.row', { n: failed.row + 1 })} · `}
            {words(first)}
          </p>
        ) : (
          row.case && (
            <p className="case-about faint">
              {t('cases.steps-n', { n: row.case.steps.length })}
              {row.case.table && ` · ${t('cases.rows-n', { n: row.case.table.rows.length })}`}
            </p>
          )
        )}
      </div>
      <IconButton
        label={t('cases.run-one', { name })}
        icon={<Play size={15} aria-hidden="true" />}
        onClick={() => void run.start({ cases: [id] })}
      />
      <CaseMenu row={row} all={all} turn={first?.turn} failedRow={failed?.row} />
    </li>
  );
} // prettier-ignore

type MenuProps = { row: Row; all: readonly Row[]; turn: number | undefined; failedRow: number | undefined };
function CaseMenu({ row, all, turn, failedRow }: MenuProps) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const save = useSaveCase(studio.bot);
  const remove = useDeleteCase(studio.bot);
  const [deleting, setDeleting] = useState(false);
  const { case: one } = row;
  const { id = '', name = '' } = one ?? row.unread ?? {};
  const turned = ({ off, ...rest }: Case): Case => (off ? rest : { ...rest, off: true });
  return (
    <>
      <Menu align="end" trigger={<IconButton label={t('cases.more', { name })} icon={<Ellipsis size={16} aria-hidden="true" />} />}>
        {one && (
          <>
            <MenuItem icon={<MessageSquareText size={15} />} onSelect={() => openInSimulator(studio, one, turn, failedRow)}>
              {turn === undefined ? t('cases.open-sim') : turn === 0 ? t('cases.open-sim-greeting') : t('cases.open-sim-turn', { n: turn })}
            </MenuItem>
            <MenuItem
              icon={<Copy size={15} />}
              onSelect={() => save.mutate({ one: { ...one, id: freshId(all), name: t('case.copy-name', { name }) }, rev: 0 })}
            >
              {t('cases.duplicate')}
            </MenuItem>
            <MenuItem icon={one.off ? <Eye size={15} /> : <EyeOff size={15} />} onSelect={() => save.mutate({ one: turned(one), rev: row.rev })}>
              {t(one.off ? 'cases.turn-on' : 'cases.turn-off')}
            </MenuItem>
            <MenuLine />
          </>
        )}
        <MenuItem danger icon={<Trash2 size={15} />} onSelect={() => setDeleting(true)}>
          {t('cases.delete')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('cases.delete-title', { name })}
        consequences={t('cases.delete-body')}
        verb={t('cases.delete')}
        error={remove.error?.message}
        onConfirm={() => remove.mutate(id, { onSuccess: () => setDeleting(false) })}
      />
    </>
  );
} // prettier-ignore

export function StatusIcon({ status }: { status: 'passed' | 'failed' | 'none' }) {
  const t = useWords(caseMessages);
  const label = t(`cases.status.${status}`);
  const Icon = status === 'passed' ? CircleCheck : status === 'failed' ? CircleX : CircleDashed;
  return <Icon size={17} className="case-status" data-status={status} role="img" aria-label={label} />;
}

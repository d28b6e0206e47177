// Below the form of a node that asks a model: what is kept of its prompt, keeping it as it is now, and comparing two.
import { lazy, Suspense, useState } from 'react';
import { BookmarkPlus, Check, Columns2, Pencil, Trash2 } from 'lucide-react';
import type { DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { byAge, MOST_WORDINGS, sameWording, wordingOf, type KeptWording } from '@dialoom/shared/wordings/kept-wording';
import { useStudio } from '../canvas/studio-context.ts';
import { dropWording } from '../document/operations/drop-wording.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { MenuItem, MoreMenu } from '../kit/Menu.tsx';
import { toast } from '../kit/toast.tsx';
import { useMay } from '../queries/session.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { useWording } from './use-wording.ts';
import './wordings.css';

const CompareDialog = lazy(async () => ({ default: (await import('./CompareDialog.tsx')).CompareDialog }));

type Props = { definition: AnyNode; flow: string; id: string; node: DocNode; readOnly: boolean };
export function WordingSection({ definition, flow, id, node, readOnly }: Props) {
  const t = useWords(wordingMessages);
  const mayTest = useMay('bots.test');
  const [keeping, setKeeping] = useState<{ id?: string; wording?: KeptWording }>();
  const [comparing, setComparing] = useState(false);
  const kept = byAge(node.wordings);
  const now = wordingOf(definition, node.config);
  const current = kept.find(([, { values }]) => sameWording(values, now));
  const isFull = kept.length >= MOST_WORDINGS;
  return (
    <section className="wordings" aria-label={t('wordings.title')}>
      <h3>{t('wordings.title')}</h3>
      <p className="k-hint">
        {kept.length === 0 ? t('wordings.about') : current ? t('wordings.is-kept', { name: current[1].name }) : t('wordings.not-kept')}
      </p>
      <div className="wordings-actions">
        {!readOnly && !current && (
          <Button small icon={<BookmarkPlus size={14} aria-hidden="true" />} disabled={isFull} title={isFull ? t('wordings.full', { most: MOST_WORDINGS }) : undefined} onClick={() => setKeeping({})}>
            {t('wordings.keep')}
          </Button>
        )}
        <Button small icon={<Columns2 size={14} aria-hidden="true" />} disabled={!mayTest} title={mayTest ? undefined : t('wordings.no-test')} onClick={() => setComparing(true)}>
          {t('wordings.compare')}
        </Button>
      </div>
      {isFull && !current && <p className="k-hint">{t('wordings.full', { most: MOST_WORDINGS })}</p>}
      {kept.length > 0 && (
        <ul className="wordings-list" aria-label={t('wordings.list')}>
          {kept.map(([key, wording]) => (
            <Kept key={key} id={key} wording={wording} inUse={key === current?.[0]} place={{ definition, flow, node: id }} readOnly={readOnly} onDescribe={() => setKeeping({ id: key, wording })} />
          ))}
        </ul>
      )}
      {keeping && <KeepDialog definition={definition} flow={flow} node={id} {...keeping} onClose={() => setKeeping(undefined)} />}
      {comparing && (
        <Suspense>
          <CompareDialog definition={definition} flow={flow} id={id} readOnly={readOnly} onKeep={() => {
              setComparing(false); // one window at a time
              setKeeping({});
            }} onClose={() => setComparing(false)} />
        </Suspense>
      )}
    </section>
  );
} // prettier-ignore

type KeptProps = {
  id: string;
  wording: KeptWording;
  inUse: boolean;
  place: { definition: AnyNode; flow: string; node: string };
  readOnly: boolean;
  onDescribe(): void;
};
function Kept({ id, wording, inUse, place, readOnly, onDescribe }: KeptProps) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const studio = useStudio();
  const use = useWording(place);
  const { name, note = '', by, at } = wording;
  const drop = () => {
    studio.commit(dropWording.of({ flow: place.flow, node: place.node, id }));
    toast(t('wordings.dropped', { name }), { label: t('wordings.undo'), run: () => studio.undo() });
  };
  return (
    <li>
      <div className="grow">
        <p className="wordings-name">
          <span className="cut">{name}</span>
          {inUse && (
            <Chip kind="accent" icon={<Check size={12} aria-hidden="true" />}>
              {t('wordings.in-use')}
            </Chip>
          )}
        </p>
        {note !== '' && <p className="wordings-note">{note}</p>}
        <p className="faint">{t('wordings.by', { by, ago: agoWords(at, Date.now(), locale) })}</p>
      </div>
      {!readOnly && (
        <MoreMenu label={t('wordings.more', { name })}>
          <MenuItem icon={<Check size={15} aria-hidden="true" />} disabled={inUse} onSelect={() => use(name, wording.values)}>
            {t('wordings.use')}
          </MenuItem>
          <MenuItem icon={<Pencil size={15} aria-hidden="true" />} onSelect={onDescribe}>
            {t('wordings.describe')}
          </MenuItem>
          <MenuItem danger icon={<Trash2 size={15} aria-hidden="true" />} onSelect={drop}>
            {t('wordings.drop')}
          </MenuItem>
        </MoreMenu>
      )}
    </li>
  );
} // prettier-ignore

// The same messages before and after an edit, side by side; the first difference is where one looks first.
import { useEffect, useRef } from 'react';
import { compareTalks, type ComparedTurn, type TalkTurn, type Way } from '@dialoom/shared/simulation/compare';
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { useWords } from '../text/use-words.ts';
import { useNames, type Names } from './use-names.ts';
import { short } from './words.ts';

type Props = { before: SimulationState; after: SimulationState; onClose(): void };

export function CompareTalks({ before, after, onClose }: Props) {
  const t = useWords(debuggerMessages);
  const { turns, first, variables } = compareTalks(before, after);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-first]')?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Dialog
      open
      shape="wide"
      title={t('bug.compare')}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('bug.compare-close')}
        </Button>
      }
    >
      <ol className="sim-compare" ref={list}>
        {turns.map((turn) => (
          <Turn key={turn.turn} turn={turn} isFirst={turn.turn === first} langs={[before.locale, after.locale]} />
        ))}
      </ol>
      {variables.length > 0 && (
        <>
          <h3 className="sim-compare-title">{t('bug.compare-variables')}</h3>
          <table className="sim-compare-variables">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('bug.compare-before')}</th>
                <th scope="col">{t('bug.compare-after')}</th>
              </tr>
            </thead>
            <tbody>
              {variables.map(({ name, before: was, after: is }) => (
                <tr key={name}>
                  <th scope="row">
                    <span className="variable">{name}</span>
                  </th>
                  {[was, is].map((value, i) => (
                    // oxlint-disable-next-line react/no-array-index-key -- before and after
                    <td key={i}>
                      {value === undefined ? (
                        <span className="faint">{t('bug.compare-unset')}</span>
                      ) : (
                        short(value, 120)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}

type TurnProps = { turn: ComparedTurn; isFirst: boolean; langs: readonly [before: string, after: string] };
function Turn({ turn: { turn, told, before, after, differs }, isFirst, langs }: TurnProps) {
  const t = useWords(debuggerMessages);
  const names = useNames();
  return (
    <li data-first={isFirst || undefined} data-differs={differs.said || differs.way || undefined}>
      <p className="sim-compare-told">
        <b>{turn === 0 ? t('bug.compare-greeting') : t('bug.compare-turn', { n: turn })}</b>
        {told.length > 0 && <span>{t('bug.compare-customer', { text: told.join(' / ') })}</span>}
        {isFirst && <Chip kind="warn">{t('bug.compare-first')}</Chip>}
        {!isFirst && differs.said && <Chip>{t('bug.compare-words')}</Chip>}
        {!isFirst && !differs.said && differs.way && <Chip>{t('bug.compare-way')}</Chip>}
      </p>
      <div className="sim-compare-sides">
        <Side label={t('bug.compare-before')} side={before} other={after} names={names} lang={langs[0]} />
        <Side label={t('bug.compare-after')} side={after} other={before} names={names} lang={langs[1]} />
      </div>
    </li>
  );
}

type SideProps = {
  label: string;
  side: TalkTurn | undefined;
  other: TalkTurn | undefined;
  names: Names;
  lang: string;
};
function Side({ label, side, other, names, lang }: SideProps) {
  const t = useWords(debuggerMessages);
  const waysOf = ({ flow, node, exit }: Way) =>
    exit === undefined
      ? names.node(flow, node).title
      : `${names.node(flow, node).title} → ${names.exit(flow, node, exit)}`;
  const others = new Set(other?.said);
  const otherWays = new Set(other?.way.map((way) => JSON.stringify(way)));
  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      {!side && <p className="faint">{t('bug.compare-missing')}</p>}
      {side?.said.length === 0 && <p className="faint">{t('bug.compare-silent')}</p>}
      {side?.said.map((text, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of one turn never move
        <p
          key={i}
          className="sim-compare-line"
          lang={lang || undefined}
          data-new={(other && !others.has(text)) || undefined}
        >
          {text}
        </p>
      ))}
      {side && side.way.length > 0 && (
        <ol className="sim-compare-way">
          {side.way.map((way, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps of one turn never move
            <li key={i} data-new={(other && !otherWays.has(JSON.stringify(way))) || undefined}>
              {waysOf(way)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

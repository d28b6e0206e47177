// What no case came to: by flow, each with a way to have a case written for it.
import { useState } from 'react';
import { Eye, PencilLine } from 'lucide-react';
import type { CaseRow as Row } from '@dialoom/shared/api/cases';
import type { Place } from '@dialoom/shared/cases/coverage';
import { coverable, placeKey } from '@dialoom/shared/cases/coverage';
import type { Hits } from '@dialoom/shared/cases/result';
import type { BotDocument } from '@dialoom/shared/document/document';
import { nodes } from '@dialoom/nodes';
import type { Json } from '@dialoom/shared/node/effects';
import { nodeRef } from '@dialoom/shared/tools/node-ref';
import { usedAsTools } from '@dialoom/shared/tools/tool-nodes';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { cover } from '../canvas/cover.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Fault } from '../kit/Fault.tsx';
import { useFindWay, useSaveCase } from '../queries/cases.ts';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { freshId } from './fresh-id.ts';
import { runOf, useRun } from './run.ts';
import { useCaseNames } from './words.ts';

const MOST = 40;

export function CoverageTab({ rows }: { rows: readonly Row[] }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const run = runOf(studio);
  const covered = useRun(run, (state) => state.covered);
  const intents = useDraft(({ document }) => document.intents);
  if (!covered) return <Empty icon={<Eye size={18} aria-hidden="true" />}>{t('cover.none')}</Empty>;
  const { coverage, faq, whole } = covered;
  const gone = new Set(coverage.nodes.missing.map(placeKey));
  const missing: Place[] = [
    ...coverage.nodes.missing,
    ...coverage.exits.missing.filter(({ flow, node }) => !gone.has(placeKey({ flow, node }))),
  ];
  const show = () => {
    cover.setState({ taken: takenIn(studio.document, covered.hits), percent: coverage.percent });
    studio.view.setState({ outline: false }); // on a phone the outline comes first, and shows none of it
    navigate(places.flow(studio.bot, studio.flow));
  };
  return (
    <div className="cover">
      <div className="cover-head">
        <p className="cover-percent num">{t('cover.percent', { n: coverage.percent })}</p>
        <Share words={t('cover.nodes')} all={coverage.nodes.all} missing={coverage.nodes.missing.length} />
        <Share words={t('cover.exits')} all={coverage.exits.all} missing={coverage.exits.missing.length} />
        <Share words={t('cover.intents')} all={coverage.intents.all} missing={coverage.intents.missing.length} />
        {faq.all > 0 && <Share words={t('cover.faq')} all={faq.all} missing={faq.missed} />}
        <Button small icon={<Eye size={14} aria-hidden="true" />} onClick={show}>
          {t('cover.on-canvas')}
        </Button>
      </div>
      {!whole && <p className="k-hint">{t('cover.partial')}</p>}
      {missing.length === 0 && coverage.intents.missing.length === 0 ? (
        <p>{t('cover.all')}</p>
      ) : (
        [...Map.groupBy(missing, ({ flow }) => flow)].map(([flow, some]) => <MissingIn key={flow} flow={flow} missing={some} rows={rows} />)
      )}
      {coverage.intents.missing.length > 0 && (
        <section className="cover-flow">
          <h2>{t('cover.intents-missing')}</h2>
          <p>{coverage.intents.missing.map((intent) => intents[intent]?.name ?? intent).join(' · ')}</p>
        </section>
      )}
      {faq.missed > 0 && (
        <section className="cover-flow">
          <h2>{t('cover.faq-missing', { n: faq.missed })}</h2>
          <ul className="cover-faq">
            {faq.missing.slice(0, MOST).map(({ id, question }) => (
              <li key={id}>{question}</li>
            ))}
          </ul>
          {faq.missed > MOST && <p className="k-hint">{t('cover.more', { n: faq.missed - MOST })}</p>}
        </section>
      )}
    </div>
  );
} // prettier-ignore

const Share = ({ words, all, missing }: { words: string; all: number; missing: number }) => {
  const t = useWords(caseMessages);
  return (
    <div className="cover-share">
      <span>{words}</span>
      <meter min={0} max={all || 1} value={all === 0 ? 1 : all - missing} aria-label={words} />
      <span className="num faint">{t('cover.share', { hit: all - missing, all })}</span>
    </div>
  );
};

function MissingIn({ flow, missing, rows }: { flow: string; missing: readonly Place[]; rows: readonly Row[] }) {
  const t = useWords(caseMessages);
  const name = useDraft(({ document }) => document.flows[flow]?.name ?? flow);
  const [all, setAll] = useState(false);
  const shown = all ? missing : missing.slice(0, MOST);
  return (
    <section className="cover-flow">
      <h2>
        {name} <span className="num faint">{missing.length}</span>
      </h2>
      <ul className="cover-list">
        {shown.map((place) => (
          <MissingPlace key={placeKey(place)} place={place} rows={rows} />
        ))}
      </ul>
      {shown.length < missing.length && (
        <Button small kind="quiet" onClick={() => setAll(true)}>
          {t('cover.more', { n: missing.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function MissingPlace({ place, rows }: { place: Place; rows: readonly Row[] }) {
  const t = useWords(caseMessages);
  const studio = useStudio();
  const names = useCaseNames();
  const find = useFindWay(studio.bot);
  const save = useSaveCase(studio.bot);
  const { flow, node, exit } = place;
  const title = names.node(flow, node);
  const words = exit === undefined ? title : `${title} → ${names.exit(flow, node, exit)}`;
  const write = () =>
    find.mutate(
      { flow, node, ...(exit !== undefined && { exit }), document: studio.document as unknown as Json },
      {
        onSuccess: ({ case: made }) => {
          if (!made) return;
          const one = { ...made, id: freshId(rows) };
          save.mutate({ one, rev: 0 }, { onSuccess: () => navigate(places.test(studio.bot, one.id)) });
        },
      },
    );
  const { nearest, left, tried = 0, case: made } = find.data ?? {};
  const isTool = find.data && usedAsTools(studio.document, studio.definitions).has(nodeRef(flow, node));
  return (
    <li>
      <div className="cover-place">
        <button type="button" className="link" onClick={() => navigate(`${places.flow(studio.bot, flow)}?node=${encodeURIComponent(node)}`)}>
          {words}
        </button>
        <Button
          small
          kind="quiet"
          icon={<PencilLine size={13} aria-hidden="true" />}
          aria-label={t('cover.write-for', { name: words })}
          busy={(find.isPending || save.isPending) && t('cover.writing')}
          onClick={write}
        >
          {t('cover.write')}
        </Button>
      </div>
      {find.data && !made && (
        <p className="k-hint" role="status">
          {isTool
            ? t('cover.tool', { name: title })
            : left
            ? t('cover.no-way-out', { n: tried, name: words, exits: left.map((one) => names.exit(flow, node, one)).join(' · ') })
            : nearest
            ? t('cover.no-way', { n: tried, name: words, nearest: names.node(nearest.flow, nearest.node) })
            : t('cover.no-way-at-all', { n: tried, name: words })}
        </p>
      )}
      {(find.error ?? save.error) && <Fault>{(find.error ?? save.error)?.message}</Fault>}
    </li>
  );
} // prettier-ignore

/** Every place there is to cover, with the number of cases that came there. */
function takenIn(document: BotDocument, { nodes: byNode, exits: byExit }: Hits): Map<string, number> {
  const there = coverable(document, nodes);
  return new Map([
    ...there.nodes.map((place) => [placeKey(place), byNode[placeKey(place)] ?? 0] as const),
    ...there.exits.map((place) => [placeKey(place), byExit[placeKey(place)] ?? 0] as const),
  ]);
}

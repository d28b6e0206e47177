// Finding on the canvas: hits are lit, the rest fades; Enter walks through them, in other flows too.
import { useEffect, useMemo, useRef, useState } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useProblems } from '../problems/findings.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { useChangedNodes } from '../versions/use-changed-nodes.ts';
import { findAround } from './find-around.ts';
import { asksFor, findFlags, findNodes } from './search.ts';
import { useDraft, useStudio, useView } from './studio-context.ts';

export function FindBar() {
  const finding = useView((view) => view.finding);
  return finding === undefined ? null : <OpenFindBar query={finding} />;
}

function OpenFindBar({ query }: { query: string }) {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const changed = useChangedNodes(asksFor(query, 'is:changed'));
  const checked = useProblems((state) => state.all);
  const found = useMemo(
    () => findNodes(document, query, findAround(studio, locale, changed)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- problems are read where they are kept
    [document, query, studio, locale, changed, checked],
  );
  useEffect(() => {
    // a collapsed group is lit with what is found in it
    const groups = found.flatMap(({ flow, node }) => studio.node(node, flow)?.group ?? []);
    const hits = new Set([...found.map(({ node }) => node), ...groups]);
    studio.view.setState({ hits: query.trim() === '' ? undefined : hits });
    setAt(-1);
  }, [found, query, studio]);
  useEffect(() => () => studio.view.setState({ hits: undefined }), [studio]);
  useEffect(() => input.current?.focus(), []);
  const go = (by: 1 | -1) => {
    if (found.length === 0) return;
    const next = (at + by + found.length) % found.length;
    const hit = found[at === -1 && by === -1 ? found.length - 1 : next];
    setAt(next);
    if (hit) studio.openFlow(hit.flow, hit.node);
  };
  const close = () => {
    studio.view.setState({ finding: undefined });
    studio.focusCard?.(studio.selection[0]);
  };
  const status =
    query.trim() === ''
      ? ''
      : found.length === 0
        ? t('find.none')
        : t('find.count', { at: at + 1 || 1, n: found.length });
  const add = (flag: string) => {
    studio.view.setState({ finding: `${query.trimEnd()} ${flag}`.trimStart() + (flag.endsWith(':') ? '' : ' ') });
    input.current?.focus();
  };
  return (
    <div className="find-bar" role="search">
      <input
        className="input"
        type="text"
        ref={input}
        value={query}
        placeholder={t('find.placeholder')}
        aria-label={t('command.find')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => studio.view.setState({ finding: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="find-status" role="status">
        {status}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('find.before')}
        title={t('find.before')}
        onClick={() => go(-1)}
      >
        <ChevronUp size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('find.next')}
        title={t('find.next')}
        onClick={() => go(1)}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('find.close')}
        title={t('find.close')}
        onClick={close}
      >
        <X size={16} aria-hidden="true" />
      </button>
      <p className="find-flags" role="group" aria-label={t('find.flags')}>
        {findFlags.map((flag) => (
          <button key={flag} type="button" title={t(`find.flag.${flag}`)} onClick={() => add(flag)}>
            {flag}
          </button>
        ))}
      </p>
    </div>
  );
}

// Finding on the canvas: hits are lit, the rest fades; Enter walks through them, in other flows too.
import { useEffect, useMemo, useState } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { problems } from '../problems/findings.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { findNodes } from './search.ts';
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
  const found = useMemo(
    () =>
      findNodes(document, query, {
        definitions: studio.definitions,
        titleOf: (type, name) => name ?? studio.definitions[type]?.text[locale].title ?? type,
        hasProblem: (_, node) => problems.getState().byNode.has(node),
      }),
    [document, query, studio, locale],
  );
  useEffect(() => {
    studio.view.setState({ hits: query.trim() === '' ? undefined : new Set(found.map(({ node }) => node)) });
    setAt(-1);
  }, [found, query, studio]);
  useEffect(() => () => studio.view.setState({ hits: undefined }), [studio]);
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
  return (
    <div className="find-bar" role="search">
      <input
        className="input"
        type="text"
        ref={(input) => {
          if (input && !input.dataset['seen']) {
            input.dataset['seen'] = '';
            input.focus();
          }
        }}
        value={query}
        placeholder={t('find.placeholder')}
        aria-label={t('command.find')}
        title={t('find.flags')}
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
    </div>
  );
}

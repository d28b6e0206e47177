// The form of the selected node: configuration, exits, examples, documentation. Everything in it is keyed by the node.
import { useMemo, useRef, useState } from 'react';
import { Ellipsis, X } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { formFor } from '../document/form.ts';
import type { Path } from '../document/path.ts';
import { useNarrow } from '../kit/use-narrow.ts';
import { useProblems } from '../problems/findings.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { DocsTab } from './DocsTab.tsx';
import { ExamplesTab } from './ExamplesTab.tsx';
import { ExitsTab } from './ExitsTab.tsx';
import { Fields } from './Fields.tsx';
import { editOf } from './form-edit.ts';
import { FormContext, pathKey, type Form } from './inspector-context.ts';
import { SeveralInspector } from './SeveralInspector.tsx';
import { useOpened } from './use-opened.ts';
import { useTyped } from './use-typed.ts';
import { WordingSection } from '../wordings/WordingSection.tsx';

const tabs = ['config', 'exits', 'examples', 'docs'] as const;

/** The inspector of the selected node, or of what several have in common; nothing while none is selected. */
export function Inspector() {
  const flow = useView((view) => view.flow);
  const selection = useView((view) => view.selection);
  const node = selection.length === 1 ? selection[0] : undefined;
  const exists = useDraft(({ document }) => node !== undefined && document.flows[flow]?.nodes[node] !== undefined);
  if (selection.length > 1)
    return <SeveralInspector key={`${flow} ${selection.join(' ')}`} flow={flow} ids={selection} />;
  return node !== undefined && exists ? <NodeInspector key={`${flow} ${node}`} flow={flow} id={node} /> : null;
}

export function NodeInspector({ flow, id }: { flow: string; id: string }) {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const node = useDraft(({ document }) => document.flows[flow]?.nodes[id]);
  const readOnly = useReadOnly();
  const isNarrow = useNarrow();
  const all = useProblems((found) => found.all);
  const asked = useView(({ field }) => field?.node === id);
  const [tab, setTab] = useState<(typeof tabs)[number]>('config');
  const panel = useRef<HTMLDivElement>(null);
  useOpened(id, panel);
  const definition = node && studio.definitions[node.type];
  const problems = useMemo(() => all.filter((problem) => problem.node === id), [all, id]);
  const form = useMemo((): Form | undefined => {
    if (!definition) return undefined;
    const commit = (path: Path, value: Json | undefined, focus = '') => {
      const now = studio.node(id, flow); // as it is then, not as it was when the form was drawn
      if (now)
        studio.commit(
          editOf(definition, now, { flow, node: id }, path, value),
          focus === '' ? undefined : `field:${id}:${pathKey(path)}:${focus}`,
        );
    };
    return { flow, node: id, definition, text: definition.text[locale], locale, problems, readOnly, commit };
  }, [definition, flow, id, locale, problems, readOnly, studio]);
  if (!node) return null;
  const close = () => {
    studio.view.setState({ inspector: false });
    studio.focusCard?.(id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (!event.currentTarget.contains(event.target as Node)) return; // a dialog that was opened here closes itself
    event.stopPropagation();
    if (isNarrow) close(); // there it covers the flow
    else studio.focusCard?.(id);
  };
  const menu = (event: React.MouseEvent) => {
    const at = event.currentTarget.getBoundingClientRect();
    studio.view.setState({
      picker: { kind: 'menu', screen: { x: at.left, y: at.bottom + 4 }, node: id, edge: undefined },
    });
  };
  const own = problems.filter((problem) => problem.path.length === 0);
  return (
    <section className="inspector" aria-label={t('inspector.label')} onKeyDown={onKeyDown}>
      <header className="inspector-head">
        <NodeTile icon={definition?.icon ?? 'puzzle'} category={definition?.category} large />
        <div className="inspector-names">
          <NameField
            key={id}
            id={id}
            name={node.name ?? ''}
            title={definition?.text[locale].title ?? node.type}
            readOnly={readOnly}
          />
          <p className="inspector-type">
            {definition
              ? `${definition.text[locale].title} · ${t(`category.${definition.category}`)}`
              : t('canvas.unknown-type')}
          </p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.menu')}
          title={t('inspector.menu')}
          onClick={menu}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.close')}
          title={`${t('inspector.close')} (Esc)`}
          onClick={close}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {form ? (
        <FormContext value={form}>
          <div className="inspector-tabs" role="tablist" aria-label={t('inspector.label')}>
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={name === tab}
                aria-controls="inspector-panel"
                tabIndex={name === tab ? 0 : -1}
                onClick={() => setTab(name)}
                onKeyDown={(event) => moveTab(event, tab, setTab)}
              >
                {t(`inspector.tab.${name}`)}
              </button>
            ))}
          </div>
          <div
            className="inspector-panel"
            ref={panel}
            id="inspector-panel"
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            tabIndex={-1}
            data-asked={asked || undefined}
          >
            {tab === 'config' && (
              <>
                {own.map((problem) => (
                  <p key={problem.code + problem.message} className="field-error" data-level={problem.level}>
                    {problem.message}
                  </p>
                ))}
                <Fields schema={formFor(form.definition)} path={[]} value={node.config} />
                {Object.keys(formFor(form.definition).properties ?? {}).length === 0 && (
                  <p className="inspector-empty">{t('inspector.nothing')}</p>
                )}
                {form.definition.wording && (
                  <WordingSection definition={form.definition} flow={flow} id={id} node={node} readOnly={readOnly} />
                )}
              </>
            )}
            {tab === 'exits' && <ExitsTab id={id} />}
            {tab === 'examples' && <ExamplesTab definition={form.definition} locale={locale} />}
            {tab === 'docs' && <DocsTab type={form.definition.type} locale={locale} summary={form.text.summary} />}
          </div>
        </FormContext>
      ) : (
        <div className="inspector-panel">
          <p className="inspector-empty">{t('canvas.unknown-kept')}</p>
          <pre className="raw">{JSON.stringify(node.config, undefined, 2)}</pre>
        </div>
      )}
    </section>
  );
}

function moveTab(
  event: React.KeyboardEvent,
  tab: (typeof tabs)[number],
  setTab: (tab: (typeof tabs)[number]) => void,
): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
  if (by === 0 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  setTab(next);
  document.getElementById(`tab-${next}`)?.focus();
}

/** The node's own name; empty: the definition's title. F2 comes here. */
function NameField({ id, name, title, readOnly }: { id: string; name: string; title: string; readOnly: boolean }) {
  const t = useT();
  const studio = useStudio();
  const renaming = useView((view) => view.renaming === id);
  const typed = useTyped(name, (next: string) => studio.rename(id, next));
  const focusWhenAsked = (input: HTMLInputElement | null) => {
    if (!input || !renaming) return;
    input.focus();
    input.select();
    queueMicrotask(() => studio.view.setState({ renaming: undefined }));
  };
  return (
    <input
      className="inspector-name"
      ref={focusWhenAsked}
      type="text"
      aria-label={t('inspector.name')}
      value={typed.value}
      placeholder={title}
      maxLength={120}
      readOnly={readOnly}
      autoComplete="off"
      onFocus={typed.focus}
      onChange={(event) => typed.change(event.target.value)}
      onBlur={typed.flush}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        typed.flush();
        studio.focusCard?.(id);
      }}
    />
  );
}

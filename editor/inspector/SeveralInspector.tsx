// The settings that several selected nodes share: a change goes to all of them, as one step.
import { useMemo } from 'react';
import { X } from 'lucide-react';
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { controlOf } from '../document/form.ts';
import type { Path } from '../document/path.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { commonFields, commonLabel, commonSchemas, type CommonField } from './common-fields.ts';
import { Field } from './Field.tsx';
import { editOf } from './form-edit.ts';
import { FormContext, pathKey, type Form } from './inspector-context.ts';
import { wordsWith } from './words-in.ts';

type One = { id: string; node: DocNode; definition: AnyNode };

/** Whether there is anything to set on what is selected. */
export function useHasInspector(): boolean {
  const studio = useStudio();
  const shown = useView(({ inspector }) => inspector);
  const selection = useView((view) => view.selection);
  const flow = useView((view) => view.flow);
  const types = useDraft(({ document }) =>
    [...new Set(selection.map((id) => document.flows[flow]?.nodes[id]?.type))].join(' '),
  );
  return useMemo(() => {
    if (!shown || selection.length < 2) return shown && selection.length === 1 && types !== ''; // a collapsed group is no node
    const definitions = types.split(' ').map((type) => studio.definitions[type]);
    return definitions.every((one) => one !== undefined) && commonSchemas(definitions).length > 0;
  }, [shown, selection, types, studio]);
}

/** @param ids two and more */
export function SeveralInspector({ flow, ids }: { flow: string; ids: readonly string[] }) {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const document = useDraft((draft) => draft.document);
  const chosen = useMemo(() => nodesOf(studio, document, flow, ids), [studio, document, flow, ids]);
  const fields = useMemo(
    () => commonFields(chosen.map(({ definition, node }) => ({ definition, config: node.config }))),
    [chosen],
  );
  const definitions = useMemo(() => [...new Set(chosen.map(({ definition }) => definition))], [chosen]);
  const form = useMemo((): Form | undefined => {
    const [first] = chosen;
    if (!first) return undefined;
    const labels = Object.fromEntries(fields.map(({ key }) => [key, commonLabel(definitions, locale, key)]));
    return {
      flow,
      node: first.id,
      definition: first.definition,
      text: { ...first.definition.text[locale], fields: { ...first.definition.text[locale].fields, ...labels } },
      locale,
      problems: [],
      readOnly,
      commit: (path, value, focus = '') => {
        const field = fields.find(({ key }) => key === path[0]);
        const now = nodesOf(studio, studio.document, flow, ids); // as they are then
        const merge = focus === '' ? undefined : `fields:${ids.join(' ')}:${pathKey(path)}:${focus}`;
        studio.commit(
          now.map((one) =>
            editOf(one.definition, one.node, { flow, node: one.id }, path, own(field, one, path, value, studio)),
          ),
          merge,
        );
      },
    };
  }, [chosen, fields, definitions, flow, ids, locale, readOnly, studio]);
  if (!form || fields.length === 0) return null;
  return (
    <section className="inspector" aria-label={t('inspector.several', { n: ids.length })}>
      <header className="inspector-head">
        <div className="inspector-names">
          <h2 className="inspector-several">{t('inspector.several', { n: ids.length })}</h2>
          <p className="inspector-type">{definitions.map(({ text }) => text[locale].title).join(' · ')}</p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.close')}
          title={t('inspector.close')}
          onClick={() => studio.view.setState({ inspector: false })}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <FormContext value={form}>
        <div className="inspector-panel" tabIndex={-1}>
          <p className="examples-lead">{t('inspector.several-lead')}</p>
          {fields.map(({ key, schema, value, mixed }) => (
            <Field
              key={key}
              schema={schema}
              path={[key]}
              value={value}
              note={mixed ? t('inspector.mixed') : undefined}
            />
          ))}
        </div>
      </FormContext>
    </section>
  );
}

const nodesOf = (studio: Studio, document: BotDocument, flow: string, ids: readonly string[]): One[] =>
  ids.flatMap((id) => {
    const node = document.flows[flow]?.nodes[id];
    const definition = node && studio.definitions[node.type];
    return definition ? [{ id, node, definition }] : [];
  });

/** Where texts differ, only the language that was written in is given to each; the others stay its own. */
function own(
  field: CommonField | undefined,
  { node }: One,
  path: Path,
  value: Json | undefined,
  studio: Studio,
): Json | undefined {
  if (!field?.mixed || controlOf(field.schema) !== 'words' || value === null || typeof value !== 'object') return value;
  const { languages } = studio.document;
  const texts = Object.entries(value as Record<string, string>); // words: one text per language
  const before = node.config[String(path[0])];
  return texts.reduce<Json | undefined>(
    (words, [language, text]) => wordsWith(words, languages, language, text),
    before,
  );
}

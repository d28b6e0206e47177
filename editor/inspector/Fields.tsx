// The fields of an object in their order; advanced ones in a fold that says what is inside; some only when a sibling says so.
import { ChevronRight } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import type { FormSchema } from '../document/form.ts';
import { getIn, sameJson, type Path } from '../document/path.ts';
import { useT } from '../text/use-studio.ts';
import { Field } from './Field.tsx';
import { labelPath, useForm } from './inspector-context.ts';

type Props = { schema: FormSchema; path: Path; value: unknown; skip?: string };

export function Fields({ schema, path, value, skip }: Props) {
  const t = useT();
  const { text, problems } = useForm();
  const properties = schema.properties ?? {};
  const valueOf = (key: string) => getIn(value, [key]) as Json | undefined;
  const shown = Object.entries(properties).filter(([key, field]) => {
    if (key === skip || field.const !== undefined || isRowId(key, field, labelPath([...path, key]), text.fields))
      return false;
    if (!field.when) return true;
    const sibling = valueOf(field.when.field) ?? properties[field.when.field]?.default;
    return field.when.is.some((one) => one === sibling);
  });
  const draw = ([key, field]: [string, FormSchema]) => (
    <Field key={key} schema={field} path={[...path, key]} value={valueOf(key)} />
  );
  const folded = shown.filter(([, field]) => field.advanced);
  const changed = folded.filter(
    ([key, field]) => valueOf(key) !== undefined && !sameJson(valueOf(key), field.default),
  ).length;
  const hasProblem = folded.some(([key]) => problems.some((problem) => problem.path[path.length] === key));
  return (
    <>
      {shown.filter(([, field]) => !field.advanced).map(draw)}
      {folded.length > 0 && (
        <details className="fold" open={hasProblem || undefined}>
          <summary>
            <ChevronRight size={14} aria-hidden="true" />
            {t('inspector.advanced')}
            <span className="fold-count">
              {changed > 0 ? t('inspector.changed', { n: changed }) : t('inspector.as-is')}
            </span>
          </summary>
          <div className="fold-body">{folded.map(draw)}</div>
        </details>
      )}
    </>
  );
}

/** Row ids are made, never shown: the definition has no label for them. */
const isRowId = (key: string, field: FormSchema, label: string, fields: Readonly<Record<string, string>>) =>
  key === 'id' && field.type === 'string' && fields[label] === undefined;

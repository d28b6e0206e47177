// The house's own fields: what contacts, companies and orders have beside the usual.
import type { FieldValue, RecordField, RecordKind } from '@dialoom/shared/api/records';
import { checkFields } from '@dialoom/shared/records/own-fields';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Db, RecordParts, Who } from './parts.ts';

export type OwnFields = ReturnType<typeof ownFields>;
export function ownFields({ store: { db, transaction } }: Pick<RecordParts, 'store'>) {
  const rows = (on: Db, workspace: string) =>
    on.selectFrom('record_field').selectAll().where('workspace', '=', workspace).orderBy('place').execute();
  const list = async (workspace: string, on: Db = db): Promise<Record<RecordKind, RecordField[]>> => {
    const all = (await rows(on, workspace)).filter((row) => row.shown === 1);
    const of = (record: RecordKind) =>
      all.flatMap((row): RecordField[] =>
        row.record === record
          ? [{ slug: row.slug, label: row.label, type: row.type as RecordField['type'], options: JSON.parse(row.options) as string[] }]
          : [],
      ); // prettier-ignore
    return { contact: of('contact'), company: of('company'), order: of('order') };
  };
  return {
    list,
    of: async (workspace: string, record: RecordKind, on: Db = db) => (await list(workspace, on))[record],
    /** @throws record.field-type when a field that was there gets another type */
    save: ({ workspace }: Who, record: RecordKind, fields: readonly RecordField[]) =>
      transaction(async (trx) => {
        const slugs = fields.map(({ slug }) => slug);
        const twice = slugs.findIndex((slug, i) => slugs.indexOf(slug) !== i);
        if (twice >= 0) throw new DialoomError('record.exists', 409, { path: `fields.${twice}.slug`, params: { value: slugs[twice] ?? '' } }); // prettier-ignore
        const there = (await rows(trx, workspace)).filter((row) => row.record === record);
        for (const [i, { slug, type, label }] of fields.entries())
          if (there.some((row) => row.slug === slug && row.type !== type))
            throw new DialoomError('record.field-type', 409, { path: `fields.${i}.type`, params: { name: label } });
        await trx.updateTable('record_field').set({ shown: 0 }).where('workspace', '=', workspace).where('record', '=', record).execute(); // prettier-ignore
        for (const [place, { slug, label, type, options }] of fields.entries()) {
          const now = { place, label, options: JSON.stringify(options), shown: 1 };
          await trx
            .insertInto('record_field')
            .values({ workspace, record, slug, type, ...now })
            .onConflict((on) => on.columns(['workspace', 'record', 'slug']).doUpdateSet(now))
            .execute();
        }
        return [...fields];
      }),
  };
}

/** Reads written values by their fields. @throws record.field when one does not fit */
export function fittingFields(definitions: readonly RecordField[], values: Readonly<Record<string, FieldValue>>) {
  const { fields, wrong } = checkFields(definitions, values);
  const [first] = Object.entries(wrong);
  if (!first) return fields;
  const name = definitions.find(({ slug }) => slug === first[0])?.label ?? first[0];
  throw new DialoomError('record.field', 400, { path: `fields.${first[0]}`, params: { name, reason: first[1] } });
}

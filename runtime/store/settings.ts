// Small settings of a workspace, as JSON under a name.
import type { Store } from './open.ts';

export type SettingStore = ReturnType<typeof settingStore>;
export const settingStore = ({ db }: Store) => ({
  async read<T>(workspace: string, name: string): Promise<T | undefined> {
    const row = await db
      .selectFrom('setting')
      .select('value')
      .where('workspace', '=', workspace)
      .where('name', '=', name)
      .executeTakeFirst();
    return row && (JSON.parse(row.value) as T);
  },
  async write(workspace: string, name: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value);
    await db
      .insertInto('setting')
      .values({ workspace, name, value: text })
      .onConflict((on) => on.columns(['workspace', 'name']).doUpdateSet({ value: text }))
      .execute();
  },
});

// What a house hides from whom.
import { PersonalPolicy, type PersonalKind, type PersonalPlace } from '@dialoom/shared/guard/personal';
import type { SettingStore } from '../store/settings.ts';

const NAME = 'personal';
export type PersonalHouse = ReturnType<typeof personalHouse>;

export const personalHouse = (settings: SettingStore) => ({
  /** What is kept in another shape than today's is read as the default: rather too much hidden than too little. */
  async policy(workspace: string): Promise<PersonalPolicy> {
    return PersonalPolicy.catch(PersonalPolicy.parse({})).parse((await settings.read(workspace, NAME)) ?? {});
  },
  async save(workspace: string, policy: PersonalPolicy): Promise<void> {
    await settings.write(workspace, NAME, policy);
  },
  async hidden(workspace: string, from: PersonalPlace): Promise<ReadonlySet<PersonalKind>> {
    return new Set((await this.policy(workspace))[from]);
  },
});

// Personal data: what a house hides from whom, and what would be found in a text.
import * as api from '@dialoom/shared/api/personal';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import { findPersonal } from '../personal/find-personal.ts';
import { maskPersonal } from '../personal/mask-personal.ts';
import { Placeholders } from '../personal/placeholders.ts';
import type { PersonalHouse } from '../personal/policy.ts';

export type PersonalParts = {
  personal: PersonalHouse;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountPersonal(door: Door, { personal, record }: PersonalParts): void {
  mount(door, api.readPersonal, ({ actor }) => personal.policy(actor.workspace));
  mount(door, api.savePersonal, async ({ body, actor }) => {
    await personal.save(actor.workspace, body);
    await record(actor, 'personal.change', 'personal', body);
    return body;
  });
  mount(door, api.tryPersonal, async ({ body: { text, policy }, actor }) => {
    const { agents, models, exports } = policy ?? (await personal.policy(actor.workspace));
    return {
      found: findPersonal(text),
      agents: maskPersonal(text, new Set(agents)),
      models: new Placeholders(new Set(models)).hide(text),
      exports: maskPersonal(text, new Set(exports)),
    };
  });
}

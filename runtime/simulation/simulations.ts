// The simulations of this process, by id. In memory on purpose: the studio starts a lost one again by replaying its inputs.
import { randomBytes } from 'node:crypto';
import { Session, type SessionParts, type SessionStart } from './session.ts';

const MOST = 200;
const IDLE_MS = 2 * 3_600_000;

export type Simulations = {
  open(start: Omit<SessionStart, 'id'>): Session;
  /** Only under the bot it was opened for. */
  find(bot: string, id: string): Session | undefined;
};

/** The longest unused goes when there are too many; an idle one after two hours. */
export function createSimulations(parts: SessionParts & { forget?(id: string): void }): Simulations {
  const open = new Map<string, { bot: string; session: Session; usedAt: number }>();
  const sweep = () => {
    for (const [id, one] of open)
      if (parts.clock() - one.usedAt > IDLE_MS || open.size > MOST) {
        open.delete(id);
        parts.forget?.(id);
      }
  };
  return {
    open(start) {
      sweep();
      const id = `sim_${randomBytes(12).toString('base64url')}`;
      const session = new Session(parts, { ...start, id });
      open.set(id, { bot: start.bot, session, usedAt: parts.clock() });
      return session;
    },
    find(bot, id) {
      const one = open.get(id);
      if (!one || one.bot !== bot) return undefined;
      one.usedAt = parts.clock();
      open.delete(id);
      open.set(id, one); // the map keeps the order of use
      return one.session;
    },
  };
}

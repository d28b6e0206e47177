// What is starred in a file that somebody takes out of the house.
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { DialoomError } from '@dialoom/shared/text/errors';
import { can, type Actor } from '../people/actor.ts';
import type { PersonalHouse } from './policy.ts';

/** @throws forbidden when the data is asked for as it was written by somebody who may not read it */
export async function hiddenInFile(
  house: Pick<PersonalHouse, 'policy'>,
  actor: Actor,
  asked: 'starred' | 'as-written',
): Promise<ReadonlySet<PersonalKind>> {
  const mayRead = can(actor, 'personal.read');
  if (asked === 'as-written') {
    if (!mayRead) throw new DialoomError('forbidden', 403);
    return new Set();
  }
  const { exports, agents } = await house.policy(actor.workspace);
  return new Set(mayRead ? exports : [...exports, ...agents]); // no more in a file than on the screen
}

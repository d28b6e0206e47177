// Erases what was said in a conversation, for good: bodies, files, variables, and whose it was. Sequence and counts stay. One commit, so that
// a crash leaves it whole or erased; the bytes of files go after it, and a sweep finds those that a crash left.
import { Failed } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Drive } from '../drive.ts';
import type { Files } from '../files/files.ts';
import type { ConversationRow } from '../store/conversations.ts';
import { Draft } from './draft.ts';
import { erasedBody, erasedState } from './erased.ts';

const TRIES = 6;

/**
 * A turn that runs at this moment loses its race and says nothing more. The conversation is closed; who writes again begins anew.
 * One whose bot has been deleted is erased as well. @throws not-found
 */
export async function eraseConversation(
  drive: Drive,
  id: string,
  files: Pick<Files, 'idsOf' | 'removeBytes'>,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) if (await tryToErase(drive, id, files)) return;
  throw new DialoomError('busy', 503, { params: { seconds: 1 } });
}

async function tryToErase(drive: Drive, id: string, files: Pick<Files, 'idsOf' | 'removeBytes'>): Promise<boolean> {
  const { code, parts } = drive;
  const live = await drive.find(id);
  live?.speaking?.abort(new Failed('stopped'));
  if (live) await drive.reload(live);
  const row: ConversationRow | undefined = live?.row ?? (await parts.store.find(id));
  if (!row) throw new DialoomError('not-found', 404);
  const [sent, log] = await Promise.all([files.idsOf(row.key), parts.store.logTail(row.key, row.rev)]);
  const emptied = log.map((one) => ({ ...one, body: code.body(row, erasedBody(code.openBody(id, one.body))) }));
  const state = code.openState(row);
  const draft = new Draft(row, state, parts.clock());
  draft.system('conversation.erased');
  draft.close('agent');
  Object.assign(draft.row, { left_at: null, lease_by: null, lease_until: null });
  draft.state = erasedState(id, state, draft.at);
  const { commit, events } = draft.finish(null, undefined, code);
  if ((await parts.store.erase(commit, emptied)) === 'conflict') return false;
  if (live) {
    live.row = commit.row;
    live.state = draft.state;
    live.publish(events);
    for (const watcher of drive.watchers) watcher(live, []);
  }
  await files.removeBytes(sent);
  return true;
}

// Whether a document was saved by a newer release: it lists a migration this one does not know. It can be read, not edited.
import type { BotDocument } from '@dialoom/shared/document/document';
import { migrateDocument } from '@dialoom/shared/document/migrations';
import type { Json } from '@dialoom/shared/node/effects';

export const isNewerDocument = (document: BotDocument): boolean =>
  migrateDocument(document as unknown as Record<string, Json>).newer;

// The kinds of entities this program can edit.
import { entityKinds, type EntityKind } from '@dialoom/shared/document/entity';

export const isKnownKind = (kind: string): kind is EntityKind => entityKinds.some((one) => one === kind);

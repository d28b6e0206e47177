// The protocol's types, as the panel reads them.
import type { ChatEvent } from '@dialoom/shared/api/chat';
export type { ChatEvent, MessageEvent, OwnerKind, PublicBot } from '@dialoom/shared/api/chat';

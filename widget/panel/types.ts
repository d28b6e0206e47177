// The protocol's types, as the panel reads them.
export type { ChatEvent, MessageEvent, OwnerKind, PublicBot } from '@dialoom/shared/api/chat';

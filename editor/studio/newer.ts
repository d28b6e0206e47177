import type { BotDocument } from '@dialoom/shared/document/document';
export const isNewerDocument = (_: BotDocument): boolean => false;

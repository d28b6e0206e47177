// The JSON Schema of a bot document, served and documented.
import { z } from 'zod';
import { BotDocument } from './document.ts';

let made: object | undefined;
export const documentSchema = (): object =>
  (made ??= z.toJSONSchema(BotDocument, { io: 'input', unrepresentable: 'any' }));

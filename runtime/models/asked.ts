// What any model is asked and what it answers, whatever its endpoint speaks. The wires translate.
import type { ModelSettings } from '@dialoom/shared/api/connections';

/** A tool the model wants run: `args` is the text it wrote, which may be no JSON at all. */
export type ModelCall = { id: string; name: string; args: string };
export type ModelTool = { name: string; about: string; schema: object };
export type Picture = { type: string; base64: string };
export type ModelTurn =
  | { role: 'user'; text: string; pictures?: readonly Picture[] }
  | { role: 'model'; text: string; calls: readonly ModelCall[] }
  | { role: 'tool'; call: string; text: string };
export type Asked = {
  system: string;
  turns: readonly ModelTurn[];
  tools: readonly ModelTool[];
  /** The JSON Schema its answer must fit. */
  schema?: object;
  temperature?: number;
  maxTokens?: number;
};
export type Tokens = { prompt: number; completion: number };
/** What came of a call. `finished`: the endpoint said that this is all. */
export type Heard = {
  text: string;
  calls: ModelCall[];
  finished: boolean;
  blocked: boolean;
  /** It came to a limit of length, the endpoint's or ours, and is not whole. */
  cut?: boolean;
  model?: string;
  tokens?: Tokens;
  /** What the endpoint itself said went wrong in the middle of its answer. */
  wrong?: { words: string; status: number } | typeof NO_JSON;
};
/** What a reader says of a line that it cannot read. */
export const NO_JSON = 'no JSON';
/** Reads one answer as it comes. `take` gives the text that the event adds; whoever takes it keeps it. */
export type Reader = { take(data: string): string; readonly heard: Omit<Heard, 'text'> };

/** How a kind of endpoint is spoken to. */
export type Wire = {
  path: string;
  headers(secret: string, settings: ModelSettings): Record<string, string>;
  body(asked: Asked, settings: ModelSettings): Readonly<Record<string, unknown>>;
  reader(): Reader;
  /** An answer that did not stream; nothing when it is none. */
  whole(text: string): Heard | undefined;
};

export const nothingHeard = (): Omit<Heard, 'text'> => ({ calls: [], finished: false, blocked: false });
/** Parsed JSON, or nothing: a schema says what is wrong with it. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

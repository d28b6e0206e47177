// Examples of intents from files, and new wordings of them. Both only answer: what enters the bot, a person chooses in the studio.
import { z } from 'zod';
import { EXAMPLE_CHARACTERS, Mark, MOST_MARKS } from '../document/document.ts';
import { route } from './route.ts';

export const MOST_EXAMPLE_FILE_BYTES = 10 * 1_048_576;
/** Rows of one file. */
export const MOST_EXAMPLE_ROWS = 20_000;
const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** What a column holds; '' goes nowhere. `language`: of a column of texts in one language. */
export const ExampleColumn = z.strictObject({
  part: z.enum(['text', 'intent', 'language', 'marks', '']),
  language: z.union([Language, z.literal('')]).default(''),
});
export type ExampleColumn = z.output<typeof ExampleColumn>;
/** Why a row is not read. */
export const ExampleFault = z.enum([
  'no-text',
  'long',
  'intent-long',
  'language',
  'json',
  'more-cells',
  'long-cell',
  'formula',
]);
export type ExampleFault = z.infer<typeof ExampleFault>;
/** `intent`: its name or id as the file says it, '' when it says nothing; so is `language`. */
export const ReadExample = z.object({
  row: z.int(),
  text: z.string(),
  intent: z.string(),
  language: z.string(),
  marks: z.array(Mark).max(MOST_MARKS).optional(),
});
export type ReadExample = z.output<typeof ReadExample>;
export const exampleFileKinds = ['table', 'lines', 'json'] as const;

export const readExamples = route({
  method: 'post',
  path: '/api/bots/:bot/examples/read',
  may: 'bots.edit',
  summary:
    'Reads examples from a TXT, CSV, XLSX or JSONL file (up to 10 MB): columns by their names, one a line without. Nothing is written.',
  body: z.strictObject({
    name: z.string().min(1).max(300),
    /** The bytes, in Base64. */
    file: z.base64().max(Math.ceil(MOST_EXAMPLE_FILE_BYTES / 3) * 4),
    /** One for each column of the file; without it they are guessed from the header. */
    columns: z.array(ExampleColumn).max(200).optional(),
  }),
  result: z.object({
    kind: z.enum(exampleFileKinds),
    columns: z.array(z.object({ name: z.string(), ...ExampleColumn.shape })),
    rows: z.int(),
    examples: z.array(ReadExample),
    faults: z.array(z.object({ row: z.int(), fault: ExampleFault, text: z.string() })), // the first 200
    refused: z.int(),
  }),
}); // prettier-ignore

export const exportExamples = route({
  method: 'get',
  path: '/api/bots/:bot/examples/export',
  may: 'bots.read',
  summary:
    'The examples of the stored draft, of one intent or all, as CSV or JSON lines, in the form that the reading takes.',
  query: z.object({ as: z.enum(['csv', 'jsonl']).default('csv'), intent: z.string().max(64).optional() }),
  status: 200,
});
export const MOST_VARIANTS = 60;
export const suggestVariants = route({
  method: 'post',
  path: '/api/bots/:bot/examples/variants',
  may: 'bots.edit',
  summary:
    'New wordings of an intent’s examples: by synonyms and turns of phrase, or by a model. Those that are near to an example are left out.',
  body: z.strictObject({
    intent: z.string().max(64),
    language: Language,
    by: z.enum(['words', 'model']).default('words'),
    /** Of kind `model`; without it the first there is. */
    connection: z.string().max(64).optional(),
    /** Only from these examples. */
    from: z.array(z.string().max(EXAMPLE_CHARACTERS)).max(50).optional(),
    most: z.int().min(1).max(MOST_VARIANTS).default(30),
    document: z.json(), // what is on the screen
  }),
  result: z.object({
    variants: z.array(
      z.object({
        text: z.string(),
        /** The example it was made from, where that is known. */
        from: z.string(),
        /** Another intent that it would be taken for. */
        like: z.string().optional(),
      }),
    ),
    /** How many were left out, being near to what is there. */
    near: z.int(),
    tokens: z.object({ prompt: z.int(), completion: z.int() }).optional(),
    model: z.string().optional(),
  }),
});

// Documents of a knowledge list: files and web pages, cut into pieces that answer.
import { z } from 'zod';
import { route } from './route.ts';
import { WebAddress } from '../node/content.ts';

/** `page`: a web page by its address. */
export const DocumentKind = z.enum(['pdf', 'docx', 'markdown', 'html', 'text', 'csv', 'xlsx', 'page']);
export type DocumentKind = z.infer<typeof DocumentKind>;
export const MOST_DOCUMENTS = 500; // of one list
export const MOST_LIST_PIECES = 30_000;
export const PIECE_CHARACTERS = 2_000;
const MOST_HEADINGS = 6;
/** How often a web page is looked at again by itself; 0: never. */
export const Every = z.union([z.literal(0), z.literal(24), z.literal(168)]);

export const KnowledgeDocument = z.object({
  id: z.string(),
  name: z.string(),
  kind: DocumentKind,
  url: z.string().optional(),
  everyHours: z.int(),
  /** `failed`: the last reading; what was read before it still answers. */
  state: z.enum(['reading', 'ready', 'failed']),
  progress: z.object({ done: z.int(), of: z.int() }).optional(), // in pages, while it is read
  fault: z.object({ code: z.string(), message: z.string() }).optional(),
  enabled: z.boolean(),
  size: z.int(), // in bytes
  pages: z.int().optional(),
  pieces: z.int(),
  off: z.int(), // of these
  edited: z.int(),
  /** Pieces people wrote whose source changed since. */
  stale: z.int(),
  readAt: z.int().optional(), // the last reading that went well
  /** What that reading changed. */
  last: z.object({ added: z.int(), changed: z.int(), removed: z.int() }).optional(),
  updatedAt: z.int(),
  updatedBy: z.string(),
});
export type KnowledgeDocument = z.output<typeof KnowledgeDocument>;
/** What is found and shown: a few sentences of one section. */
export const Piece = z.object({
  id: z.string(),
  rev: z.int(), // sent back with a change: a stale one is refused
  headings: z.array(z.string()),
  text: z.string(),
  page: z.int().optional(),
  enabled: z.boolean(),
  edited: z.boolean(),
  /** What the document says now, where people wrote something else and it changed since. */
  source: z.string().optional(),
});
export type Piece = z.output<typeof Piece>;

const documents = '/api/knowledge/:list/documents';
const one = `${documents}/:document` as const;
const piece = `${one}/pieces/:piece` as const;

export const listDocuments = route({
  method: 'get',
  path: documents,
  may: 'knowledge.read',
  summary: 'The documents of a list, by name.',
  result: z.object({ documents: z.array(KnowledgeDocument) }),
});
export const addDocument = route({
  method: 'post',
  path: documents,
  may: 'knowledge.edit',
  summary:
    'Reads a file (its bytes are the body; PDF, DOCX, Markdown, HTML, TXT, CSV, XLSX; up to 30 MB) in the background. One of the same name is read again: what people changed in it stays.',
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  result: KnowledgeDocument,
  status: 202,
});
export const addPage = route({
  method: 'post',
  path: `${documents}/page`,
  may: 'knowledge.edit',
  summary: 'Reads a web page in the background, through the same guard as all outgoing calls. One that is there is read again.',
  body: z.strictObject({ url: WebAddress, everyHours: Every.default(0) }),
  result: KnowledgeDocument,
  status: 202,
}); // prettier-ignore
export const readDocument = route({
  method: 'get',
  path: one,
  may: 'knowledge.read',
  summary: 'One document with its pieces in order, 100 a page.',
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  result: z.object({ document: KnowledgeDocument, pieces: z.array(Piece), next: z.int().optional() }),
});
export const exportDocument = route({
  method: 'get',
  path: `${one}/export`,
  may: 'knowledge.read',
  summary: 'A document as it is kept, with what people changed in it, as a Markdown file. Passages that are switched off are left out.',
  status: 200,
}); // prettier-ignore
export const changeDocument = route({
  method: 'put',
  path: one,
  may: 'knowledge.edit',
  summary: 'Switches a document off or on, or says how often its web page is looked at again.',
  body: z.strictObject({ enabled: z.boolean().optional(), everyHours: Every.optional() }),
  result: KnowledgeDocument,
});
export const deleteDocument = route({
  method: 'delete',
  path: one,
  may: 'knowledge.edit',
  summary: 'Deletes a document with its pieces; a reading of it stops.',
});
export const lookAgain = route({
  method: 'post',
  path: `${one}/look`,
  may: 'knowledge.edit',
  summary: 'Reads a web page again in the background.',
  result: KnowledgeDocument,
  status: 202,
});
export const stopReading = route({
  method: 'post',
  path: `${one}/stop`,
  may: 'knowledge.edit',
  summary: 'Stops the reading of a document. What was read before it stays; one that never was read goes.',
});
export const savePiece = route({
  method: 'put',
  path: piece,
  may: 'knowledge.edit',
  summary: 'Changes a piece, or switches it off or on. `source: true` takes what the document says now, `false` leaves it be; `back` puts back what was there before a change. 409 piece.changed when somebody else did.',
  body: z.strictObject({
    rev: z.int().min(1),
    text: z.string().trim().min(1).max(PIECE_CHARACTERS).optional(),
    headings: z.array(z.string().trim().min(1).max(120)).max(MOST_HEADINGS).optional(),
    enabled: z.boolean().optional(),
    source: z.boolean().optional(),
    /** What an undo puts back beside the text. */
    back: z.strictObject({ edited: z.boolean(), source: z.string().max(20_000).nullable() }).optional(),
  }),
  result: Piece,
}); // prettier-ignore
export const splitPiece = route({
  method: 'post',
  path: `${piece}/split`,
  may: 'knowledge.edit',
  summary: 'Makes two pieces of one: the second begins at that character.',
  body: z.strictObject({ rev: z.int().min(1), at: z.int().min(1).max(PIECE_CHARACTERS) }),
  result: z.object({ pieces: z.tuple([Piece, Piece]) }),
});
export const mergePiece = route({
  method: 'post',
  path: `${piece}/merge`,
  may: 'knowledge.edit',
  summary: 'Puts a piece and the one behind it together.',
  body: z.strictObject({ rev: z.int().min(1) }),
  result: Piece,
});

export const PassageHit = z.object({
  id: z.string(),
  document: z.object({ id: z.string(), name: z.string(), url: z.string().optional() }),
  headings: z.array(z.string()),
  page: z.int().optional(),
  text: z.string(),
  /** The sentence that is marked, as a stretch of the text. */
  marked: z.object({ start: z.int(), end: z.int() }).optional(),
  confidence: z.number(),
  band: z.enum(['found', 'doubtful', 'none']),
  shared: z.array(z.string()),
  score: z.number(),
});
export type PassageHit = z.output<typeof PassageHit>;
export const tryPassages = route({
  method: 'post',
  path: '/api/knowledge/:list/passages',
  may: 'knowledge.read',
  summary: 'Which passages of its documents a customer’s question would find, and why: the same search that conversations use.',
  body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
  result: z.object({ hits: z.array(PassageHit), pieces: z.int(), ms: z.number() }),
}); // prettier-ignore

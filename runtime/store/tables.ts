// The tables, as Kysely sees them. Times are milliseconds; blobs are sealed; flags are 0 or 1.
import type { Generated } from 'kysely';

/** What every record has. */
type Kept = {
  key: Generated<number>;
  id: string;
  workspace: string;
  rev: number; // counts changes
  source: string; // person | bot | identity | import
  created_at: number;
  updated_at: number;
};

export interface Tables {
  /** One bot of a workspace; `draft` is the canonical text of its document. */
  bot: {
    id: string;
    workspace: string;
    name: string;
    draft: string;
    etag: string;
    version: number | null; // the live one
    allowed_origins: string; // JSON list; empty: any site
    archived_at: number | null; // laid aside: begins no conversation
    created_at: number;
    updated_at: number;
    updated_by: string | null;
  };
  /** Immutable once written. */
  version: {
    bot: string;
    version: number;
    document: string;
    note: string;
    published_at: number;
    published_by: string | null;
  };
  connection: {
    id: string; // the slug that documents name
    workspace: string;
    kind: string; // api | model
    name: string;
    settings: string; // JSON, never a secret
    secret: Uint8Array | null; // sealed
    hint: string; // ••••abcd
    created_at: number;
    updated_at: number;
  };
  setting: { workspace: string; name: string; value: string };
  conversation: {
    key: Generated<number>;
    id: string;
    workspace: string;
    bot: string;
    version: number;
    channel: string;
    rev: number; // log rows so far: the optimistic check of every commit
    seq: number; // public events so far
    owner: string;
    epoch: number; // counts changes of owner
    agent: string | null;
    checkpoint: Uint8Array; // sealed: where the walk stands, and what the inbox lists
    queued_at: number | null;
    left_at: number | null; // the customer left a message and nobody took it up yet
    closed_by: string | null;
    lease_by: string | null; // the process that has a call outside
    lease_until: number | null;
    created_at: number;
    updated_at: number;
  };
  /** Append-only. One row a commit; `turn` is the rev of the first row of the same turn. */
  log: {
    row: Generated<number>;
    conversation: number;
    rev: number;
    turn: number;
    at: number;
    seq_from: number;
    seq_to: number;
    client: string | null;
    body: Uint8Array;
  };
  timer: {
    conversation: number;
    kind: string; // silence | handoff | gather
    due: number;
    call: string; // the pending call's key; a late one finds another and does nothing
    lease_by: string | null;
    lease_until: number | null;
  };
  /** A file of a customer's; its bytes lie beside the database file, or in file_chunk. */
  file: {
    id: string;
    workspace: string;
    conversation: number;
    client: string | null;
    about: Uint8Array; // sealed: name, type, size
    size: number;
    whole: number; // its bytes have arrived
    sent: number; // it stands in a message
    at: number;
  };
  file_chunk: { file: string; n: number; bytes: Uint8Array };
  /** The house's own fields of its records; `shown` 0: taken away, and it may come back. */
  record_field: { workspace: string; record: string; slug: string; place: number; label: string; type: string; options: string; shown: number }; // prettier-ignore
  company: Kept & { name: string; name_key: string; about: Uint8Array };
  /** `about` is sealed. One that was merged keeps its id and leads to the other; nothing else of it is left. */
  contact: Kept & { company: number | null; verified: number; merged_into: number | null; about: Uint8Array };
  contact_token: { token: number; contact: number };
  /** Of a contact's time line: note, change, consent. `body` is sealed. */
  contact_event: {
    key: Generated<number>;
    contact: number;
    at: number;
    type: string;
    by_id: string;
    by_name: string;
    body: Uint8Array;
  };
  /** An order. `placed_at` 0: not said. */
  purchase: Kept & { contact: number | null; number_token: number; placed_at: number; about: Uint8Array };
  conversation_contact: { conversation: string; contact: number; verified: number; at: number };
  record_call: { key: string; at: number; answer: Uint8Array };
  record_import: { id: string; workspace: string; record: string; file: string; state: string; rows_told: number; created: number; updated: number; skipped: number; refused: number; by_name: string; at: number }; // prettier-ignore
  /** `before`: sealed, what an undo brings back; null: the import made it. `rev`: what the import left. */
  record_import_row: { import: string; kind: string; record: number; rev: number; before: Uint8Array | null };
  import_refused: { import: string; first_row: number; body: Uint8Array; at: number };
  identity_key: { bot: string; id: string; workspace: string; secret: Uint8Array; by_name: string; created_at: number };
  /** A signed identity counts once. */
  identity_token: { bot: string; hash: string; conversation: string; expires_at: number };
  /** A knowledge list; `rev` counts changes of the list and of its entries. */
  knowledge: {
    workspace: string;
    id: string;
    name: string;
    rev: number;
    created_at: number;
    updated_at: number;
    review: Generated<number>; // 1: what is written answers when it is approved
  };
  faq: {
    key: Generated<number>;
    id: string;
    workspace: string;
    list: string;
    rev: number;
    texts: string; // JSON by language
    folded: string; // what the search of the page looks through
    question: string; // the first question, letters and digits only: an import knows an entry by it
    category: string;
    stage: Generated<string>;
    tags: Generated<string>; // each between line breaks
    more: Generated<string>; // JSON: what nobody searches for
    live: string | null; // JSON, the text that answers while the newer one is not approved
    from_at: number | null;
    to_at: number | null;
    updated_at: number;
    updated_by: string;
    reviewer: Generated<string>;
    reviewed_at: number | null;
    note: Generated<string>;
  };
  /** What an entry was at a `rev`: JSON. */
  faq_history: { faq: string; rev: number; workspace: string; list: string; at: number; by_name: string; note: string; body: string }; // prettier-ignore
  /** How an entry did on a day since 1970. */
  faq_day: { faq: string; day: number; workspace: string; list: string; asked: number; helpful: number; unhelpful: number }; // prettier-ignore
  /** What was asked after it. */
  faq_next: { faq: string; other: string; workspace: string; list: string; asked: number; last_at: number };
  faq_vote: { conversation: string; message: string; faq: string; helpful: number; at: number };
  /** What a list had no answer to, masked; `question`: its letters and digits, by which two are the same. */
  faq_missed: { workspace: string; list: string; question: string; said: string; asked: number; first_at: number; last_at: number; state: string }; // prettier-ignore
  faq_import: { id: string; workspace: string; list: string; at: number; undone: number; done: Generated<number>; rows_told: Generated<number> }; // prettier-ignore
  /** `before`: JSON, what an undo brings back; null: the import made it. `rev`: what the import left. */
  faq_import_row: { import: string; faq: string; rev: number; before: string | null };
  /** A picture or a file of answers. `whole`: its bytes are there. `lost_at`: since when no entry names it. */
  knowledge_file: { id: string; workspace: string; name: string; type: string; size: number; whole: number; at: number; lost_at: number | null }; // prettier-ignore
  knowledge_file_chunk: { file: string; n: number; bytes: Uint8Array };
  /** The entry names the file, or did. */
  knowledge_file_use: { file: string; faq: string };
  /** A document of a knowledge list; `rev` counts changes of it and of its pieces. `reading_at`: it is being read. `fault`, `last`: JSON. */
  knowledge_document: {
    key: Generated<number>;
    id: string;
    workspace: string;
    list: string;
    rev: number;
    name: string;
    name_key: string; // a second reading knows it by this: its name, or its address
    kind: string;
    url: string | null;
    every_hours: number; // 0: a web page is not looked at again by itself
    enabled: number;
    size: number;
    pages: number | null;
    reading_at: number | null;
    fault: string | null;
    read_at: number | null;
    last: string | null;
    looked_at: number | null;
    updated_at: number;
    updated_by: string;
  };
  /** `origins`: JSON, digests of the pieces of the file it was made of. `source`: what the file says, where people wrote something else since. */
  knowledge_piece: { key: Generated<number>; id: string; document: number; place: number; rev: number; headings: string; text: string; page: number | null; origins: string; source: string | null; edited: number; enabled: number }; // prettier-ignore
  /** `gen`: the rows in use, 0 while it is made; `undo`: JSON, what the last import found. */
  fact_table: { id: string; workspace: string; list: string; name: string; rev: number; columns: string; gen: number; last_gen: number; undo: string | null; created_at: number; updated_at: number; updated_by: string }; // prettier-ignore
  fact_row: { fact_table: string; gen: number; id: string; place: number; folded: string; cells: string; at: number }; // prettier-ignore
  /** A window in which a draft is open. */
  draft_company: { bot: string; tab: string; workspace: string; person: string; name: string; flow: string | null; node: string | null; field: string | null; seen_at: number }; // prettier-ignore
  /** A test case: its own text, as it was written. */
  test_case: { bot: string; id: string; workspace: string; body: string; rev: number; created_at: number; updated_at: number; updated_by: string }; // prettier-ignore
  /** Two wordings of a node over the same conversations; `body`: all of it, `told_at`: when its process last said so. */
  wording_trial: { id: string; workspace: string; bot: string; flow: string; node: string; state: string; at: number; told_at: number; body: string }; // prettier-ignore
  case_run: { bot: string; workspace: string; at: number; body: string };
  /** `model`: its address and name. */
  text_vector: { model: string; hash: string; vector: Uint8Array; at: number };
  /** Calls of models on a day since 1970. `place`: flow/node, or what else of the house asked; `cost`: millionths of the currency. */
  model_use: { workspace: string; day: number; bot: string; place: string; connection: string; model: string; currency: string; calls: number; failed: number; prompt: number; completion: number; cost: number }; // prettier-ignore
  /** One call of a conversation; `body`: sealed. */
  model_call: { id: string; conversation: string; workspace: string; at: number; body: Uint8Array };
  guard_list: { workspace: string; bot: string; rev: number };
  /** A listed word, of one bot or of all (empty). `folded`: what two spellings of it share. */
  guard_word: { id: string; workspace: string; bot: string; kind: string; category: string; word: string; folded: string; near: string; within: number; level: number; note: string; by: string; at: number; hits: number; hit_at: number | null }; // prettier-ignore
  /** What was found on a day (UTC). */
  guard_day: {
    workspace: string;
    day: string;
    bot: string;
    category: string;
    direction: string;
    action: string;
    hits: number;
  };
  opinion_use: { bot: string; workspace: string; asked: number; helped: number; failed: number; tokens: number };
  /** `key`: of the examples and of what learnt from them; `body`: packed. */
  learnt_model: { key: string; core: number; body: Uint8Array; at: number };
  version_model: { bot: string; version: number; model: string };
  /** What a check of a draft's examples found; `fingerprint`: of the examples. */
  quality_check: { bot: string; fingerprint: string; workspace: string; at: number; by_name: string; body: string };
  /** A look for something to learn; `bad`: rows left out, sealed. */
  learning_job: { id: string; workspace: string; bot: string; origin: string; state: string; file: string; stage: string; percent: number; error: string | null; messages: number; questions: number; refused: number; proposals: number; bad: Uint8Array | null; by_name: string; at: number; seen_at: number; ended_at: number | null }; // prettier-ignore
  /** `body`: sealed, what customers wrote in it is masked. */
  learning_proposal: { id: string; job: string; workspace: string; bot: string; origin: string; state: string; said: number; body: Uint8Array; rev: number; by_name: string; at: number }; // prettier-ignore
  learning_source: { proposal: string; conversation: string };
  presence: { person: string; workspace: string; status: string; seen_at: number };
  audit: {
    id: Generated<number>;
    workspace: string;
    at: number;
    person: string | null;
    action: string;
    object: string;
    detail: string;
  };
  setup: { one: number; at: number };
  /** `hash`: of the secret in the link, which is nowhere else. */
  invitation: { id: string; workspace: string; email: string; role: string; hash: string; invited_by: string; created_at: number; expires_at: number }; // prettier-ignore
  /** A key for scripts; `person`: who made it, and with whom it ends. */
  api_key: { id: string; workspace: string; name: string; role: string; hash: string; hint: string; person: string; created_at: number; used_at: number | null; expires_at: number | null }; // prettier-ignore
  password_reset: { hash: string; person: string; created_at: number; expires_at: number };
  // accounts: better-auth's own, columns as it wants them
  user: { id: string; name: string; email: string; emailVerified: number; image: string | null; role: string; workspace: Generated<string>; twoFactorEnabled: unknown; createdAt: unknown; updatedAt: unknown }; // prettier-ignore
  session: { id: string; userId: string; token: string; expiresAt: unknown; ipAddress: string | null; userAgent: string | null; createdAt: unknown; updatedAt: unknown }; // prettier-ignore
}

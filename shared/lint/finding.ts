// What lint says: a code, how bad it is, where it is, and what fills the sentence. The words are in shared/text/findings.ts.
export type Finding = {
  code: string;
  level: 'error' | 'warning';
  flow?: string;
  node?: string;
  exit?: string;
  /** Of the field in the node's config, or of the document's part: `intents.track`. */
  path?: string;
  params?: Readonly<Record<string, string>>;
};

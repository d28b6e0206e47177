// Limits of one turn and one conversation; always on.
export const limits = {
  /** Node activations since the customer last spoke. */
  activations: 200,
  /** Frames on the stack: sub-flows and detours. */
  depth: 16,
  /** Questions asked in between, one inside the other. */
  detours: 3,
  /** Variables of a conversation, in characters of JSON. */
  variables: 256 * 1024,
  /** A stored checkpoint, in characters of JSON. The drive loop checks it, since it is the one that encodes. */
  checkpoint: 512 * 1024,
  /** Own computing in a turn, in ms. The drive loop tells the walk when it is over. */
  computingMs: 2_000,
} as const;

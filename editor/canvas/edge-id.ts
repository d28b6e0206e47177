// What a wire is called: the node and the exit it leaves by.

/** `node:exit` in its two parts; exits hold colons themselves. */
export function splitEdge(edge: string): [node: string, exit: string] {
  const at = edge.indexOf(':');
  return [edge.slice(0, at), edge.slice(at + 1)];
}

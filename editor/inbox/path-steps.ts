// The path a conversation took, for reading: a node passed several times in a row is one step.
type Place = { flow: string; node: string; name: string };
export type PathStep = Place & { times: number; failed: boolean };
/** One failure: a code and where it happened, as `failed:code:flow/node` or `stopped:code`. */
export type Failure = { code: string; flow?: string; node?: string; name?: string };

/**
 * @param marks as the desk gets them; those of another shape are left out. A stop that only repeats the failure before it is the same one
 */
export function failuresOf(marks: readonly string[], path: readonly Place[]): readonly Failure[] {
  return marks.flatMap((mark, i) => {
    const [, what, code, place] = /^(failed|stopped):([^:]+)(?::(.+))?$/.exec(mark) ?? [];
    if (code === undefined || (what === 'stopped' && marks[i - 1]?.startsWith(`failed:${code}:`))) return [];
    const [flow, node] = place?.split('/') ?? [];
    if (flow === undefined || node === undefined) return [{ code }];
    const name = path.find((step) => step.flow === flow && step.node === node)?.name ?? node;
    return [{ code, flow, node, name }];
  });
}

export function pathSteps(path: readonly Place[], failures: readonly Failure[]): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (const place of path) {
    const last = steps.at(-1);
    if (last && last.flow === place.flow && last.node === place.node) last.times++;
    else
      steps.push({
        ...place,
        times: 1,
        failed: failures.some(({ flow, node }) => flow === place.flow && node === place.node),
      });
  }
  return steps;
}

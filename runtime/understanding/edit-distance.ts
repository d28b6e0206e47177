// How many slips lie between two words (Damerau–Levenshtein, optimal string alignment).

/** Signs added, left out, changed or swapped with their neighbour; more than `most` is told as `most + 1`. */
export function distance(a: ArrayLike<string>, b: ArrayLike<string>, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, i) => i);
  let before = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older[j - 2] ?? 0) + 1); // prettier-ignore
      row.push(cost);
      least = Math.min(least, cost);
    }
    // two rows: letters that change places reach over one
    if (least > most && before > most) return most + 1;
    before = least;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length] ?? most + 1, most + 1);
}

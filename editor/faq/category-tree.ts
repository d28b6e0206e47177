// 售后/退货, 售后/换货: paths of categories as a tree, each with its own entries and those below it.
export type Branch = {
  /** The whole path. */
  path: string;
  /** Its last part. */
  name: string;
  /** With those below it. */
  entries: number;
  below: Branch[];
};

/** @param categories as they are stored, '' for entries without one: those are left out */
export function categoryTree(categories: readonly { name: string; entries: number }[]): Branch[] {
  const roots: Branch[] = [];
  const known = new Map<string, Branch>();
  const branchOf = (path: string): Branch => {
    const there = known.get(path);
    if (there) return there;
    const at = path.lastIndexOf('/');
    const made: Branch = { path, name: path.slice(at + 1), entries: 0, below: [] };
    known.set(path, made);
    (at < 0 ? roots : branchOf(path.slice(0, at)).below).push(made);
    return made;
  };
  for (const { name, entries } of categories.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name === '') continue;
    branchOf(name);
    for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/'))))
      branchOf(path).entries += entries;
  }
  return roots;
}

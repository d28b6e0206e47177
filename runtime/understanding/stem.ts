// English words without their endings, lightly: parcels, parcel; shipped, shipping, ship. Other languages pass as they are.

/** @param word lower case, without apostrophes */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let root = word;
  if (root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (/[^siu]s$/.test(root)) root = root.slice(0, -1);
  const ending = /(?:ing|ed|ly)$/.exec(root)?.[0];
  if (ending !== undefined && /[aeiouy]/.test(root.slice(0, -ending.length)) && root.length - ending.length >= 3) {
    root = root.slice(0, -ending.length);
    if (/([bdgklmnprt])\1$/.test(root)) root = root.slice(0, -1); // shipped: ship
  }
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1);
  return root.length > 3 && root.endsWith('y') ? `${root.slice(0, -1)}i` : root;
}

/** Between two pieces of long work: a database that answers at once never lets anybody else in by itself. */
export const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

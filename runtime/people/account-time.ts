/** A time of better-auth's tables, in milliseconds: text in SQLite, a date in Postgres. */
export const accountTime = (date: unknown): number => new Date(date as string | number | Date).getTime();

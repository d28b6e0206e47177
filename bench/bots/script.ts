/** What a customer says turn by turn, again and again from the top, and a piece of what the bot must answer to each. */
export type DialogScript = { texts: readonly string[]; answers: readonly string[] };

// Asks the server which versions of a bot were published.
export type ListedVersion = { version: number; note?: string | undefined; publishedAt: string | number; by?: string | undefined };

export async function listVersions(bot: string): Promise<ListedVersion[]> {
  const response = await fetch(`/api/bots/${encodeURIComponent(bot)}/versions`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  const { versions } = (await response.json()) as { versions: ListedVersion[] };
  return versions.toSorted((a, b) => b.version - a.version);
}

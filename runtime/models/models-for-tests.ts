// A house's models against the fake endpoint, for tests: connections by name, one breaker and one line for all of them.
import type { ModelSettings } from '@dialoom/shared/api/connections';
import { Failed } from '@dialoom/shared/node/effects';
import { createEgress } from '../egress/egress.ts';
import type { FakeLlmServer } from '../fake-llm/listen.ts';
import { Breaker } from './breaker.ts';
import type { Meter } from './meter.ts';
import { models, type Wanted } from './models.ts';
import { Places } from './places.ts';
import { uncounted } from './uncounted.ts';

type Own = Partial<ModelSettings> & { secret?: string };
export function modelsOn(server: FakeLlmServer, accounts: Readonly<Record<string, Own>>, meter: Pick<Meter, 'allows' | 'count'> = uncounted) {
  const all = Object.entries(accounts).map(([id, { secret = '', ...settings }]) => ({
    id,
    kind: 'model' as const,
    name: id,
    settings: { address: server.url, model: 'fake', ...settings },
    secret,
  }));
  const breaker = new Breaker(Date.now);
  const places = new Places();
  const connections = {
    resolve: async (_: string, id: string) => all.find((one) => one.id === id),
    firstModel: async () => all[0],
  };
  const egress = createEgress({ allowed: () => [`127.0.0.1:${server.port}`] });
  const { ask } = models({ egress, connections, breaker, places, meter });
  return {
    breaker,
    places,
    /** What was answered, or the code of what went wrong; and what was shown meanwhile. */
    async ask(connection: string | undefined, wanted: Partial<Wanted> = {}, { within = 2_000, signal = new AbortController().signal, bot = 'b' } = {}) {
      const pieces: string[] = [];
      const question = { system: '', past: [], tools: [], turns: [{ role: 'user' as const, text: 'Where is my order?' }], ...wanted, connection };
      try {
        const answered = await ask({ workspace: 'w', bot, place: 'main/ask' }, question, { signal, until: Date.now() + within, onText: (piece) => void pieces.push(piece) });
        return { answered, pieces, failed: undefined };
      } catch (error) {
        if (!(error instanceof Failed)) throw error;
        return { answered: undefined, pieces, failed: error.code };
      }
    },
  };
} // prettier-ignore

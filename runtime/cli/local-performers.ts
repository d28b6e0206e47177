// What a bot may do when it runs from a file. Connections are the installation's and are not here: calls to them fail, other
// addresses are called through the egress guard, and a model comes from LLM_BASE_URL.
import type { Performers } from '@dialoom/shared/node/effects';
import type { Resolved } from '../connections/connections.ts';
import { createEgress } from '../egress/egress.ts';
import { Breaker } from '../models/breaker.ts';
import { models } from '../models/models.ts';
import { Places } from '../models/places.ts';
import { uncounted } from '../models/uncounted.ts';
import { performGuard } from '../perform/guard.ts';
import { performHttp } from '../perform/http.ts';
import { performLlm } from '../perform/llm.ts';
import { performScript } from '../perform/script.ts';
import { Scripts } from '../script/scripts.ts';

export function localPerformers(scripts = new Scripts()): Pick<Performers, 'http' | 'llm' | 'guard' | 'script'> {
  const { LLM_BASE_URL: address, LLM_MODEL: model = 'default', LLM_API_KEY: secret = '' } = process.env;
  const llm: Resolved | undefined = address
    ? { id: 'llm', kind: 'model', name: model, settings: { address, model }, secret }
    : undefined;
  const egress = createEgress({ allowed: () => (address ? [hostOf(address)] : []) });
  const connections = {
    resolve: async (_: string, id: string) => (id === 'llm' ? llm : undefined),
    firstModel: async () => llm,
  };
  return {
    http: performHttp(egress, connections),
    llm: performLlm(
      models({ egress, connections, breaker: new Breaker(Date.now), places: new Places(), meter: uncounted }),
    ),
    guard: performGuard(),
    script: performScript(scripts),
  };
}

function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

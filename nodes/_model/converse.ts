// A model that may use tools: asked again with what came of them, until it has nothing more to ask for or has asked too often.
import type { Scope } from '@dialoom/shared/node/define';
import { Failed, llm, type Effect, type Round } from '@dialoom/shared/node/effects';
import { lookUp, toolsFor, type LookUp } from './tools.ts';

type Asked = ConstructorParameters<typeof Effect<'llm'>>[1];
/** @param most rounds of tools @throws Failed `llm-loops` */
export function* converse(
  request: Asked,
  tools: readonly LookUp[],
  most: number,
  scope: Pick<Scope, 'data'>,
): Generator<Effect<'llm'> | Effect<'call'>, { text: string; rounds: Round[] }, unknown> {
  const offered = toolsFor(tools);
  const rounds: Round[] = [...(request.rounds ?? [])];
  for (let round = 0; ; round++) {
    const { text, calls = [] } = yield* llm({
      ...request,
      ...(rounds.length > 0 && { rounds: [...rounds] }),
      ...(offered.length > 0 && { tools: offered }),
    });
    if (calls.length === 0) return { text, rounds: [...rounds, { from: 'model', text, calls: [] }] };
    if (round >= most) throw new Failed('llm-loops');
    rounds.push({ from: 'model', text, calls });
    for (const one of calls) rounds.push({ from: 'tool', call: one.id, text: yield* lookUp(one, tools, scope) });
  }
}

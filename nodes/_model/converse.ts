// A model that may use tools: asked again with what came of them, until it has nothing more to ask for or has asked too often.
import type { Scope } from '@dialoom/shared/node/define';
import { Failed, llm, type Effect, type Round } from '@dialoom/shared/node/effects';
import { runTools, toolsFor, type Tool } from './tools.ts';

type Asked = ConstructorParameters<typeof Effect<'llm'>>[1];
type Doing<T> = Generator<Effect<'llm'> | Effect<'choose'> | Effect<'call'> | Effect<'tool'>, T, unknown>;
/** @param most rounds of tools @throws Failed `llm-loops`; `llm-tools`: told what was wrong with a call, it made another that is none */
export function* converse(
  request: Asked,
  tools: readonly Tool[],
  most: number,
  scope: Scope<'confirm' | 'yes' | 'no'>,
): Doing<{ text: string; rounds: Round[] }> {
  const offered = toolsFor(tools);
  const rounds: Round[] = [...(request.rounds ?? [])];
  let wasWrong = false;
  for (let round = 0; ; round++) {
    const { text, calls = [] } = yield* llm({
      ...request,
      ...(rounds.length > 0 && { rounds: [...rounds] }),
      ...(offered.length > 0 && { tools: offered }),
    });
    if (calls.length === 0) return { text, rounds: [...rounds, { from: 'model', text, calls: [] }] };
    if (round >= most) throw new Failed('llm-loops');
    const done = yield* runTools(calls, tools, scope);
    if (done.wrong && wasWrong) throw new Failed('llm-tools');
    wasWrong = done.wrong;
    rounds.push({ from: 'model', text, calls }, ...done.rounds);
  }
}

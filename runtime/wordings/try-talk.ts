// One conversation with one wording: the session of a test case, but that the node in question asks whoever is given for its model.
import type { BotDocument } from '@dialoom/shared/document/document';
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import { mocksOf } from '@dialoom/shared/cases/mocks';
import { startOf, runCase, type RanCase } from '../cases/run-case.ts';
import type { CaseHouse } from '../cases/run-cases.ts';
import { strictPerformers, type NotDone } from '../cases/strict-performers.ts';
import type { Bot } from '../engine/compile.ts';
import { Asked } from '../simulation/asked.ts';
import { mocked } from '../simulation/calls.ts';
import { Session } from '../simulation/session.ts';
import type { TalkToTry } from './talks.ts';
import type { Place } from './two-documents.ts';

/** Answers for the model of the node that is tried. */
export type AskModel = (request: Request<'llm'>, by: By) => Promise<Result<'llm'>>;
export type Trying = {
  house: CaseHouse;
  whose: { workspace: string; bot: string };
  place: Place;
  document: BotDocument;
  compiled: Bot;
};

/** Never throws: what goes wrong is a failure of the case. Mocks of a model hold for every node but the one that is tried. */
export function tryTalk({ house, whose, place, document, compiled }: Trying, talk: TalkToTry, ask: AskModel, signal: AbortSignal): Promise<RanCase> {
  const notDone: NotDone[] = [];
  const mocks = mocksOf(talk.case);
  const ofModels = mocks.filter(({ kind }) => kind === 'llm');
  const performers = strictPerformers(document, house.models, house.real, () => ({ case: talk.case, tell: (what) => void notDone.push(what) }), house.nodes);
  const open = () => {
    const asked = new Asked();
    const session = new Session(
      {
        nodes: house.nodes,
        performers: {
          ...performers,
          llm: async (request, by) => {
            const [flow = '', node = ''] = (by.place ?? '').split('/');
            if (flow === place.flow && node === place.node) return ask(request, by);
            const call = { key: by.key, kind: 'llm' as const, request };
            const mock = mocked(ofModels, call, { flow, node, earlier: asked.before(call, { flow, node }) });
            if (!mock) return performers.llm(request, by);
            if ('failed' in mock.reply) throw new Failed(mock.reply.failed);
            return mock.reply.is as Result<'llm'>;
          },
        },
        compile: () => compiled,
        understand: (bot, pending, text, at, locale) => house.understand(bot.document, bot.globals, pending, text, at, locale),
        clock: Date.now,
        ...(house.guard && { guard: house.guard }),
      },
      {
        id: 'trial',
        ...whose,
        document,
        ...startOf({ ...talk.case, mocks: mocks.filter(({ kind }) => kind !== 'llm') }),
        ...(talk.question !== undefined && { from: { ...place, alone: true, message: talk.question, variables: talk.variables } }),
      },
    );
    return { session, notDone };
  };
  return runCase(talk.case, open, signal);
} // prettier-ignore

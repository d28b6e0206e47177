// The second line of a step: why it went the way it went, read from what it asked for and what it set.
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { effects, type Kind, type Result } from '@dialoom/shared/node/effects';
import type { SimulatorTranslate } from '../text/simulator.ts';
import { changesOf } from './changes.ts';
import { isOpen, waitedFor } from './resting.ts';
import { recognised } from './understanding.ts';
import { repliedWords, saidWords, testedWords } from './what-happened.ts';
import { failureReason, short, spanWords } from './words.ts';

type Effect = TracedStep['effects'][number];
export type WhyWords = {
  t: SimulatorTranslate;
  locale: string;
  intentName(id: string): string;
  /** What the exit taken after a silence is called; nothing when the node has none. */
  silentExit: string | undefined;
};

export function whyOf(step: TracedStep, words: WhyWords): string | undefined {
  const { t, locale, silentExit } = words;
  const waits = waitedFor(step);
  if (isOpen(step) && waits) {
    if (effects[waits.kind as Kind]?.how === 'frame') return undefined; // the flow it called speaks for itself
    const within = Number((waits.request as { within?: unknown }).within);
    if (!Number.isFinite(within)) return undefined;
    const time = spanWords(within, locale);
    if (waits.kind === 'sleep') return t('sim.why-sleep', { time });
    return silentExit === undefined ? t('sim.why-deadline', { time }) : t('sim.why-silent', { time, exit: silentExit });
  }
  // a call says where its answer came from, also when it failed
  const call = step.effects.findLast(
    ({ by, kind }) =>
      kind !== 'classify' &&
      kind !== 'guard' &&
      kind !== 'retrieve' &&
      kind !== 'script' &&
      (by === 'real' || by === 'mocked' || by === 'recorded'),
  );
  if (call?.reply) return calledWords(call, step, t);
  const script = step.effects.findLast(({ kind }) => kind === 'script');
  if (step.failed !== undefined)
    return (script && brokenWords(script, step.failed, t)) ?? failureReason(step.failed, t);
  const intent = step.effects.findLast(({ kind }) => kind === 'classify');
  const guard = step.effects.findLast(({ kind }) => kind === 'guard');
  const faq = step.effects.findLast(({ kind }) => kind === 'retrieve');
  return (
    (intent && recognisedWords(intent, words)) ??
    (faq && lookedUpWords(faq, words)) ??
    (guard && foundWords(guard, words)) ??
    (step.tested && testedWords(step.tested, locale, t)) ??
    joined(repliedWords(step, t), setWords(step, t), locale) ??
    saidWords(step, t)
  );
}

const joined = (did: string | undefined, set: string | undefined, locale: string): string | undefined =>
  did === undefined || set === undefined ? (did ?? set) : `${did}${locale.startsWith('zh') ? '，' : ' · '}${set}`;

function calledWords({ kind, reply, by }: Effect, step: TracedStep, t: SimulatorTranslate): string {
  const told = kind === 'records' || kind === 'remember' ? recordWords(kind, reply, t) : undefined;
  if (told !== undefined && by === 'real') return told;
  const what = step.failed !== undefined ? failureReason(step.failed, t) : reply ? replyWords(reply, t) : '';
  if (by === 'real' && (step.failed !== undefined || (reply && 'failed' in reply))) return what; // it may not even have gone out
  return t(by === 'mocked' ? 'sim.why-mocked' : by === 'recorded' ? 'sim.why-recorded' : 'sim.why-real', { what });
}
/** How many were found, or that it was saved; in a simulation what would be written is only rehearsed. */
function recordWords(kind: 'records' | 'remember', reply: Effect['reply'], t: SimulatorTranslate): string | undefined {
  if (!reply || 'failed' in reply) return undefined;
  const { contacts = [], orders = [], rehearsed } = (reply.is ?? {}) as Partial<Result<'records'>>;
  const count = contacts.length + orders.length;
  const what =
    kind === 'remember' || rehearsed
      ? t('sim.saved')
      : count === 0
        ? t('sim.found-none')
        : t('sim.found-count', { count });
  return rehearsed ? t('sim.why-rehearsed', { what }) : t('sim.why-real', { what });
}
/** What came back, by its shape: a status, a text, or the value itself. */
function replyWords(reply: NonNullable<Effect['reply']>, t: SimulatorTranslate): string {
  if ('failed' in reply) return failureReason(reply.failed, t);
  const http = effects.http.result.safeParse(reply.is);
  if (http.success) return t('sim.returned', { status: http.data.status });
  const llm = effects.llm.result.safeParse(reply.is);
  return t('sim.answered', { text: short(llm.success ? llm.data.text : reply.is, 24) });
}

function recognisedWords(effect: Effect, { t, intentName }: WhyWords): string | undefined {
  const result = recognised(effect);
  if (!result) return undefined;
  const [best, next] = result.ranked;
  if (!best) return t('sim.why-nothing');
  const named = {
    name: intentName(best.intent),
    confidence: best.confidence.toFixed(2),
    threshold: result.threshold.toFixed(2),
  };
  if (result.intent === undefined) return t('sim.why-low', named);
  if (!next) return t('sim.why-sure', named);
  return t('sim.why-sure-next', {
    ...named,
    next: intentName(next.intent),
    nextConfidence: next.confidence.toFixed(2),
  });
}

/** What went wrong in a script, with its line, in the words of the language it is written in. */
function brokenWords({ reply }: Effect, failed: string, t: SimulatorTranslate): string | undefined {
  const wrong = reply && 'is' in reply ? effects.script.result.safeParse(reply.is).data?.wrong : undefined;
  if (wrong?.what !== 'threw' && wrong?.what !== 'syntax') return undefined;
  const reason = short(wrong.text, 90);
  if (wrong.line === undefined) return t('sim.why-script', { what: failureReason(failed, t), reason });
  return t('sim.why-script-line', { what: failureReason(failed, t), line: wrong.line, reason });
}

/** Which entry, how sure, and the runner-up. */
function lookedUpWords({ reply }: Effect, { t }: WhyWords): string | undefined {
  const result = reply && 'is' in reply ? effects.retrieve.result.safeParse(reply.is).data : undefined;
  if (!result) return undefined;
  const [best, next] = result.entries;
  if (!best) return t('sim.why-faq-none');
  const named = {
    name: short(best.citation ? `${best.citation.title} › ${best.question}` : best.question, best.citation ? 32 : 20),
    confidence: best.confidence.toFixed(2),
    sure: result.sure.toFixed(2),
  };
  const first =
    best.how === 'same'
      ? t('sim.why-faq-same', { name: named.name })
      : t(best.band === 'found' ? 'sim.why-faq' : 'sim.why-faq-low', named);
  if (!next || best.how === 'same') return first;
  return t('sim.why-faq-next', { first, name: short(next.question, 14), confidence: next.confidence.toFixed(2) });
}

function foundWords({ reply }: Effect, { t, locale }: WhyWords): string | undefined {
  const result = reply && 'is' in reply ? effects.guard.result.safeParse(reply.is).data : undefined;
  if (!result) return undefined;
  const found = [...new Set(result.hits.map(({ word }) => word))];
  if (found.length === 0) return t('sim.why-not-found');
  return t('sim.why-found', { words: short(found.join(locale.startsWith('zh') ? '、' : ', '), 28) });
}

function setWords(step: TracedStep, t: SimulatorTranslate): string | undefined {
  const changes = changesOf(step);
  const [first] = changes;
  if (!first) return undefined;
  const { name, after } = first;
  if (after === null && changes.length === 1) return t('sim.why-cleared', { name });
  const value = short(after, 28);
  return changes.length === 1
    ? t('sim.why-set', { name, value })
    : t('sim.why-set-more', { name, value, n: changes.length - 1 });
}

// Reads what an endpoint answers as it comes. What comes says what it is, not its label: streams are sent as `application/json` or `text/plain`
// (openclaw#96497, sub2api#2826), problems as `text/event-stream` (lemonade#2826).
import { createParser } from 'eventsource-parser';
import { MESSAGE_CHARACTERS } from '@dialoom/shared/node/effects';
import { EgressFailure, type EgressAnswer } from '../egress/egress.ts';
import { Gathered } from '../gathered.ts';
import { inTurn } from '../in-turn.ts';
import { json, NO_JSON, type Heard, type Reader, type Wire } from './asked.ts';
import { ModelFailed, problemOf, refusalOf } from './refusal.ts';
import { Thoughts, withoutThoughts } from './thoughts.ts';

/** Characters of an answer that are kept, so that it is a message with the sign that says it is cut; what comes after is not waited for. */
const MOST_TEXT = MESSAGE_CHARACTERS - 1;
/** Of the arguments of its tools, all together. */
const MOST_ARGUMENTS = 20_000;
/** Some leave the line open behind their last word (vllm-mlx#101, earendil-works/pi#7954): usage comes at once or not at all. */
const LINGERS_MS = 1_000;

/** Of all answers that stream: each piece is little work, and two hundred that come in one moment are not. */
const pieces = inTurn({ share: 1, patience: 10 });

export type Listening = {
  /** The first sign of life. */
  began: () => void;
  /** Ends the line. */
  hangUp: () => void;
  /** Called at once with every piece of text. */
  onText?: ((piece: string) => void) | undefined;
};

/** @throws ModelFailed */
export async function readAnswer(answer: EgressAnswer, wire: Wire, listening: Listening): Promise<Heard> {
  const decoder = new TextDecoder();
  const stream = streamOf(wire.reader(), listening);
  /** The beginning until it tells what it is, then all of what does not stream. */
  let whole = '';
  let isStream = false;
  const hear = (bytes: Uint8Array) => {
    const text = decoder.decode(bytes, { stream: true });
    if (isStream) return stream.hear(text);
    whole += text;
    const first = whole.trimStart().charAt(0);
    if (first === '' || '{[<'.includes(first)) return undefined; // no line of a stream begins so
    isStream = true;
    return stream.hear(whole);
  };
  try {
    await answer.read((bytes) => {
      const wait = pieces();
      return wait ? wait.then(() => hear(bytes)) : hear(bytes);
    });
  } catch (error) {
    if (!isStream && whole.trim() !== '') throw error;
    stream.broke(error);
  } finally {
    stream.close();
  }
  return isStream || whole.trim() === '' ? stream.heard() : readWhole(wire, whole, listening.onText);
}

function streamOf(reader: Reader, { began, hangUp, onText }: Listening) {
  const { heard } = reader;
  const thoughts = new Thoughts();
  const text = new Gathered();
  let isEnough = false;
  let lingers: NodeJS.Timeout | undefined;
  const show = (piece: string) => {
    const clean = piece.replaceAll('\0', '').slice(0, MOST_TEXT - text.length);
    if (clean === '') return;
    text.add(clean);
    onText?.(clean);
  };
  const parser = createParser({
    onEvent({ data }) {
      const piece = reader.take(data);
      began(); // also a model that still thinks has begun
      if (piece !== '') show(thoughts.push(piece));
      if (!heard.finished) return;
      clearTimeout(lingers);
      lingers = setTimeout(hangUp, LINGERS_MS);
    },
    onError(error) {
      // llama.cpp of 2025 has a field of its own for what went wrong (llama.cpp#16104)
      if (error.type === 'unknown-field' && error.field === 'error') reader.take(`{"error":${error.value ?? ''}}`);
    },
  });
  return {
    hear(piece: string) {
      parser.feed(piece);
      isEnough = text.length >= MOST_TEXT;
      if (heard.wrong !== undefined || isEnough) return 'enough' as const;
      return checkArguments(heard);
    },
    broke(error: unknown): void {
      if (error instanceof EgressFailure && heard.finished) return; // it had said all before the line broke
      if (error instanceof EgressFailure && error.code === 'egress.connect')
        throw new ModelFailed('llm-broken-off', text.length === 0);
      throw error;
    },
    close(): void {
      clearTimeout(lingers);
    },
    heard(): Heard {
      // a last line without its end, as the clients of OpenAI take it too; half a line says nothing
      if (!heard.finished && heard.wrong === undefined && !isEnough) {
        parser.feed('\n\n');
        if (heard.wrong === NO_JSON) delete heard.wrong;
      }
      if (heard.wrong !== undefined) throw wrongIn(heard.wrong, text.length === 0);
      if (!heard.finished && !isEnough)
        throw new ModelFailed(
          text.length === 0 && heard.calls.length === 0 ? 'llm-garbage' : 'llm-broken-off',
          text.length === 0,
        );
      show(thoughts.end());
      const said = text.toString().toWellFormed();
      const shown = onText ? said : withoutThoughts(said);
      return { ...heard, cut: isEnough || heard.cut === true, text: shown, calls: namedCalls(heard.calls) };
    },
  };
}
/** What the endpoint says in the middle of its own stream; what has been shown is not begun again. */
function wrongIn(wrong: Exclude<Heard['wrong'], undefined>, again: boolean): ModelFailed {
  if (wrong === NO_JSON) return new ModelFailed('llm-garbage');
  const { code, again: helps } = refusalOf(wrong.status, wrong.words, null);
  return new ModelFailed(code, again && helps);
}

function readWhole(wire: Wire, body: string, onText: Listening['onText']): Heard {
  const heard = wire.whole(body);
  if (!heard) {
    const problem = problemOf(json(body)); // LM Studio says 200 to what it does not know (lmstudio-bug-tracker#618), one-api to whatever went wrong
    throw problem ? refusalOf(problem.status, problem.words, null) : new ModelFailed('llm-garbage');
  }
  const thoughts = new Thoughts();
  const said = withoutThoughts(thoughts.push(heard.text) + thoughts.end());
  const all = said.replaceAll('\0', '').toWellFormed();
  const text = all.slice(0, MOST_TEXT);
  checkArguments(heard);
  if (text !== '') onText?.(text);
  return { ...heard, cut: heard.cut === true || text.length < all.length, text, calls: namedCalls(heard.calls) };
}
function checkArguments({ calls }: Pick<Heard, 'calls'>): void {
  if (calls.reduce((sum, { args }) => sum + args.length, 0) > MOST_ARGUMENTS) throw new ModelFailed('llm-too-large');
}
/** Some endpoints give their calls no id: an answer must name one. A tool without arguments is often called with no text at all (openai-python#3502). */
const namedCalls = (calls: Heard['calls']): Heard['calls'] =>
  calls.map(({ id, name, args }, i) => ({
    id: id.slice(0, 100) || `call-${i + 1}`,
    name: name.slice(0, 100),
    args: args.trim() === '' || args.trim() === 'null' ? '{}' : args,
  }));

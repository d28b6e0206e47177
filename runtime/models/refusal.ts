// What an endpoint's "no" means: by its status, and by the words that each house has for it. The words themselves are shown to nobody.
import { Failed } from '@dialoom/shared/node/effects';
import { json, type Tokens } from './asked.ts';

/** It failed; `again` tells whether asking again may help, `after` what the endpoint said about when, `tokens` what it cost all the same. */
export class ModelFailed extends Failed {
  readonly again: boolean;
  readonly after: string | null;
  readonly tokens: Tokens | undefined;
  constructor(code: string, again = false, after: string | null = null, tokens?: Tokens) {
    super(code);
    this.again = again;
    this.after = after;
    this.tokens = tokens;
  }
}

/**
 * Where the words of a problem stand: `error` of OpenAI, Anthropic and Ollama (there only a text), `message` and `code` bare (Ark, SiliconFlow,
 * vLLM with `object: "error"`), `detail` of FastAPI, an array around it all (Gemini), what a provider said in `metadata.raw` (OpenRouter).
 */
const PLACES = ['code', 'type', 'status', 'message', 'msg', 'detail', 'error', 'errors', 'metadata', 'raw'] as const;
const DEEPEST = 5;
/** All words of a problem in one line, in small letters; numbers too, as some houses have nothing else. */
function wordsOf(problem: unknown, depth = 0): string {
  if (typeof problem === 'string') return problem.toLowerCase();
  if (typeof problem === 'number') return String(problem);
  if (typeof problem !== 'object' || problem === null || depth > DEEPEST) return '';
  const parts: unknown[] = Array.isArray(problem) ? problem : PLACES.map((place) => (problem as Record<string, unknown>)[place]); // prettier-ignore
  return parts.map((part) => wordsOf(part, depth + 1)).filter(Boolean).join(' '); // prettier-ignore
}
/** The words of a body: of a web page none, whatever stands on it. */
export function wordsIn(body: string): string {
  const parsed = json(body);
  return parsed === undefined && body.trimStart().startsWith('<') ? '' : wordsOf(parsed ?? body);
}

/** What is no answer but a problem, though it came with status 200: its words, and a status where it names one. */
export function problemOf(said: unknown): { words: string; status: number } | undefined {
  const all = (Array.isArray(said) ? said[0] : said) as { error?: unknown; object?: unknown; choices?: unknown; code?: unknown; message?: unknown; detail?: unknown } | null | undefined; // prettier-ignore
  if (typeof all !== 'object' || all === null) return undefined;
  const { error, choices } = all;
  const isBare = choices === undefined && (all.object === 'error' || (typeof all.message === 'string' && all.code !== undefined) || typeof all.detail === 'string'); // prettier-ignore
  if (!error && !isBare) return undefined;
  const code = Number((typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined) ?? all.code); // prettier-ignore
  return { words: wordsOf(all), status: code >= 400 && code < 600 ? code : 0 };
}

/** In the order in which they are looked for: the first that fits is meant. Numbers are the codes of GLM. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [
    /insufficient_quota|insufficient_user_quota|arrearage|overdue|credit[ _]balance|spend_limit_exceeded|(insufficient|balance).{0,30}(balance|insufficient)|exceeded_current_quota|free ?tier ?only|free allocated quota|inference limit|余额不足|额度不足|额度已用尽|欠费|\b1113\b/,
    'llm-quota',
  ],
  [/country, region|unsupported_country|user location/, 'llm-region'],
  [
    /content_filter|content_policy|data_?inspection|(?<!case[- ])sensitive|content exists risk|high risk|flagged|moderation|敏感|\b1301\b/,
    'llm-blocked',
  ],
  [/model output limit was reached/, 'llm-length'], // OpenAI, of models that think: all of `max_tokens` was thought away
  [
    /context_length|context length|context size|context_size|context overflow|maximum context|(prompt|input|request|tokens?).{0,60}(too long|too many tokens|longer than|exceed.{0,40}(max|limit|length))|too many tokens|range of input length|超长|\b1261\b/,
    'llm-too-long',
  ],
  [/support.{0,12} tools?\b|support tool use|enable-auto-tool-choice|(tool|function).call\w*.{0,20}not supported/, 'llm-no-tools'], // prettier-ignore
  [/unknown variant .?image_url|image_url.{0,60}not supported|support.{0,12} (images?|vision)\b|not a multimodal model/, 'llm-no-pictures'], // prettier-ignore
  [/unexpected endpoint or method|invalid url|page not found/, 'llm-address'],
  [
    /model_?not_?found|modelnotopen|no such model|not found the model|model.{0,60}(not (exist|found)|does not exist)|invalid model|not a valid model|deploymentnotfound|invalidendpointormodel|no available channel|no endpoints found|无可用渠道|模型不存在|\b1211\b/,
    'llm-model',
  ],
  [/(api[ _-]?key|令牌).{0,40}(invalid|incorrect|not valid|无效|不正确)|(invalid|incorrect).{0,20}api[ _-]?key/, 'llm-key'], // prettier-ignore
];

/**
 * @param status 0 where only words came, in the middle of a stream
 * @param body as it came, or its words
 */
export function refusalOf(status: number, body: string, after: string | null): ModelFailed {
  const words = wordsIn(body);
  const meant = meanings.find(([pattern]) => pattern.test(words))?.[1];
  if (status === 402) return new ModelFailed('llm-quota');
  // DashScope's word for too many tokens a minute, the same as OpenAI's for no money: https://help.aliyun.com/en/model-studio/error-code
  if (status === 429 && /allocated quota exceeded/.test(words) && !/free/.test(words)) return new ModelFailed('llm-limit', true, after); // prettier-ignore
  if (meant === 'llm-quota' || meant === 'llm-region') return new ModelFailed(meant);
  if (status === 401) return new ModelFailed('llm-key');
  if (status === 413) return new ModelFailed('llm-too-long');
  if (status === 429 || (status === 0 && /rate_?limit|too many requests|throttl/.test(words))) return new ModelFailed('llm-limit', true, after); // prettier-ignore
  if (meant !== undefined) return new ModelFailed(meant);
  if (status === 403) return new ModelFailed('llm-key');
  if (status === 404 && /model|targeted an endpoint/.test(words)) return new ModelFailed('llm-model');
  if ((status >= 300 && status < 400) || status === 404 || status === 405) return new ModelFailed('llm-address');
  if (status === 0 || status >= 500 || status === 408) return new ModelFailed('llm-down', true, after);
  return new ModelFailed('llm-refused');
}

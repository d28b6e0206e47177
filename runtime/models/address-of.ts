// Where an endpoint is asked, from the address its owner put in: with or without a slash at the end, with the path of one call, or with a question.
import type { ModelSettings } from '@dialoom/shared/api/connections';

/** Put in whole, as the pages of the providers show it. */
const CALL = /\/(chat\/completions|messages|embeddings)$/;
const VERSION = /\/v\d+\w*$/;
/** Those that answered under /v1 only, though their address does not say so. */
const versioned = new Set<string>();
const MOST_KNOWN = 500;

const partsOf = (address: string): { root: string; question: string } => {
  const at = address.indexOf('?');
  const base = at < 0 ? address : address.slice(0, at);
  return { root: base.replace(/\/+$/, '').replace(CALL, ''), question: at < 0 ? '' : address.slice(at) };
};

/** @param path of the call, with its slash */
export function addressOf({ address, api = 'openai' }: ModelSettings, path: string): string {
  const { root, question } = partsOf(address);
  // Anthropic's own address and those of its protocol at DeepSeek, Kimi and GLM are told without the version: their client puts it there
  const isBare = versioned.has(root) || (api === 'anthropic' && !VERSION.test(root));
  return `${root}${isBare ? '/v1' : ''}${path}${question}`;
}

/**
 * After "there is nothing here": whether /v1 is worth a try, as where LM Studio, Ollama or vLLM were put in by host and port alone. The next
 * addresses have it then; where nothing is under it either, they have it no more.
 * @param refused the address that was asked
 */
export function tryVersion({ address, api = 'openai' }: ModelSettings, refused: string): boolean {
  const { root } = partsOf(address);
  if (api !== 'openai' || (URL.parse(root)?.pathname ?? '') !== '/') return false;
  if (refused.startsWith(`${root}/v1/`)) {
    versioned.delete(root);
    return false;
  }
  if (versioned.size >= MOST_KNOWN) versioned.clear();
  versioned.add(root);
  return true;
}

/** Azure's own way, told by its question `?api-version=…`: another header for the key (learn.microsoft.com/azure/ai-services/openai/reference). */
export const isAzure = ({ address }: ModelSettings): boolean => /[?&]api-version=/.test(address);

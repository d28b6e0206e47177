// Addresses of the model providers people ask for most. A click fills the address in, and how it is spoken to; nothing more.
export const providers = [
  { name: 'OpenAI', address: 'https://api.openai.com/v1', model: 'gpt-4o-mini', api: 'openai' },
  { name: 'DeepSeek', address: 'https://api.deepseek.com/v1', model: 'deepseek-chat', api: 'openai' },
  { name: '通义千问 Qwen', address: 'https://dashscope.aliyuncs.com/compatible-mode/v1', model: 'qwen-plus', api: 'openai' },
  { name: '智谱 GLM', address: 'https://open.bigmodel.cn/api/paas/v4', model: 'glm-4-flash', api: 'openai' },
  { name: 'Kimi', address: 'https://api.moonshot.cn/v1', model: 'moonshot-v1-8k', api: 'openai' },
  { name: '豆包 Doubao', address: 'https://ark.cn-beijing.volces.com/api/v3', model: 'doubao-1-5-pro-32k-250115', api: 'openai' },
  { name: 'Anthropic', address: 'https://api.anthropic.com/v1', model: 'claude-haiku-4-5', api: 'anthropic' },
  { name: 'Ollama', address: 'http://127.0.0.1:11434/v1', model: 'qwen2.5', api: 'openai' },
  { name: 'vLLM', address: 'http://127.0.0.1:8000/v1', model: 'Qwen/Qwen2.5-7B-Instruct', api: 'openai' },
] as const; // prettier-ignore

/** The provider of an address, by its host. */
export const providerOf = (address: string) => {
  const host = hostOf(address);
  return host === undefined ? undefined : providers.find((one) => hostOf(one.address) === host);
};

/** Host and port of an address somebody types; nothing while it is none. */
export function hostOf(address: string): string | undefined {
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.host : undefined;
}

// Addresses of the model providers people ask for most; all speak the OpenAI protocol. A click fills the address in, nothing more.
export const providers = [
  { name: 'OpenAI', address: 'https://api.openai.com/v1', model: 'gpt-4o-mini' },
  { name: 'DeepSeek', address: 'https://api.deepseek.com/v1', model: 'deepseek-chat' },
  { name: '通义千问 Qwen', address: 'https://dashscope.aliyuncs.com/compatible-mode/v1', model: 'qwen-plus' },
  { name: '智谱 GLM', address: 'https://open.bigmodel.cn/api/paas/v4', model: 'glm-4-flash' },
  { name: 'Kimi', address: 'https://api.moonshot.cn/v1', model: 'moonshot-v1-8k' },
  { name: 'Ollama', address: 'http://127.0.0.1:11434/v1', model: 'qwen2.5' },
] as const;

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

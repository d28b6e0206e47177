// What each house says when it says no, as its documentation or its users have it, and which of our codes that is.
import { expect, test } from 'vitest';
import { modelFaults } from '@dialoom/shared/text/model-faults';
import { refusalOf } from './refusal.ts';

const error = (code: unknown, message: string, more: object = {}) =>
  JSON.stringify({ error: { code, message, ...more } });
test.each([
  // keys
  ['OpenAI', 401, error('invalid_api_key', 'Incorrect API key provided: sk-1.'), 'llm-key'],
  ['DashScope', 401, error('invalid_api_key', 'Incorrect API key provided.'), 'llm-key'],
  ['Moonshot', 401, error(undefined, 'Invalid Authentication', { type: 'invalid_authentication_error' }), 'llm-key'],
  ['FastAPI', 401, '{"detail":"Not authenticated"}', 'llm-key'],
  ['a text alone', 401, 'Unauthorized', 'llm-key'],
  ['Gemini says 400, in an array (continue#10290)', 400, `[${error(400, 'API key not valid. Please pass a valid API key.', { status: 'INVALID_ARGUMENT' })}]`, 'llm-key'],
  ['xAI says 400', 400, '{"code":"Client specified an invalid argument","error":"Incorrect API key provided: x."}', 'llm-key'],
  ['one-api', 401, error(null, '无效的令牌', { type: 'one_api_error' }), 'llm-key'],
  ['a wall in between', 403, '<html><title>403 Forbidden</title>', 'llm-key'],
  // money
  ['OpenAI', 429, error('insufficient_quota', 'You exceeded your current quota, please check your plan and billing details.', { type: 'insufficient_quota' }), 'llm-quota'],
  ['OpenAI, its newer code', 429, error('credit_balance_exhausted', 'You have no credits left.'), 'llm-quota'],
  ['DeepSeek', 402, error('invalid_request_error', 'Insufficient Balance'), 'llm-quota'],
  ['GLM says 429 (dify#5850)', 429, error('1113', '您的账户已欠费，请充值后重试。'), 'llm-quota'],
  ['GLM in English, to Anthropic’s client (claude-code#9201)', 429, '{"type":"error","error":{"type":"1113","message":"Insufficient balance or no resource package. Please recharge."}}', 'llm-quota'],
  ['SiliconFlow, bare (OpenManus#438)', 403, '{"code":30011,"message":"The selected model requires paid balance. Your paid balance is insufficient.","data":null}', 'llm-quota'],
  ['Ark', 403, error('AccountOverdueError', 'The request failed because your account has an overdue balance.'), 'llm-quota'],
  ['Ark, its own limit (MineContext#328)', 429, error('SetLimitExceeded', 'Your account has reached the set inference limit for the model'), 'llm-quota'],
  ['DashScope', 400, error('Arrearage', 'Access denied, please make sure your account is in good standing.'), 'llm-quota'],
  ['DashScope, what was free', 403, error('AllocationQuota.FreeTierOnly', 'The free tier of the model has been exhausted.'), 'llm-quota'],
  ['new-api', 403, error('insufficient_user_quota', '用户额度不足', { type: 'new_api_error' }), 'llm-quota'],
  ['Anthropic', 400, '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}}', 'llm-quota'],
  // too many
  ['OpenAI', 429, error('rate_limit_exceeded', 'Rate limit reached for gpt-4o on tokens per min (TPM): Limit 30000'), 'llm-limit'],
  ['DashScope, tokens a minute', 429, error('insufficient_quota', 'Allocated quota exceeded, please increase your quota limit.'), 'llm-limit'],
  ['GLM', 429, error('1302', '您当前使用该API的并发数过高，请降低并发'), 'llm-limit'],
  ['Moonshot', 429, error(undefined, 'The engine is currently overloaded, please try again later', { type: 'engine_overloaded_error' }), 'llm-limit'],
  ['a page', 429, '<html>Too many requests</html>', 'llm-limit'],
  // models
  ['OpenAI', 404, error('model_not_found', 'The model `gpt-9` does not exist or you do not have access to it.'), 'llm-model'],
  ['OpenAI, not for this project', 403, error('model_not_found', 'Project `proj_1` does not have access to model `o3`'), 'llm-model'],
  ['DeepSeek', 400, error('invalid_request_error', 'Model Not Exist'), 'llm-model'],
  ['GLM', 400, error('1211', '模型不存在，请检查模型代码。'), 'llm-model'],
  ['Ark, bare (eino#107)', 404, '{"code":"InvalidEndpointOrModel.NotFound","message":"The model or endpoint doubao-x does not exist or you do not have access to it.","type":"NotFound"}', 'llm-model'],
  ['Ark, older (aide#80)', 404, 'The request targeted an endpoint that does not exist or is invalid.', 'llm-model'],
  ['Moonshot', 404, error(undefined, 'Not found the model kimi-x or Permission denied', { type: 'resource_not_found_error' }), 'llm-model'],
  ['Ollama', 404, error(null, 'model "x" not found, try pulling it first', { type: 'api_error' }), 'llm-model'],
  ['vLLM, bare', 404, '{"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404}', 'llm-model'],
  ['OpenRouter', 400, error(400, 'x/y is not a valid model ID'), 'llm-model'],
  ['one-api says 503 (one-api#1494)', 503, error(null, '当前分组 default 下对于模型 gpt-4o 无可用渠道 (request id: 1)', { type: 'one_api_error' }), 'llm-model'],
  ['Azure', 404, error('DeploymentNotFound', 'The API deployment for this resource does not exist.'), 'llm-model'],
  ['Anthropic', 404, '{"type":"error","error":{"type":"not_found_error","message":"model: claude-x"}}', 'llm-model'],
  // addresses
  ['Ollama without /v1', 404, '404 page not found', 'llm-address'],
  ['FastAPI', 404, '{"detail":"Not Found"}', 'llm-address'],
  ['OpenAI', 404, error(null, 'Invalid URL (POST /v2/chat/completions)', { type: 'invalid_request_error' }), 'llm-address'],
  ['Azure without its version', 404, error('404', 'Resource not found'), 'llm-address'],
  ['a page', 404, '<html><title>404: our model of the month</title>', 'llm-address'],
  ['another method', 405, '{"detail":"Method Not Allowed"}', 'llm-address'],
  ['somewhere else', 301, '<html>Moved</html>', 'llm-address'],
  // too long
  ['OpenAI', 400, error('context_length_exceeded', 'This model’s maximum context length is 8192 tokens.'), 'llm-too-long'],
  ['llama.cpp', 400, error(400, 'the request exceeds the available context size, try increasing it', { type: 'exceed_context_size_error' }), 'llm-too-long'],
  ['SGLang', 400, '{"object":"error","message":"The input (9000 tokens) is longer than the model’s context length (8192 tokens).","code":400}', 'llm-too-long'],
  ['Moonshot', 400, error(undefined, 'Invalid request: Your request exceeded model token limit: 8192'), 'llm-too-long'],
  ['DashScope', 400, error('invalid_parameter_error', 'Range of input length should be [1, 30720]'), 'llm-too-long'],
  ['GLM', 400, error('1261', 'Prompt 超长'), 'llm-too-long'],
  // content
  ['Azure', 400, error('content_filter', 'The response was filtered due to the prompt triggering the content management policy.'), 'llm-blocked'],
  ['DashScope', 400, error('data_inspection_failed', 'Input data may contain inappropriate content.'), 'llm-blocked'],
  ['GLM', 400, error('1301', '系统检测到输入或生成内容可能包含不安全或敏感内容'), 'llm-blocked'],
  ['DeepSeek', 400, error('invalid_request_error', 'Content Exists Risk'), 'llm-blocked'],
  ['Moonshot', 400, error(undefined, 'The request was rejected because it was considered high risk', { type: 'content_filter' }), 'llm-blocked'],
  ['Ark', 400, error('SensitiveContentDetected', 'The request failed because the input text may contain sensitive information.'), 'llm-blocked'],
  ['OpenRouter says 403', 403, error(403, 'openai/x requires moderation. Your input was flagged for "violence".'), 'llm-blocked'],
  // what it cannot do
  ['Ollama', 400, error(null, 'registry.ollama.ai/library/gemma3:latest does not support tools', { type: 'api_error' }), 'llm-no-tools'],
  ['vLLM', 400, '{"object":"error","message":"\\"auto\\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set","code":400}', 'llm-no-tools'],
  ['OpenRouter', 404, error(404, 'No endpoints found that support tool use.'), 'llm-no-tools'],
  ['DeepSeek', 400, error('invalid_request_error', 'Failed to deserialize the JSON body: messages[0]: unknown variant `image_url`, expected `text`'), 'llm-no-pictures'],
  ['vLLM', 400, '{"object":"error","message":"x is not a multimodal model","code":400}', 'llm-no-pictures'],
  ['OpenAI, of models that think', 400, error(null, 'Could not finish the message because max_tokens or model output limit was reached.'), 'llm-length'],
  // where it is
  ['OpenAI', 403, error('unsupported_country_region_territory', 'Country, region, or territory not supported'), 'llm-region'],
  ['Gemini', 400, `[${error(400, 'User location is not supported for the API use.', { status: 'FAILED_PRECONDITION' })}]`, 'llm-region'],
  // down
  ['a page', 503, '<html><h1>503 Service Temporarily Unavailable</h1></html>', 'llm-down'],
  ['llama.cpp', 503, error(503, 'Loading model', { type: 'unavailable_error' }), 'llm-down'],
  ['Anthropic', 529, '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}', 'llm-down'],
  ['what a provider behind OpenRouter said', 400, error(400, 'Provider returned error', { metadata: { raw: '{"error":{"code":"context_length_exceeded"}}', provider_name: 'Azure' } }), 'llm-too-long'],
  ['anything else', 400, error('1210', 'API 调用参数有误'), 'llm-refused'],
  ['a name that is case-sensitive is no matter of content', 400, error(null, 'Field names are case-sensitive'), 'llm-refused'],
] as const)('%s, %i: %s', (_, status, body, code) => {
  expect(refusalOf(status, body, null).code).toBe(code);
  expect(modelFaults[code].en).toMatch(/\S \S/);
}); // prettier-ignore

// TypeScript off the page's thread: one question, one answer, in the order they were asked.
import { ScriptService } from './script-service.ts';
import type { Answer, Question } from './script-client.ts';

const service = new ScriptService();
const answer = ({ ask }: Question): Answer['value'] => {
  switch (ask.what) {
    case 'check':
      return service.check(ask.code, ask.types);
    case 'complete':
      return service.complete(ask.code, ask.types, ask.at);
    case 'detail':
      return service.detail(ask.at, ask.name);
    case 'hover':
      return service.hover(ask.code, ask.types, ask.at);
    case 'signatures':
      return service.signatures(ask.code, ask.types, ask.at);
  }
};
globalThis.addEventListener('message', (event: MessageEvent<Question>) => {
  const { id } = event.data;
  let value: Answer['value'];
  try {
    value = answer(event.data);
  } catch {
    value = undefined; // TypeScript gave up on this text: the next one is another
  }
  globalThis.postMessage({ id, value } satisfies Answer);
});

// Made by `npm run gen` from the folders of nodes/. Not edited by hand.
import type { AnyNode } from '@dialoom/shared/node/define';
import { apiCall } from './api-call/index.ts';
import { ask } from './ask/index.ts';
import { callFlow } from './call-flow/index.ts';
import { choices } from './choices/index.ts';
import { condition } from './condition/index.ts';
import { end } from './end/index.ts';
import { faq } from './faq/index.ts';
import { findContact } from './find-contact/index.ts';
import { findOrders } from './find-orders/index.ts';
import { form } from './form/index.ts';
import { guard } from './guard/index.ts';
import { handoff } from './handoff/index.ts';
import { intent } from './intent/index.ts';
import { jump } from './jump/index.ts';
import { llm } from './llm/index.ts';
import { note } from './note/index.ts';
import { rate } from './rate/index.ts';
import { remember } from './remember/index.ts';
import { saveContact } from './save-contact/index.ts';
import { say } from './say/index.ts';
import { script } from './script/index.ts';
import { set } from './set/index.ts';
import { split } from './split/index.ts';
import { start } from './start/index.ts';
import { wait } from './wait/index.ts';

export const nodes: readonly AnyNode[] = [apiCall, ask, callFlow, choices, condition, end, faq, findContact, findOrders, form, guard, handoff, intent, jump, llm, note, rate, remember, saveContact, say, script, set, split, start, wait] as unknown as readonly AnyNode[];

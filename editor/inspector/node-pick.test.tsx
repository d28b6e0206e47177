// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { translator } from '@dialoom/shared/text/messages';
import { StudioContext } from '../canvas/studio-context.ts';
import { Studio } from '../canvas/studio.ts';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { createView } from '../canvas/view.ts';
import { createDraft } from '../document/draft.ts';
import { getIn } from '../document/path.ts';
import { cardContexts } from '../studio/card-context.ts';
import { studioMessages } from '../text/studio.ts';
import { StudioLocale } from '../text/use-studio.ts';
import { Inspector } from './Inspector.tsx';

const definitions = Object.fromEntries(nodes.map((node) => [node.type, node]));
function open(tool: object, readOnly = false): Studio {
  const document = testDocument({
    a: testNode('agent', [0, 0], { goal: 'x', tools: [{ id: 'aaaa', runs: 'node', ...tool }] }),
    get: { ...testNode('api-call', [300, 0], { connection: 'shop', address: '/orders/{{ order_no }}', variable: 'order' }), name: 'Look up' },
    post: { ...testNode('api-call', [600, 0], { connection: 'shop', method: 'POST', address: '/orders/{{ 订单号 }}/cancel' }), name: 'Cancel it' },
  }); // prettier-ignore
  const t = translator(studioMessages, 'en');
  const cards = cardContexts({ document, definitions, locale: 'en', language: undefined, connections: {}, t });
  const studio = new Studio({ bot: 'b', draft: createDraft({ document, savedAt: 0, readOnly }), view: createView('main', false), definitions, t, locale: 'en', cards }); // prettier-ignore
  studio.view.setState({ selection: ['a'] });
  render(
    <StudioLocale value="en">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
        <StudioContext value={studio}>
          <Inspector />
        </StudioContext>
      </QueryClientProvider>
    </StudioLocale>,
  );
  return studio;
}
const toolOf = (studio: Studio) => getIn(studio.document, ['flows', 'main', 'nodes', 'a', 'config', 'tools', 0]);
const pick = () => screen.getByLabelText<HTMLSelectElement>('Node', { selector: 'select' });
const choose = (value: string) => fireEvent.change(pick(), { target: { value } });
afterEach(cleanup);

test('nodes that may be tools are offered by what they are called, and those that can be made', () => {
  open({});
  expect(within(pick()).getAllByRole('option').map((option) => option.textContent)).toEqual(['Choose a node', 'Cancel it', 'Look up', '+ New on the canvas: API call', '+ New on the canvas: Find contact', '+ New on the canvas: Find orders', '+ New on the canvas: Save contact']); // prettier-ignore
});
test('with a node come its arguments, what it gives back and whether it asks; in one step to take back', () => {
  const studio = open({});
  const before = studio.document;
  choose('main/get');
  expect(toolOf(studio)).toMatchObject({ node: 'main/get', name: 'get_orders', about: 'Look up', args: [{ name: 'order_no', kind: 'text' }], results: ['order'], confirm: false }); // prettier-ignore
  choose('main/post');
  expect(toolOf(studio)).toMatchObject({ name: 'cancel_orders', about: 'Cancel it', args: [{ name: 'value_1', about: '订单号', variable: '订单号' }], results: [], confirm: true }); // prettier-ignore
  studio.undo();
  studio.undo();
  expect(studio.document).toEqual(before);
});
test('what somebody wrote stays', () => {
  const studio = open({ name: 'mine', about: 'My words', question: 'Sure?' });
  choose('main/post');
  choose('main/get');
  expect(toolOf(studio)).toMatchObject({ name: 'mine', about: 'My words', question: 'Sure?', node: 'main/get' });
});
test('a new one is put on the canvas and chosen', () => {
  const studio = open({});
  const [made = ''] = within(pick()).getAllByRole<HTMLOptionElement>('option').flatMap(({ value, textContent }) => (textContent?.includes('Save contact') ? [value] : [])); // prettier-ignore
  choose(made);
  const id = Object.keys(studio.document.flows['main']?.nodes ?? {}).find((one) => !['begin', 'a', 'get', 'post'].includes(one)); // prettier-ignore
  expect(studio.document.flows['main']?.nodes[id ?? '']?.type).toBe('save-contact');
  expect(toolOf(studio)).toMatchObject({ node: `main/${id}`, name: 'save_contact', confirm: true });
});
test('one that is gone says so, and the fields of the node are read again by a press', () => {
  const studio = open({ node: 'main/gone' });
  expect(pick().getAttribute('aria-invalid')).toBe('true');
  choose('main/get');
  fireEvent.click(screen.getByRole('button', { name: 'Fill in arguments and results from the node again' }));
  expect(toolOf(studio)).toMatchObject({ args: [{ name: 'order_no' }] });
});

test('with a flow come its name, what it needs, what it gives back and whether it asks; what somebody wrote stays', () => {
  const studio = open({ runs: 'flow' });
  const choices = () => screen.getByLabelText<HTMLSelectElement>('Flow', { selector: 'select' });
  fireEvent.change(choices(), { target: { value: 'main' } });
  expect(toolOf(studio)).toMatchObject({ flow: 'main', about: studio.document.flows['main']?.name, args: [{ name: 'order_no', kind: 'text' }, { name: 'value_2', variable: '订单号' }], results: ['order'], confirm: true }); // prettier-ignore
  studio.undo();
  expect(toolOf(studio)).toEqual({ id: 'aaaa', runs: 'flow' });
  cleanup();
  const own = open({ runs: 'flow', name: 'mine', args: [{ id: 'bbbb', name: 'no', kind: 'text' }] });
  fireEvent.change(choices(), { target: { value: 'main' } });
  expect(toolOf(own)).toMatchObject({ flow: 'main', name: 'mine', args: [{ id: 'bbbb', name: 'no' }], results: expect.arrayContaining(['order']) as unknown });
}); // prettier-ignore

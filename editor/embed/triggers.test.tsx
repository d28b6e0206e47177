// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { StudioContext } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { botTexts } from '../document/bot-texts.ts';
import { Triggers } from './Triggers.tsx';

afterEach(cleanup);
const document = testDocument({ a: testNode('begin', [0, 0]) });
function open(more: object = {}, mayEdit = true): Studio {
  const studio = testStudio(BotDocument.parse({ ...document, languages: ['en', 'zh-CN'], ...more }));
  render(
    <StudioContext value={studio}>
      <Triggers mayEdit={mayEdit} />
    </StudioContext>,
  );
  return studio;
}
const type = (field: HTMLElement, value: string) => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

test('a line is added, worded in each language, and bound to pages; every change can be undone', () => {
  const studio = open();
  fireEvent.click(screen.getByText('Add a line'));
  const line = within(screen.getByLabelText('Line 1'));
  expect(line.getByText(/Nothing is written yet/)).toBeTruthy();
  type(line.getByLabelText('Says · English'), 'Need help?');
  type(line.getByLabelText('Says · Chinese (China)'), '需要帮忙吗？');
  type(line.getByLabelText('Pages'), ' /cart* \n\n/pay\n');
  fireEvent.change(line.getByLabelText('When'), { target: { value: 'scroll' } });
  type(line.getByLabelText('Percent of the page'), '75');
  fireEvent.change(line.getByLabelText('How often'), { target: { value: 'visitor' } });
  const [trigger] = studio.document.widget.triggers ?? [];
  expect(trigger).toMatchObject({
    words: { en: 'Need help?', 'zh-CN': '需要帮忙吗？' },
    when: 'scroll',
    percent: 75,
    pages: ['/cart*', '/pay'],
    once: 'visitor',
    phones: true,
  });
  expect(BotDocument.safeParse(studio.document).success).toBe(true);
  // it is one of the bot's texts: what is missing in a language is listed with the others
  expect(botTexts(studio.document, {}).map(({ key }) => key)).toContain(`trigger/${trigger?.id}`);
  for (let i = 0; i < 7; i++) studio.draft.undo();
  expect(studio.document.widget.triggers).toBeUndefined();
});

test('a number that makes no sense is told and not kept', () => {
  const studio = open();
  fireEvent.click(screen.getByText('Add a line'));
  const seconds = screen.getByLabelText('Seconds');
  fireEvent.focus(seconds);
  fireEvent.change(seconds, { target: { value: '9999' } });
  expect(screen.getByRole('alert').textContent).toContain('from 0 to 3600');
  fireEvent.blur(seconds);
  expect(studio.document.widget.triggers?.[0]?.seconds).toBe(20);
});

test('a line is deleted; who may not edit sees them and cannot', () => {
  const two = ['a', 'b'].map((id) => ({ id, words: `Line of ${id}` }));
  const studio = open({ widget: { triggers: two } });
  fireEvent.click(screen.getByLabelText('Delete line 1'));
  expect(studio.document.widget.triggers?.map(({ id }) => id)).toEqual(['b']);
  cleanup();
  open({ widget: { triggers: two } }, false);
  expect(screen.queryByText('Add a line')).toBeNull();
  expect(screen.queryByLabelText('Delete line 1')).toBeNull();
  expect(screen.getAllByLabelText('Says · English')[0]).toHaveProperty('readOnly', true);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { translator } from '@dialoom/shared/text/messages';
import { StudioContext } from '../canvas/studio-context.ts';
import { Studio } from '../canvas/studio.ts';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { createView } from '../canvas/view.ts';
import { createDraft } from '../document/draft.ts';
import { cardContexts } from '../studio/card-context.ts';
import { studioMessages } from '../text/studio.ts';
import { StudioLocale } from '../text/use-studio.ts';
import { Inspector } from './Inspector.tsx';
import { surroundings } from './surroundings.ts';

const definitions = Object.fromEntries(nodes.map((node) => [node.type, node]));
function open(config: Record<string, string>, locale: 'en' | 'zh-CN' = 'en'): Studio {
  surroundings.setState({
    connections: {
      'dialoom-records': { kind: 'crm', name: 'Dialoom records' },
      acme: { kind: 'crm', name: 'Acme sales' },
      shop: { kind: 'api', name: 'Shop' },
    },
  });
  const document = testDocument({ a: testNode('find-contact', [0, 0], { variable: 'c', ...config }) });
  const t = translator(studioMessages, locale);
  const cards = cardContexts({ document, definitions, locale, language: undefined, connections: { acme: 'Acme sales' }, t }); // prettier-ignore
  const studio = new Studio({ bot: 'b', draft: createDraft({ document, savedAt: 0, readOnly: false }), view: createView('main', false), definitions, t, locale, cards }); // prettier-ignore
  studio.view.setState({ selection: ['a'] });
  render(
    <StudioLocale value={locale}>
      <StudioContext value={studio}>
        <Inspector />
      </StudioContext>
    </StudioLocale>,
  );
  return studio;
}
const configOf = (studio: Studio) => studio.document.flows['main']?.nodes['a']?.config;
const offered = (label: string) =>
  within(screen.getByLabelText(label)).getAllByRole('option').map((option) => option.textContent); // prettier-ignore
afterEach(() => {
  cleanup();
  surroundings.setState({ connections: {} });
});

test('the house’s own records come first and are chosen where nothing is said; other kinds are not offered', () => {
  open({});
  expect(offered('CRM')).toEqual(['Dialoom records', 'Acme sales']);
  expect(screen.getByLabelText<HTMLSelectElement>('CRM').value).toBe('dialoom-records');
});
test('another CRM is stored; back at the usual one, the document is as it was', () => {
  const studio = open({});
  const before = configOf(studio);
  fireEvent.change(screen.getByLabelText('CRM'), { target: { value: 'acme' } });
  expect(configOf(studio)).toEqual({ ...before, connection: 'acme' });
  fireEvent.change(screen.getByLabelText('CRM'), { target: { value: 'dialoom-records' } });
  expect(configOf(studio)).toEqual(before);
});
test('one of another kind is called by its name, one that is gone by its id', () => {
  open({ connection: 'shop' });
  expect(offered('CRM')).toEqual(['Shop', 'Dialoom records', 'Acme sales']);
  cleanup();
  open({ connection: 'erp' });
  expect(offered('CRM')[0]).toContain('erp');
});
test('a bot from elsewhere, whose connection was taken out, asks for one', () => {
  open({ connection: '' }, 'zh-CN');
  expect(offered('客户系统')).toEqual(['选择连接', '内置客户资料', 'Acme sales']);
});

import { expect, test } from 'vitest';
import { nodes } from './registry.generated.ts';
import { startDocument } from './starter.ts';

test.each([[['zh-CN', 'en']], [['en']], [['de', 'zh-TW']]])(
  'in %j: every node runs, every exit leads on, every text is in every language',
  (languages) => {
    const document = startDocument('Mine', languages);
    expect(document).toMatchObject({ name: 'Mine', languages });
    const flow = document.flows[document.main]?.nodes ?? {};
    expect(Object.values(flow).filter(({ type }) => nodes.find((node) => node.type === type)?.entry)).toHaveLength(1);
    expect(Object.values(flow).some(({ type }) => nodes.find((node) => node.type === type)?.handsOver)).toBe(true);
    for (const [id, { type, config, next }] of Object.entries(flow)) {
      const definition = nodes.find((node) => node.type === type);
      const parsed = definition?.config.parse(config);
      expect([...(definition?.exits(parsed) ?? [])].toSorted(), id).toEqual(Object.keys(next).toSorted());
      for (const to of Object.values(next)) expect(flow).toHaveProperty(to);
      const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: languages };
      expect([...(definition?.lint(parsed, site) ?? [])], id).toEqual([]);
      const words = Object.values(config).filter((value) => typeof value === 'object' && !Array.isArray(value));
      for (const value of words) expect(Object.keys(value ?? {}), id).toEqual(languages);
    }
  },
);

// What no case came to, flow by flow, exits of one node on one line; at the end the figures.
import { nodes } from '@dialoom/nodes';
import type { Coverage, Place, Share } from '@dialoom/shared/cases/coverage';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import { nodeTitle } from '@dialoom/shared/text/cases';
import { exitWords } from '@dialoom/shared/text/findings';

export function coverageLines(coverage: Coverage, document: BotDocument, locale: Locale): string[] {
  const { nodes: all, exits, intents, percent } = coverage;
  const zh = locale === 'zh-CN';
  const node = (place: Place) => nodeTitle(document, nodes, place.flow, place.node, locale);
  const exit = ({ flow, node: id, exit: name = '' }: Place) => {
    const found = document.flows[flow]?.nodes[id];
    return exitWords(name, nodes.find(({ type }) => type === found?.type), found?.config, locale, document); // prettier-ignore
  };
  const isGone = ({ flow, node: id }: Place) => all.missing.some((one) => one.flow === flow && one.node === id);
  const open = Map.groupBy([...all.missing, ...exits.missing.filter((place) => !isGone(place))], ({ flow }) => flow);
  const inFlow = (places: readonly Place[]) =>
    [...Map.groupBy(places, ({ node: id }) => id).values()].map((some) => {
      const [first] = some;
      const ways = some.flatMap((place) => (place.exit === undefined ? [] : [exit(place)]));
      return `    ${first ? node(first) : ''}${ways.length > 0 ? ` → ${ways.join(' · ')}` : ''}`;
    });
  const share = <T>({ all: count, missing }: Share<T>) => [count - missing.length, count] as const;
  const [n, nAll] = share(all);
  const [e, eAll] = share(exits);
  const [i, iAll] = share(intents);
  return [
    ...(percent < 100 ? [zh ? '没有用例走到：' : 'No case came to:'] : []),
    ...[...open].flatMap(([flow, places]) => [`  ${document.flows[flow]?.name ?? flow}`, ...inFlow(places)]),
    ...(intents.missing.length > 0
      ? [
          zh ? '  没有用例听懂过的意图' : '  Intents that no case was understood as',
          ...intents.missing.map((intent) => `    ${document.intents[intent]?.name ?? intent}`),
        ]
      : []),
    zh
      ? `覆盖率 ${percent}%：节点 ${n}/${nAll} · 出口 ${e}/${eAll} · 意图 ${i}/${iAll}`
      : `coverage ${percent} %: nodes ${n} of ${nAll} · exits ${e} of ${eAll} · intents ${i} of ${iAll}`,
  ];
}

// What opens at a place on the canvas: add a node, choose an exit, choose its target, run a command, the menu.
import { useCallback, useMemo } from 'react';
import type { Locale } from '@dialoom/shared/node/define';
import { takesEdges } from '../canvas/card.ts';
import { plainLine } from '../canvas/card-line.ts';
import { commandOf, commands, mayRun, runCommand, type CommandName } from '../canvas/commands.ts';
import { keysLabel } from '../canvas/keys.ts';
import { LucideIcon } from '../canvas/LucideIcon.tsx';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { replaceWith } from '../canvas/replace-node.ts';
import { findAround } from '../canvas/find-around.ts';
import { flagOf, referencesOf } from '../canvas/search.ts';
import { readingOrder } from '../canvas/neighbours.ts';
import { splitEdge } from '../canvas/edge-id.ts';
import { readNodeRef } from '@dialoom/shared/tools/node-ref';
import type { Studio } from '../canvas/studio.ts';
import { useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import type { Picker, PickerFor, Point } from '../canvas/view.ts';
import type { Translate } from '../text/studio.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { PickList, type Pick } from './PickList.tsx';

const categories = [
  'talk',
  'understand',
  'logic',
  'knowledge',
  'model',
  'connect',
  'people',
  'guard',
  'session',
  'note',
] as const;
const NEW_NODE = 'new ';
const CUT = 'cut';

/** Every node that can be put in, by category, in the reader's language; found by its name in the other one too. */
export function nodePicks({ definitions, t }: Studio, locale: Locale): Pick[] {
  return Object.values(definitions)
    .flatMap((definition) => (definition && !definition.entry ? [definition] : []))
    .toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category))
    .map(({ type, text, icon, category }) => ({
      id: type,
      label: text[locale].title,
      hint: text[locale].summary,
      also: `${type} ${text['zh-CN'].title} ${text.en.title}`,
      group: t(`category.${category}`),
      icon: <NodeTile icon={icon} category={category} />,
    }));
}

/** Those that may follow: behind an exit nothing that nothing leads to, into an edge nothing that leads nowhere. */
const fittingPicks = (studio: Studio, locale: Locale, into: PickerFor): Pick[] =>
  nodePicks(studio, locale).filter(({ id }) => into.for === 'free' || studio.mayFollow(id, into.for === 'edge'));

/** The exits of a node, with where they lead now. */
const exitPicks = (studio: Studio, node: string, t: Translate): Pick[] =>
  (studio.scene().nodes.get(node)?.card.exits ?? []).map(({ id, label, to }) => ({
    id,
    label,
    hint: to === undefined ? t('canvas.exit-open') : `→ ${studio.titleOf(to)}`,
    icon: <LucideIcon name="corner-down-right" />,
  }));

function targetPicks(studio: Studio, locale: Locale, node: string, exit: string): Pick[] {
  const { t } = studio;
  const scene = studio.scene();
  const there = readingOrder(scene).flatMap((id) => {
    const found = scene.nodes.get(id);
    if (!found || !studio.mayConnect(node, id)) return [];
    const { card } = found;
    return [
      {
        id,
        label: card.title,
        hint: [card.title === card.type ? '' : card.type, ...card.lines.slice(0, 1).map(plainLine)]
          .filter(Boolean)
          .join(' · '),
        also: card.lines.map(plainLine).join(' '),
        group: t('canvas.targets-here'),
        icon: <NodeTile icon={card.icon} category={card.category} />,
      },
    ];
  });
  const connected = studio.node(node)?.next[exit] !== undefined;
  return [
    ...(connected ? [{ id: CUT, label: t('canvas.cut-edge'), icon: <LucideIcon name="unplug" />, danger: true }] : []),
    ...there,
    ...nodePicks(studio, locale)
      .filter(({ id }) => takesEdges(studio.definitions[id]))
      .map((pick) => ({ ...pick, id: NEW_NODE + pick.id, group: t('canvas.targets-new') })),
  ];
}

/** What a node names: to its definition, or to all its uses. */
function referencePicks(studio: Studio, locale: Locale, id: string): Pick[] {
  const { t } = studio;
  const node = studio.node(id);
  const references = node ? referencesOf(studio.document, node, findAround(studio, locale)) : [];
  return references.flatMap(({ from, id: to, name, uses }) => [
    {
      id: `go ${from} ${to}`,
      label: t(`references.go.${from}`, { name }),
      icon: <LucideIcon name="corner-down-right" />,
    },
    {
      id: `uses ${from} ${to}`,
      label: t('references.uses', { name }),
      hint: t('references.count', { n: uses }),
      icon: <LucideIcon name="search" />,
    },
  ]);
}
function goToReference(studio: Studio, node: string, picked: string): void {
  const [what, from, id] = picked.split(' ');
  const one = studio.node(node);
  const found =
    one &&
    referencesOf(studio.document, one, findAround(studio, studio.locale)).find(
      (each) => each.from === from && each.id === id,
    );
  if (!found) return;
  if (what === 'uses') studio.view.setState({ finding: flagOf('uses', found.id) });
  else if (found.from === 'flows') studio.openFlow(found.id);
  else if (found.from === 'nodes') {
    const { flow, node: to } = readNodeRef(found.id);
    studio.openField(flow, to);
  } else studio.panels.open(found.from, found.id);
}

const commandPick = (name: CommandName, studio: Studio): Pick => {
  const command = commandOf(name);
  const [keys] = command.keys;
  return {
    id: name,
    label: studio.t(`command.${name}`),
    group: studio.t(`command.group.${command.group}`),
    icon: <LucideIcon name={command.icon} />,
    disabled: !mayRun(command, studio),
    ...(keys === undefined ? {} : { keys: keysLabel(keys) }),
    ...(command.danger ? { danger: true } : {}),
  };
};
/** The menu of a node, an edge or the empty canvas: the same commands as everywhere. */
const menuPicks = (studio: Studio, { node, edge }: { node: string | undefined; edge: string | undefined }): Pick[] =>
  commands
    .filter(({ name, inMenu }) =>
      node !== undefined
        ? inMenu === 'node'
        : edge !== undefined
          ? name === 'delete' || inMenu === 'edge'
          : inMenu === 'pane' || name === 'paste',
    )
    .map(({ name }) => ({ ...commandPick(name, studio), group: '' }));

export function CanvasPicker() {
  const picker = useView((view) => view.picker);
  const readOnly = useReadOnly();
  const edits = picker && picker.kind !== 'commands' && picker.kind !== 'menu' && picker.kind !== 'references';
  return picker && !(edits && readOnly) ? <OpenPicker key={JSON.stringify(picker)} picker={picker} /> : null;
}

function OpenPicker({ picker }: { picker: Picker }) {
  const studio = useStudio();
  const t = useT();
  const locale = useLocale();
  const close = useCallback(() => {
    studio.view.setState({ picker: undefined });
    studio.focusCard?.(studio.selection[0]);
  }, [studio]);
  const picks = useMemo((): readonly Pick[] => {
    switch (picker.kind) {
      case 'add':
        return fittingPicks(studio, locale, picker.into);
      case 'exits':
        return exitPicks(studio, picker.node, t);
      case 'targets':
        return targetPicks(studio, locale, picker.node, picker.exit);
      case 'replace':
        return nodePicks(studio, locale).filter(
          ({ id }) => id !== studio.node(picker.node)?.type && studio.mayFollow(id, false),
        );
      case 'references':
        return referencePicks(studio, locale, picker.node);
      case 'commands':
        return commands.map(({ name }) => commandPick(name, studio));
      case 'menu':
        return menuPicks(studio, picker);
    }
  }, [picker, studio, locale, t]);
  const pick = (id: string) => {
    studio.view.setState({ picker: undefined });
    choose(studio, picker, id);
  };
  const drop = (id: string, screen: Point) => {
    const over = dropPlace(screen);
    const at = over && studio.camera?.toFlow(screen);
    if (!at) return; // let go outside the canvas: nothing
    studio.view.setState({ picker: undefined });
    const [node, exit] = over.edge === undefined ? [] : splitEdge(over.edge);
    const fits = node !== undefined && exit !== undefined && studio.mayFollow(id, true);
    studio.add(id, fits ? { for: 'edge', node, exit } : { for: 'free' }, { x: at.x - 20, y: at.y - 20 });
  };
  return (
    <PickList
      label={t(`picker.${picker.kind}`)}
      placeholder={t(
        picker.kind === 'menu'
          ? 'picker.search-commands'
          : picker.kind === 'commands'
            ? 'picker.search-commands'
            : picker.kind === 'add' || picker.kind === 'replace'
              ? 'picker.search-nodes'
              : 'picker.search',
      )}
      empty={t('picker.empty')}
      picks={picks}
      at={picker.screen}
      onPick={pick}
      {...(picker.kind === 'add' && { onDrop: drop })}
      onClose={close}
      wide={picker.kind !== 'commands' && picker.kind !== 'menu' && picker.kind !== 'exits'}
    />
  );
}

/** What lies under a place of the screen: empty canvas, or an edge of it. */
function dropPlace({ x, y }: Point): { edge?: string } | undefined {
  const under = document.elementsFromPoint(x, y);
  if (!under.some((element) => element.classList.contains('react-flow__pane'))) return undefined;
  const edge = under
    .map((element) => element.closest('.react-flow__edge')?.getAttribute('data-id'))
    .find((id) => typeof id === 'string');
  return edge ? { edge } : {};
}

function choose(studio: Studio, picker: Picker, id: string): void {
  switch (picker.kind) {
    case 'add':
      studio.add(id, picker.into, picker.at);
      return;
    case 'replace':
      replaceWith(studio, picker.node, id);
      studio.openField(studio.flow, picker.node);
      return;
    case 'references':
      goToReference(studio, picker.node, id);
      return;
    case 'exits':
      studio.view.setState({ picker: { kind: 'targets', screen: picker.screen, node: picker.node, exit: id } });
      return;
    case 'targets':
      if (id === CUT) studio.cut(`${picker.node}:${picker.exit}`);
      else if (id.startsWith(NEW_NODE))
        studio.add(id.slice(NEW_NODE.length), { for: 'exit', node: picker.node, exit: picker.exit });
      else {
        studio.connect(picker.node, picker.exit, id);
        studio.focusCard?.(picker.node);
      }
      return;
    case 'commands':
    case 'menu':
      runCommand(id as CommandName, studio);
  }
}

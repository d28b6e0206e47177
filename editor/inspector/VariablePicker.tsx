// The list of variables a field opens: what an earlier node has set comes first; with type, last value and where it is set. One that is
// not there is made on the spot.
import { useMemo } from 'react';
import { VariableName } from '@dialoom/shared/node/fields';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { setVariable } from '../document/operations/set-variable.ts';
import { PickList, type Pick } from '../palette/PickList.tsx';
import { useT } from '../text/use-studio.ts';
import { groupOf, knownVariables, variableGroups, type KnownVariable, type Place } from './known-variables.ts';
import { shortValue, useLiveValues } from './live-values.ts';
import { mayBeEmpty } from './maybe-empty.ts';

type Props = {
  /** The node whose field it is; none: a field of the bot itself. */
  place: Place | undefined;
  at: { x: number; y: number };
  /** Those that may be chosen; none given: all. */
  among?: readonly KnownVariable[];
  /** It is for a result: a new name is taken as it is, the node makes the variable. */
  writes?: boolean;
  onPick(path: string): void;
  onClose(typed: string): void;
};
const NEW = '\u0000new:';

export function VariablePicker({ place, at, among, writes = false, onPick, onClose }: Props) {
  const t = useT();
  const studio = useStudio();
  const bot = useDraft((draft) => draft.document);
  const live = useLiveValues();
  const picks = useMemo(() => {
    const nodeName = ({ flow, node }: Place) => {
      const one = bot.flows[flow]?.nodes[node];
      return one && (one.name || studio.definitions[one.type]?.text[studio.locale].title);
    };
    const pickOf = (variable: KnownVariable): Pick & { order: number } => {
      const { path, type, setBy } = variable;
      const group = groupOf(variable, bot, place ?? { flow: bot.main, node: '' });
      const initial = bot.variables[path]?.initial;
      const value = shortValue(live, path) ?? shortValue(initial === undefined ? undefined : { [path]: initial }, path);
      const by = setBy.map(nodeName).find((name) => name !== undefined);
      const said = [
        t(`variable.type.${type}`),
        value === undefined ? undefined : t('inspector.value-now', { value }),
        by === undefined ? undefined : t('inspector.set-by', { name: by }),
        place && !writes && (group === 'flow' || mayBeEmpty(variable, bot, studio.definitions, place))
          ? t('inspector.maybe-empty')
          : undefined,
      ];
      const hint = said.filter((part) => part !== undefined).join(' · ');
      return { id: path, label: path, hint, group: t(`variable.group.${group}`), order: variableGroups.indexOf(group) };
    };
    return (among ?? knownVariables(bot, studio.definitions)).map(pickOf).toSorted((a, b) => a.order - b.order);
  }, [among, bot, live, place, studio, t, writes]);
  const create = (typed: string): Pick | undefined =>
    VariableName.safeParse(typed).success && !picks.some(({ id }) => id === typed || id.startsWith(`${typed}.`))
      ? { id: `${NEW}${typed}`, label: t(writes ? 'inspector.save-in' : 'inspector.declare', { name: typed }) }
      : undefined;
  return (
    <PickList
      label={t(among ? 'inspector.choose-variable' : 'inspector.insert-variable')}
      placeholder={t('inspector.search-variable')}
      empty={t('inspector.no-variable')}
      at={at}
      picks={picks}
      extra={create}
      onPick={(id) => {
        const name = id.startsWith(NEW) ? id.slice(NEW.length) : undefined;
        if (name !== undefined && !writes) studio.commit(setVariable.of({ name, variable: { type: 'any' } }));
        onPick(name ?? id);
      }}
      onClose={onClose}
    />
  );
}

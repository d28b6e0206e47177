// The variables of a bot as the page lists them: declared or only made by nodes, with everything that sets or reads them.
import type { BotDocument, Variable } from '@dialoom/shared/document/document';
import type { VarType } from '@dialoom/shared/node/define';
import { reserved, VariableName } from '@dialoom/shared/node/fields';
import { parsedConfig } from '../canvas/card.ts';
import { usesByVariable, type Definitions, type VariableUse } from '../document/variable-uses.ts';
import { byName } from '../text/by-name.ts';

export type VariableRow = {
  name: string;
  /** Absent: no declaration, a node makes it or something reads it. */
  declared: Variable | undefined;
  type: VarType;
  sets: VariableUse[];
  reads: VariableUse[];
};

/** Of the engine, not of the bot: the answer a validation looks at, and what failed. */
const ofTheEngine: ReadonlySet<string> = new Set(['value', 'error']);

/** By name, as a reader of the language would sort them. */
export function variableRows(document: BotDocument, definitions: Definitions, locale: string): VariableRow[] {
  const uses = usesByVariable(document, definitions);
  const made = madeByNodes(document, definitions);
  const names = new Set([...Object.keys(document.variables), ...made.keys(), ...uses.keys()]);
  const rows = [...names].flatMap((name): VariableRow[] => {
    if (reserved.has(name) || (ofTheEngine.has(name) && !document.variables[name])) return [];
    const all = uses.get(name) ?? [];
    const declared = document.variables[name];
    const sets = all.filter(({ access }) => access === 'write');
    // a name that is only read and set nowhere may be a loop's own (`for item in …`): lint judges that, this list stays calm
    if (!declared && sets.length === 0 && !made.has(name)) return [];
    return [
      {
        name,
        declared,
        type: declared?.type ?? made.get(name) ?? 'any',
        sets,
        reads: all.filter(({ access }) => access === 'read'),
      },
    ];
  });
  return rows.toSorted(byName(locale));
}

function madeByNodes(document: BotDocument, definitions: Definitions): Map<string, VarType> {
  const made = new Map<string, VarType>();
  for (const { nodes } of Object.values(document.flows))
    for (const node of Object.values(nodes)) {
      const definition = definitions[node.type];
      const config = definition && parsedConfig(definition, node);
      if (!definition || !config) continue;
      for (const [path, type] of Object.entries(definition.sets(config))) {
        const head = path.split(/[.[]/)[0] ?? '';
        if (head !== '' && !made.has(head)) made.set(head, head === path ? type : 'object');
      }
    }
  return made;
}

export type NameFault = 'bad-name' | 'reserved' | 'taken';

/** What is wrong with a name for a variable. @param taken the names of the others */
export function nameFault(name: string, taken: ReadonlySet<string>): NameFault | undefined {
  if (!VariableName.safeParse(name).success) return 'bad-name';
  if (reserved.has(name) || ofTheEngine.has(name)) return 'reserved';
  return taken.has(name) ? 'taken' : undefined;
}

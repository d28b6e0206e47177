// The node definitions of this build, by type.
import { nodes } from '@dialoom/nodes';
import type { Definitions } from '../document/variable-uses.ts';

export const definitions: Definitions = Object.fromEntries(nodes.map((definition) => [definition.type, definition]));

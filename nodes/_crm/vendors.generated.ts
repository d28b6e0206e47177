// Made by `npm run gen` from the folders of nodes/_crm/. Not edited by hand.
import type { Vendor } from './crm.ts';
import { builtIn } from './built-in/built-in.ts';

export const vendors: Readonly<Record<string, Vendor>> = { 'built-in': builtIn };

// From the connection a node names to the CRM behind it.
import type { Scope } from '@dialoom/shared/node/define';
import { Failed } from '@dialoom/shared/node/effects';
import type { Crm, Vendor } from './crm.ts';
import { vendors as all } from './vendors.generated.ts';

/** @throws Failed `connection`: there is none of that id; `not-crm`: it leads to something else, or to a CRM without an adapter here */
export function crmOf(
  id: string,
  { connection }: Pick<Scope, 'connection'>,
  vendors: Readonly<Record<string, Vendor>> = all,
): Crm {
  const found = connection(id);
  if (!found) throw new Failed('connection');
  const vendor = found.kind === 'crm' ? String(found.settings['vendor']) : '';
  const open = Object.hasOwn(vendors, vendor) ? vendors[vendor] : undefined;
  if (!open) throw new Failed('not-crm');
  return open(id, found.settings);
}

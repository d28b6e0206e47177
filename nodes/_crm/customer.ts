// Who the customer is, as far as a node may know: the one a site has signed in, or one that an earlier node found.
import type { Scope } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';

const idIn = (value: Json | undefined): string | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string' && value['id'] !== ''
    ? value['id']
    : undefined; // prettier-ignore

/** The contact a site has vouched for. What the page or the customer merely says has no id, or is not verified. */
export function signedIn({ vars }: Scope): string | undefined {
  const { contact } = vars;
  const verified = contact !== null && typeof contact === 'object' && !Array.isArray(contact) && contact['verified'] === true; // prettier-ignore
  return verified ? idIn(contact) : undefined;
}

/** The contact kept in that variable, else the signed-in customer. */
export const customerOf = (variable: string, scope: Scope): string | undefined =>
  variable === '' ? signedIn(scope) : idIn(atPath(scope.vars, variable));

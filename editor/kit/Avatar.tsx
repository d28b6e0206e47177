// A person is always a round face: here the first sign of the name on a colour that stays the same.
const TINTS = 5;

/** The first letter as a person would write it: one Chinese sign, or a Latin capital. */
export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '·';
const tintOf = (name: string): number => [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % TINTS;

export const Avatar = ({ name, small }: { name: string; small?: boolean }) => (
  <span className="k-avatar" data-tint={tintOf(name)} data-small={small || undefined} aria-hidden="true">
    {initialOf(name)}
  </span>
);

// A node's tile: colour and shape say the category, the icon the type.
import type { Category } from '@dialoom/shared/node/define';
import { LucideIcon } from './LucideIcon.tsx';

export const NodeTile = ({
  icon,
  category,
  large = false,
}: {
  icon: string;
  category: Category | undefined;
  large?: boolean;
}) => (
  <span className="tile" data-category={category ?? 'unknown'} data-large={large || undefined} aria-hidden="true">
    <LucideIcon name={icon} />
  </span>
);

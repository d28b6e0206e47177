// How bad and how many: icon and number, never colour alone.
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useT } from '../text/use-studio.ts';

export function FindingBadge({ level, count }: { level: 'error' | 'warning'; count: number }) {
  const t = useT();
  const Icon = level === 'error' ? CircleAlert : TriangleAlert;
  return (
    <span
      className="finding-badge"
      data-level={level}
      role="img"
      aria-label={t(level === 'error' ? 'problems.errors' : 'problems.warnings', { n: count })}
    >
      <Icon size={12} strokeWidth={2} aria-hidden="true" />
      {count}
    </span>
  );
}

// Data as it is, for reading: monospaced, folded to a few lines of height, reachable by keyboard.
import type { Json } from '@dialoom/shared/node/effects';

export const JsonBlock = ({ value, label }: { value: Json | Readonly<Record<string, Json>>; label: string }) => (
  <pre className="sim-json" tabIndex={0} role="region" aria-label={label}>
    {typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)}
  </pre>
);

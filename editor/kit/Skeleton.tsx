// The loading face: nothing for 200 ms (in the style sheet), then still shapes of the real layout; after 3 s a line says what is awaited.
import { useEffect, useState, type ReactNode } from 'react';

const LONG_MS = 3_000;

export function Loading({ what, children }: { what: string; children: ReactNode }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="k-loading" role="group" aria-busy="true" aria-label={what}>
      {children}
      {long && (
        <p className="k-loading-words" role="status">
          {what}
        </p>
      )}
    </div>
  );
}

/** A bar, or a block when it has a height. Widths in CSS units. */
export const Bone = ({ width = '100%', height }: { width?: string; height?: number }) => (
  <i className="k-bone" style={{ width, ...(height !== undefined && { height }) }} />
);

/** Rows of a list that is still on its way. */
export const BoneRows = ({ rows = 6, height = 40 }: { rows?: number; height?: number }) => (
  <div className="k-bone-rows">
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} style={{ height }}>
        <Bone width={`${[62, 48, 71, 55][row % 4]}%`} />
      </div>
    ))}
  </div>
);

// Under a line: what the guard found in it. Who may try a bot may see the lists, so the words are told.
import type { SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { z } from 'zod';
import { GuardMark } from '../guard/GuardMark.tsx';
import '../guard/guard.css';

export function Guarded({ message: { guarded = [] } }: { message: z.output<typeof SimulatedMessage> }) {
  if (guarded.length === 0) return null;
  return (
    <p className="sim-under">
      {guarded.map((found, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- two finds may be the same, and stay where they are
        <GuardMark key={i} found={found} />
      ))}
    </p>
  );
}

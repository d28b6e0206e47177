// The lines of a card: what the customer reads in full ink, the rest quieter, variables as chips, what is wrong in words.
import type { CSSProperties } from 'react';
import { CircleAlert } from 'lucide-react';
import { plainLine, type CardLine } from './card-line.ts';
import { textWidth } from './geometry.ts';

export function CardLines({
  className,
  lines,
  reason,
  room = 1,
}: {
  className: string;
  lines: readonly CardLine[];
  reason?: string | undefined;
  room?: number | undefined;
}) {
  return (
    <div className={className}>
      {lines.map((line, i) => (
        <p
          key={i}
          data-quote={line.quote || undefined}
          data-rows={line.rows}
          data-long={textWidth(plainLine(line)) + 10 * line.parts.length > 150 || undefined}
          title={line.rows > 1 ? undefined : plainLine(line)}
          style={line.rows > 2 ? ({ '--rows': line.rows } as CSSProperties) : undefined}
        >
          {line.parts.map((part, j) => ('text' in part ? part.text : <VariableChip key={j} name={part.variable} />))}
        </p>
      ))}
      {reason !== undefined && (
        <p className="card-reason" data-rows={room} title={reason}>
          <CircleAlert size={13} aria-hidden="true" />
          <span data-long>{reason}</span>
        </p>
      )}
    </div>
  );
}

export const VariableChip = ({ name }: { name: string }) => <span className="variable">{name}</span>;

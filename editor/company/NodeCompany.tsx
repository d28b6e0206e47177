// A ring around a card with the name of who is there: somebody else looks at this node right now.
import { useCompany } from './company.ts';

export function NodeCompany({ id }: { id: string }) {
  const mates = useCompany(({ byNode }) => byNode.get(id));
  if (!mates) return null;
  return (
    <span className="node-company">
      <span className="node-company-name">{mates.map(({ name }) => name).join(', ')}</span>
    </span>
  );
}

// Nodes by their flow and name; each leads to its place on the canvas.
import { nodeTitle } from './node-title.ts';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useLocale } from '../text/use-studio.ts';

export function NodeLinks({ bot, uses }: { bot: string; uses: readonly { flow: string; node: string }[] }) {
  const studio = useStudio();
  const locale = useLocale();
  const flows = useDraft(({ document }) => document.flows);
  return (
    <ul className="node-links">
      {uses.map(({ flow, node }) => (
        <li key={`${flow}/${node}`}>
          <Link to={`${places.flow(bot, flow)}?node=${encodeURIComponent(node)}`}>
            {nodeTitle(flows[flow]?.nodes[node], studio.definitions, locale)}
            <span className="faint"> · {flows[flow]?.name ?? flow}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

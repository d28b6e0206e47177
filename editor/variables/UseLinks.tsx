// The places that set or read a variable; each leads to its node, or to the page of the bot's own texts.
import { nodeTitle } from '../bot/node-title.ts';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import type { VariableUse } from '../document/variable-uses.ts';
import { botMessages } from '../text/bot.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ownTextName } from '../bot/own-text-name.ts';

export function UseLinks({ bot, uses }: { bot: string; uses: readonly VariableUse[] }) {
  const b = useWords(botMessages);
  const studio = useStudio();
  const locale = useLocale();
  const flows = useDraft(({ document }) => document.flows);
  return (
    <ul className="node-links">
      {uses.map((use) => {
        if (use.of === 'bot') {
          const [part, , field] = use.path.map(String);
          return (
            <li key={use.path.join('/')}>
              <Link to={places.botSettings(bot)}>
                {ownTextName(b, part === 'widget' ? 'widget' : 'handoff', field ?? '')}
              </Link>
            </li>
          );
        }
        const node = flows[use.flow]?.nodes[use.node];
        const field = node && studio.definitions[node.type]?.text[locale].fields[use.label];
        return (
          <li key={`${use.flow}/${use.node}/${use.path.join('.')}`}>
            <Link
              to={`${places.flow(bot, use.flow)}?node=${encodeURIComponent(use.node)}`}
              onClick={() => studio.openField(use.flow, use.node, use.path)}
            >
              {nodeTitle(node, studio.definitions, locale)}
              <span className="faint"> · {[field, flows[use.flow]?.name ?? use.flow].filter(Boolean).join(' · ')}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

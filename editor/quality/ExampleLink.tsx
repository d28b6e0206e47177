// An example as it stands, leading to where it can be changed.
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft } from '../canvas/studio-context.ts';
import type { Example } from './findings.ts';

export function ExampleLink({ bot, example }: { bot: string; example: Example }) {
  const name = useDraft(({ document }) => document.intents[example.intent]?.name ?? example.intent);
  return (
    <Link to={places.example(bot, example)} className="example-link" lang={example.language}>
      <span>{example.text}</span>
      <small>{name}</small>
    </Link>
  );
}

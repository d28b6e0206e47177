// An example as it stands, leading to where it can be changed.
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft } from '../canvas/studio-context.ts';
import { qualityMessages } from '../text/quality.ts';
import { useWords } from '../text/use-words.ts';
import type { Example } from './findings.ts';

export function ExampleLink({ bot, example, bare }: { bot: string; example: Example; /** Without the intent’s name. */ bare?: boolean }) {
  const t = useWords(qualityMessages);
  const name = useDraft(({ document }) => document.intents[example.intent]?.name ?? example.intent);
  return (
    <Link to={places.example(bot, example)} className="example-link" lang={example.language} aria-label={t('mend.go', { name, text: example.text })}>
      <span>{example.text}</span>
      {!bare && <small>{name}</small>}
    </Link>
  );
} // prettier-ignore

// The definition's examples: what comes in, what the node says, by which exit it leaves.
import type { AnyNode, Locale } from '@dialoom/shared/node/define';
import { useT } from '../text/use-studio.ts';

const endOf = (ends: AnyNode['examples'][number]['ends']): string =>
  'exit' in ends ? ends.exit : 'to' in ends ? ends.to : ends.end;

export function ExamplesTab({ definition, locale }: { definition: AnyNode; locale: Locale }) {
  const t = useT();
  const label = (exit: string) => definition.text[locale].exits[exit.split(':')[0] ?? exit] ?? exit;
  if (definition.examples.length === 0) return <p className="inspector-empty">{t('inspector.no-examples')}</p>;
  return (
    <ul className="examples">
      {definition.examples.map((example) => (
        <li key={example.name}>
          <h4>{example.name}</h4>
          {example.script.map((line, i) => (
            <p key={i} className="mono">
              {Object.entries(line).map(([kind, reply]) => `${kind} → ${JSON.stringify(reply)}`)}
            </p>
          ))}
          {(example.ends.said ?? []).map((said) => (
            <p key={said} className="example-said">
              {said}
            </p>
          ))}
          <p className="example-end">→ {label(endOf(example.ends))}</p>
        </li>
      ))}
    </ul>
  );
}

// The definition's examples, told as a conversation: what customer and bot say, what is done in between, by which exit it leaves. Its
// settings can be put into the node, with one undo.
import { use, useState } from 'react';
import { Check, CornerDownLeft } from 'lucide-react';
import type { AnyNode, Locale } from '@dialoom/shared/node/define';
import { effects, type Kind } from '@dialoom/shared/node/effects';
import { failureReason } from '../simulator/words.ts';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';
import { useT } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { StudioContext } from '../canvas/studio-context.ts';
import { exampleConfig, exampleText } from './example-config.ts';
import { FormContext } from './inspector-context.ts';
import { Markdown } from './Markdown.tsx';
import { surroundings } from './surroundings.ts';

type Example = AnyNode['examples'][number];
type Told = { by: 'bot' | 'customer' | 'system'; words: string };

export function ExamplesTab({ definition, locale }: { definition: AnyNode; locale: Locale }) {
  const t = useT();
  const words = useWords(simulatorMessages);
  if (definition.examples.length === 0) return <p className="inspector-empty">{t('inspector.no-examples')}</p>;
  const exits = definition.text[locale].exits;
  const leaves = ({ ends }: Example): string =>
    'exit' in ends
      ? (exits[ends.exit.split(':')[0] ?? ends.exit] ?? ends.exit)
      : t('to' in ends ? 'inspector.example-jumps' : 'inspector.example-ends');
  return (
    <>
      <p className="examples-lead">{t('inspector.examples-lead')}</p>
      <ul className="examples">
        {definition.examples.map((example) => (
          <li key={example.name}>
            <h4>{exampleText(example.name, locale)}</h4>
            {told(example, words).map((line, i) => (
              <div key={i} className={`example-line example-${line.by}`}>
                {line.by !== 'system' && <b>{t(`inspector.example-${line.by}`)}</b>}
                {line.by === 'bot' ? (
                  <Markdown source={exampleText(line.words, locale)} breaks />
                ) : (
                  <p>{exampleText(line.words, locale)}</p>
                )}
              </div>
            ))}
            <p className="example-end">→ {leaves(example)}</p>
            <InsertExample definition={definition} example={example} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing where the tab only shows: outside a form, read-only, or for an example without settings. */
function InsertExample({ definition, example }: { definition: AnyNode; example: Example }) {
  const t = useT();
  const form = use(FormContext);
  const studio = use(StudioContext);
  const [done, setDone] = useState(false);
  if (!form || !studio || form.readOnly || Object.keys(example.config).length === 0) return null;
  const insert = () => {
    const node = studio.node(form.node, form.flow);
    if (!node) return;
    const { document } = studio;
    form.commit([], exampleConfig(definition, example.config, { node, document, around: surroundings.getState() }));
    setDone(true);
    studio.say(t('inspector.example-inserted'));
  };
  return (
    <button type="button" className="link-button example-insert" onClick={insert}>
      {done ? <Check size={13} aria-hidden="true" /> : <CornerDownLeft size={13} aria-hidden="true" />}
      {t(done ? 'inspector.example-inserted' : 'inspector.example-insert')}
    </button>
  );
}

/** In the order it happens: a question stands before its answer; what is said of no question comes last. */
function told({ script, ends }: Example, t: SimulatorTranslate): Told[] {
  const said = [...(ends.said ?? [])];
  const lines: Told[] = [];
  const bot = () => {
    const words = said.shift();
    if (words !== undefined && words !== '') lines.push({ by: 'bot', words });
  };
  for (const line of script)
    for (const [name, reply] of Object.entries(line)) {
      const kind = name as Kind; // a line has the kinds of effects for its keys
      const waits = effects[kind].how === 'wait';
      if (waits) bot();
      if (typeof reply !== 'object' || reply === null) lines.push({ by: 'system', words: t(`sim.effect.${kind}`) });
      else if ('failed' in reply) {
        if (!waits) lines.push({ by: 'system', words: t(`sim.effect.${kind}`) });
        lines.push({ by: 'system', words: failureReason(String(reply.failed), t) });
      } else if (waits && 'text' in reply && typeof reply.text === 'string' && reply.text !== '')
        lines.push({ by: 'customer', words: reply.text });
      else lines.push({ by: 'system', words: t(`sim.effect.${kind}`) });
    }
  while (said.length > 0) bot();
  return lines;
}

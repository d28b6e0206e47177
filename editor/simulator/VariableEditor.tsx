// Another value for a variable, from here on. A text is typed as it is, everything else as JSON.
import { useState } from 'react';
import type { Json } from '@dialoom/shared/node/effects';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { useWords } from '../text/use-words.ts';
import { InlineFoot } from './InlineFoot.tsx';
import { useSimulation } from './simulation-context.ts';
import { typedValue, writtenValue } from './typed-value.ts';

type Props = { name: string; value: Json | undefined; isText: boolean; onDone(): void };

export function VariableEditor({ name, value, isText, onDone }: Props) {
  const t = useWords(debuggerMessages);
  const simulation = useSimulation();
  const [text, setText] = useState(() => writtenValue(value, isText));
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="sim-mock-form"
      onSubmit={(event) => {
        event.preventDefault();
        const made = typedValue(text, isText);
        if (made === undefined) return setWrong(true);
        simulation.put({ [name]: made.value });
        onDone();
      }}
    >
      <Field label={t('bug.edit-value', { name })} error={isWrong ? t('bug.edit-json') : undefined}>
        <TextArea
          autoFocus
          mono={!isText}
          rows={text.includes('\n') ? 6 : 2}
          spellCheck={false}
          value={text}
          onText={(next) => {
            setWrong(false);
            setText(next);
          }}
        />
      </Field>
      <InlineFoot verb={t('bug.edit-save')} onCancel={onDone} />
    </form>
  );
}

// Asks for the name and the kind of a new variable.
import { useState } from 'react';
import { useStudio } from '../canvas/studio-context.ts';
import { setVariable } from '../document/operations/set-variable.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';
import { KindSelect } from './KindSelect.tsx';
import { nameFault } from './variable-rows.ts';
import type { VarType } from '@dialoom/shared/node/define';

type Props = { taken: ReadonlySet<string>; onAdded(name: string): void; onClose(): void };

export function NewVariable({ taken, onAdded, onClose }: Props) {
  const t = useWords(variableMessages);
  const studio = useStudio();
  const [name, setName] = useState('');
  const [type, setType] = useState<VarType>('text');
  const [tried, setTried] = useState(false);
  const trimmed = name.trim();
  const fault = nameFault(trimmed, taken);
  const add = () => {
    setTried(true);
    if (fault !== undefined) return;
    studio.commit(setVariable.of({ name: trimmed, variable: { type } }));
    onAdded(trimmed);
  };
  const footer = <DialogFoot onCancel={onClose} verb={t('variables.add')} />;
  return (
    <Dialog open onClose={onClose} title={t('variables.new-title')} footer={footer} onSubmit={add}>
      <Field
        label={t('variables.name')}
        hint={t('variables.name-hint')}
        error={
          fault !== undefined && (tried || (fault !== 'bad-name' && trimmed !== ''))
            ? t(`variables.${fault}`, { name: trimmed })
            : undefined
        }
      >
        <TextInput value={name} onText={setName} maxLength={64} spellCheck={false} />
      </Field>
      <Field label={t('variables.kind')} hint={t('variables.kind-hint')}>
        <KindSelect type={type} onChoose={setType} />
      </Field>
    </Dialog>
  );
}

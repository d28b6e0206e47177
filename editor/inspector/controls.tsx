// The registry of controls: one for each kind of field.
import type { ReactNode } from 'react';
import type { ControlKind } from '../document/form.ts';
import { AnswerPathControl } from './AnswerPathControl.tsx';
import { CodeControl } from './CodeControl.tsx';
import { ConditionsControl } from './ConditionsControl.tsx';
import type { ControlProps } from './Field.tsx';
import { GroupControl, UnionControl } from './GroupControl.tsx';
import { LinesControl } from './LinesControl.tsx';
import { ListControl } from './ListControl.tsx';
import { MapControl } from './MapControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { OptionsControl } from './OptionsControl.tsx';
import { PickControl, PicksControl } from './PickControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import { TemplateControl, WordsControl } from './TemplateControl.tsx';
import { MultilineControl, PatternControl, TextControl } from './TextControl.tsx';

export const controls: Readonly<Record<ControlKind, (props: ControlProps) => ReactNode>> = {
  words: WordsControl,
  template: TemplateControl,
  conditions: ConditionsControl,
  pattern: PatternControl,
  lines: LinesControl,
  multiline: MultilineControl,
  code: CodeControl,
  'answer-path': AnswerPathControl,
  pick: PickControl,
  picks: PicksControl,
  options: OptionsControl,
  number: NumberControl,
  boolean: SwitchControl,
  list: ListControl,
  union: UnionControl,
  group: GroupControl,
  map: MapControl,
  text: TextControl,
};

// Plain text: one line, several lines, or a pattern that is checked while it is written.
import { patternFault, findPattern } from '@dialoom/shared/pattern/pattern';
import { patternReason } from '@dialoom/shared/text/pattern-reasons';
import { useState } from 'react';
import { useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { useForm } from './inspector-context.ts';
import { useTyped } from './use-typed.ts';

function useText({ path, value, schema }: ControlProps) {
  const form = useForm();
  const stored = typeof value === 'string' ? value : typeof schema.default === 'string' ? schema.default : '';
  return { form, typed: useTyped(stored, (next: string, focus) => form.commit(path, next, focus)) };
}

export function TextControl(props: ControlProps) {
  const { form, typed } = useText(props);
  return (
    <>
      <input
        id={props.id}
        className="input"
        type="text"
        value={typed.value}
        maxLength={props.schema.maxLength}
        readOnly={form.readOnly}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        autoComplete="off"
        onFocus={typed.focus}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && typed.flush()}
      />
      <Full text={typed.value} most={props.schema.maxLength} />
    </>
  );
}

export function MultilineControl(props: ControlProps) {
  const { form, typed } = useText(props);
  return (
    <>
      <textarea
        id={props.id}
        className="input"
        rows={Math.min(14, Math.max(3, typed.value.split('\n').length))}
        value={typed.value}
        maxLength={props.schema.maxLength}
        readOnly={form.readOnly}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        onFocus={typed.focus}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
      />
      <Full text={typed.value} most={props.schema.maxLength} />
    </>
  );
}

/** The field takes no more: said, so that nobody wonders why nothing appears. */
function Full({ text, most }: { text: string; most: number | undefined }) {
  const t = useT();
  return most === undefined || text.length < most ? null : (
    <p className="field-error" data-level="warning" role="status">
      {t('inspector.at-most-letters', { most })}
    </p>
  );
}

export function PatternControl(props: ControlProps) {
  const t = useT();
  const { form, typed } = useText(props);
  const [sample, setSample] = useState('');
  const fault = typed.value === '' ? undefined : patternFault(typed.value);
  const found =
    fault === undefined && typed.value !== '' && sample !== '' ? findPattern(typed.value, sample) : undefined;
  return (
    <>
      <input
        id={props.id}
        className="input mono"
        type="text"
        spellCheck={false}
        autoComplete="off"
        value={typed.value}
        maxLength={props.schema.maxLength}
        readOnly={form.readOnly}
        aria-describedby={props.describedBy}
        aria-invalid={fault !== undefined || props.invalid || undefined}
        onFocus={typed.focus}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
      />
      {fault !== undefined && (
        <p className="field-error" data-level="error" role="status">
          {t('inspector.pattern-fault', { reason: patternReason(fault, form.locale) })}
        </p>
      )}
      {typed.value !== '' && fault === undefined && (
        <div className="pattern-try">
          <input
            className="input"
            type="text"
            value={sample}
            aria-label={t('inspector.pattern-try')}
            placeholder={t('inspector.pattern-try')}
            onChange={(event) => setSample(event.target.value)}
          />
          {sample !== '' && (
            <output data-found={found !== undefined || undefined}>
              {found ? t('inspector.pattern-found', { text: found.text }) : t('inspector.pattern-none')}
            </output>
          )}
        </div>
      )}
    </>
  );
}

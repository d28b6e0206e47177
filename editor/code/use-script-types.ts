// The types of an open script: asked for while it is written, said beside what our own reading of it says. Nothing for other languages.
import { useEffect, useMemo, useState } from 'react';
import type { Json } from '@dialoom/shared/node/effects';
import { useLocale } from '../text/use-studio.ts';
import type { Mark } from './marks.ts';
import type { CodeScope, CodeVariable } from './scope.ts';
import { ScriptClient } from './script-client.ts';
import type { TypeFault } from './script-service.ts';
import { scriptTypes } from './script-types.ts';
import { typeMarks } from './type-marks.ts';

const REST_MS = 200;
type About = {
  variables: readonly CodeVariable[];
  values: Readonly<Record<string, Json>> | undefined;
  /** What our own reading found. */
  read: readonly Mark[];
};

/** @param isScript stays the same as long as the window is open */
export function useScriptTypes(
  source: string,
  isScript: boolean,
  { variables, values, read }: About,
): { script: CodeScope['script']; marks: readonly Mark[]; checking: boolean } {
  const locale = useLocale();
  const [client, setClient] = useState<ScriptClient>();
  const [found, setFound] = useState<{ source: string; faults: readonly TypeFault[] }>();
  const types = useMemo(() => (isScript ? scriptTypes(variables, values) : ''), [isScript, variables, values]);
  useEffect(() => {
    if (!isScript) return;
    const made = new ScriptClient();
    setClient(made);
    return () => made.close();
  }, [isScript]);
  const parses = !read.some(({ level }) => level === 'error');
  useEffect(() => {
    if (!client || !parses) return;
    let stale = false;
    const timer = setTimeout(() => {
      void client.ask('check', { code: source, types }).then((faults) => {
        if (!stale) setFound({ source, faults: faults ?? [] }); // without an answer what we read ourselves still counts
      });
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [client, parses, source, types]);
  const script = useMemo(() => client && { types, client }, [client, types]);
  const marks = useMemo(() => {
    const faults = found?.source === source && parses ? found.faults : [];
    const all = [...read, ...typeMarks(source, faults, read, locale)];
    return all.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error') || a.line - b.line);
  }, [found, source, parses, read, locale]);
  return { script, marks, checking: isScript && parses && found?.source !== source };
}

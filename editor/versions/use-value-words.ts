// A value of the open draft as its field shows it.
import type { Json } from '@dialoom/shared/node/effects';
import { useStudio } from '../canvas/studio-context.ts';
import type { Path } from '../document/path.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { valueWords } from './difference-words.ts';

export function useValueWords(): (value: Json, path: Path) => string {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const { document, definitions } = useStudio();
  return (value, path) =>
    valueWords(value, undefined, path, document, {
      before: document,
      after: document,
      definitions,
      locale,
      t,
      connections: {},
      knowledge: {},
    });
}

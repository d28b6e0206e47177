// `?example=…&language=…`: an address that leads to one example. Its words are looked for, its language shown, and it gets the focus.
import { useEffect } from 'react';
import { useQueryParam } from '../app/router.ts';
import { useStudio } from '../canvas/studio-context.ts';

/** What the search field takes. */
const MOST = 120;
/** So many pictures later the line is not there, or it is settled. */
const PATIENCE = 60;

export function useWantedExample(search: (words: string) => void): void {
  const studio = useStudio();
  const example = useQueryParam('example');
  const language = useQueryParam('language');
  useEffect(() => {
    if (example === undefined) return;
    search(example.slice(0, MOST));
    if (language !== undefined && studio.document.languages.includes(language)) studio.view.setState({ language });
    let left = PATIENCE;
    let frame = 0;
    let hasHad = false;
    const look = () => {
      const { activeElement, body } = document;
      const line = [...document.querySelectorAll<HTMLInputElement>('.intent-detail input.example-text')].find(({ value }) => value === example); // prettier-ignore
      // the list is made anew once it is searched: the line that had the focus may be gone with it
      if (line && (!hasHad || activeElement === body)) {
        line.focus();
        hasHad = true;
      }
      if (left-- > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once an address
  }, [example, language, studio]);
}

// While the coverage of the tests is drawn on the canvas: how much it is, and the way out.
import { useEffect } from 'react';
import { X } from 'lucide-react';
import { cover, useCover } from '../canvas/cover.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';

export function CoverBar() {
  const t = useWords(caseMessages);
  const { bot } = useStudio();
  const percent = useCover(({ taken, percent: of }) => (taken ? of : undefined));
  useEffect(() => () => cover.setState({ taken: undefined }), [bot]); // of this bot only
  if (percent === undefined) return null;
  return (
    <div className="cover-bar" role="status">
      <span className="num">{t('cover.shown', { n: percent })}</span>
      <IconButton
        label={t('cover.hide')}
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => cover.setState({ taken: undefined })}
      />
    </div>
  );
}

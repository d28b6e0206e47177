// The card on the paper before the studio: set-up and signing in. The language can be chosen here already.
import { useId, type FormEvent, type ReactNode } from 'react';
import { chooseLanguage } from '../app/preferences.ts';
import { useTitle } from '../app/Page.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Mark } from '../kit/Mark.tsx';
import { shellMessages } from '../text/shell.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  title: string;
  lead?: string;
  above?: ReactNode;
  foot: ReactNode;
  onSubmit(): void;
  children: ReactNode;
};

export function Door({ title, lead, above, foot, onSubmit, children }: Props) {
  const t = useWords(shellMessages);
  const locale = useLocale();
  const heading = useId();
  useTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className="door">
      <div>
        <form className="door-card" aria-labelledby={heading} onSubmit={submit} noValidate>
          <header className="door-head">
            <Mark size={44} />
            <h1 id={heading}>{title}</h1>
            {lead !== undefined && <p>{lead}</p>}
          </header>
          {above}
          {children}
          <footer className="door-foot">{foot}</footer>
        </form>
        <div className="door-look">
          <Choices
            label={t('shell.language')}
            value={locale}
            options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`shell.language.${value}`) }))}
            onChoose={chooseLanguage}
          />
        </div>
      </div>
    </main>
  );
}

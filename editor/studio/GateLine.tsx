// What the bot asks for before it is published, where its settings ask for anything.
import { useDraft } from '../canvas/studio-context.ts';
import { caseMessages } from '../text/cases.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function GateLine() {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const gate = useDraft(({ document }) => document.settings.gate);
  const list = [
    ...(gate?.warnings ? [t('gate.ask-warnings')] : []),
    ...(gate?.tests ? [t('gate.ask-tests')] : []),
    ...(gate && gate.coverage > 0 ? [t('gate.ask-coverage', { n: gate.coverage })] : []),
  ];
  if (list.length === 0) return null;
  return <p className="k-hint gate-line">{t('gate.asks', { list: list.join(locale === 'zh-CN' ? '、' : ', ') })}</p>;
}

// Ready bots to begin from: a picture, what each does, and the dialogue that makes one's own.
import { useState } from 'react';
import { Languages, MessageCircleQuestionMark, ScanSearch } from 'lucide-react';
import type { TemplateView } from '@dialoom/shared/api/templates';
import { inLanguage } from '@dialoom/shared/template/words';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { NameDialog } from '../bot/NameDialog.tsx';
import { Button } from '../kit/Button.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useMakeFromTemplate, useTemplates } from '../queries/templates.ts';
import { templateMessages } from '../text/templates.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { freeName } from './free-name.ts';
import './templates.css';

/** @param taken names of the bots there are */
export function Templates({ taken }: { taken: readonly string[] }) {
  const t = useWords(templateMessages);
  const templates = useTemplates();
  const [chosen, setChosen] = useState<TemplateView>();
  return (
    <section className="templates" aria-labelledby="templates-title">
      <header className="section-head">
        <h2 id="templates-title">{t('templates.title')}</h2>
        <p className="small faint">{t('templates.words')}</p>
      </header>
      {templates.isPending ? (
        <Loading what={t('templates.loading')}>
          <div className="template-grid">
            {[0, 1, 2, 3].map((at) => (
              <Bone key={at} height={240} />
            ))}
          </div>
        </Loading>
      ) : templates.data ? (
        <ul className="template-grid">
          {templates.data.templates.map((template) => (
            <li key={template.id}>
              <TemplateCard template={template} onUse={() => setChosen(template)} />
            </li>
          ))}
        </ul>
      ) : (
        <Failure error={templates.error} onRetry={() => void templates.refetch()} busy={templates.isFetching} />
      )}
      {chosen && <UseTemplate template={chosen} taken={taken} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

function TemplateCard({ template, onUse }: { template: TemplateView; onUse(): void }) {
  const t = useWords(templateMessages);
  const locale = useLocale();
  const title = inLanguage(template.title, locale, 'en');
  return (
    <article className="template-card">
      <FlowPicture flow={template.flow} />
      <div className="template-body">
        <h3>{title}</h3>
        <p className="small">{inLanguage(template.summary, locale, 'en')}</p>
        <ul className="template-facts tiny faint">
          <li>
            <ScanSearch size={12} aria-hidden="true" />
            {t('templates.intents', { n: template.intents })}
          </li>
          <li>
            <MessageCircleQuestionMark size={12} aria-hidden="true" />
            {t('templates.questions', { n: template.questions })}
          </li>
          <li>
            <Languages size={12} aria-hidden="true" />
            {t('templates.languages')}
          </li>
        </ul>
        <Button small aria-label={t('templates.use-named', { name: title })} onClick={onUse}>
          {t('templates.use')}
        </Button>
      </div>
    </article>
  );
}

function UseTemplate({
  template,
  taken,
  onClose,
}: {
  template: TemplateView;
  taken: readonly string[];
  onClose(): void;
}) {
  const t = useWords(templateMessages);
  const locale = useLocale();
  const make = useMakeFromTemplate();
  const title = inLanguage(template.title, locale, 'en');
  const done = (name: string, id: string, knowledge: 'made' | 'kept') => {
    onClose();
    toast(t(knowledge === 'made' ? 'templates.made' : 'templates.made-kept', { name }));
    navigate(places.flows(id));
  };
  return (
    <NameDialog
      title={t('templates.dialog', { name: title })}
      verb={t('templates.make')}
      name={freeName(title, taken)}
      busy={make.isPending && t('templates.making')}
      error={make.error ? failureWords(make.error, locale) : undefined}
      onName={(name) =>
        make.mutate({ template: template.id, name }, { onSuccess: ({ id, knowledge }) => done(name, id, knowledge) })
      }
      onClose={onClose}
    />
  );
}

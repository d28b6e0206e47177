// What the chat says by itself beside its button: a list of lines, each with when, where and how often. Part of the draft.
import { useState } from 'react';
import { MessageCircleHeart, Plus, Trash2 } from 'lucide-react';
import type { Trigger } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { editWidget } from '../document/operations/edit-widget.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { embedMessages } from '../text/embed.ts';
import { useWords } from '../text/use-words.ts';
import { TriggerFields } from './TriggerFields.tsx';

const MOST = 20;

export function Triggers({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(embedMessages);
  const studio = useStudio();
  const triggers = useDraft(({ document }) => document.widget.triggers) ?? [];
  const [made, setMade] = useState<string>();
  const add = () => {
    const id = newId();
    const fresh: Trigger = {
      id,
      words: '',
      when: 'time',
      seconds: 20,
      percent: 50,
      pages: [],
      once: 'session',
      phones: true,
    };
    setMade(id);
    studio.commit(editWidget.of({ path: ['triggers'], value: [...triggers, fresh] as never }));
  };
  return (
    <section className="section">
      <h2>{t('embed.triggers')}</h2>
      <p className="section-lead">{t('embed.triggers-lead')}</p>
      {triggers.length === 0 && !mayEdit && <p className="muted">{t('embed.triggers-none')}</p>}
      <ol className="triggers">
        {triggers.map((trigger, i) => (
          <li key={trigger.id} className="trigger" aria-label={t('embed.trigger', { n: i + 1 })}>
            <div className="trigger-head">
              <MessageCircleHeart size={16} aria-hidden="true" />
              <b className="grow">{t('embed.trigger', { n: i + 1 })}</b>
              {mayEdit && (
                <IconButton
                  label={t('embed.trigger-remove', { n: i + 1 })}
                  icon={<Trash2 size={16} aria-hidden="true" />}
                  onClick={() => studio.commit(editWidget.of({ path: ['triggers', i] }))}
                />
              )}
            </div>
            <TriggerFields trigger={trigger} at={i} mayEdit={mayEdit} isNew={trigger.id === made} />
          </li>
        ))}
      </ol>
      {mayEdit && triggers.length < MOST && (
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={add}>
          {t('embed.trigger-add')}
        </Button>
      )}
    </section>
  );
}

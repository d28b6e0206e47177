// What the bot said: text, picture, card, buttons, suggestions. Buttons work while the bot waits for that answer.
import { ExternalLink, Footprints, Sparkles } from 'lucide-react';
import type { SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { Card } from '@dialoom/shared/node/content';
import type { z } from 'zod';
import { Markdown } from '../inspector/Markdown.tsx';
import { Sources } from '../documents/Sources.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { Guarded } from './Guarded.tsx';
import { useSimulation } from './simulation-context.ts';
import { SimulatedForm } from './SimulatedForm.tsx';

type Props = {
  message: z.output<typeof SimulatedMessage>;
  /** The customer's next line, if there is one: the choice it took stays marked. */
  answered: string | undefined;
  /** Its buttons can be pressed now. */
  open: boolean;
  onStep(step: number): void;
};

export function BotMessage({ message, answered, open, onStep }: Props) {
  const t = useWords(simulatorMessages);
  const simulation = useSimulation();
  const { text, image, card, cards, choices, suggest, form, generated, sources, step, lang } = message;
  return (
    <div className="sim-message" data-from="bot">
      {(text || image) && (
        <div className="sim-line">
          <div className="sim-bubble">
            <span className="sr">{t('sim.bot-says')} </span>
            {image && <img src={image.url} alt={image.alt} loading="lazy" referrerPolicy="no-referrer" />}
            {text && (
              <div lang={lang}>
                <Markdown source={text} breaks />
              </div>
            )}
          </div>
          <span className="sim-take-back">
            <IconButton
              label={t('sim.show-step')}
              icon={<Footprints size={14} aria-hidden="true" />}
              onClick={() => onStep(step)}
            />
          </span>
        </div>
      )}
      {card && <CardView card={card} lang={lang} />}
      {cards && (
        <div className="sim-cards" role="group" aria-label={t('sim.cards', { n: cards.length })} tabIndex={0}>
          {cards.map((one, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- cards have no names of their own and never move
            <CardView key={i} card={one} lang={lang} />
          ))}
        </div>
      )}
      <Guarded message={message} />
      {sources && <Sources sources={sources} />}
      {generated && (
        <p className="sim-meta">
          <Sparkles size={12} aria-hidden="true" />
          {t('sim.generated')}
        </p>
      )}
      {form && answered === undefined && <SimulatedForm form={form} lang={lang} disabled={!open} />}
      {choices && choices.length > 0 && (
        <div className="sim-choices">
          {choices.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="sim-choice"
              lang={lang}
              data-picked={answered === label || undefined}
              disabled={!open}
              onClick={() => simulation.say(label, id)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {suggest && suggest.length > 0 && open && (
        <div className="sim-choices">
          {suggest.map((words) => (
            <button
              key={words}
              type="button"
              className="sim-choice"
              lang={lang}
              data-suggested
              onClick={() => simulation.say(words)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type CardProps = { card: Card; lang: string | undefined };
const CardView = ({ card: { title, subtitle, image, rows, links }, lang }: CardProps) => (
  <article className="sim-card" lang={lang}>
    {image && <img src={image} alt="" loading="lazy" referrerPolicy="no-referrer" />}
    <div className="sim-card-words">
      <h3>{title}</h3>
      {subtitle && <p>{subtitle}</p>}
    </div>
    {rows.length > 0 && (
      <dl>
        {rows.map(({ label, value }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no names of their own and never move
          <div key={i}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )}
    {links.map(({ label, url }) => (
      <a key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
        {label}
        <ExternalLink size={12} aria-hidden="true" />
      </a>
    ))}
  </article>
);

// A card the customer got: an order, an offer. Its links open elsewhere and tell nothing of the studio.
import type { Card } from '@dialoom/shared/node/content';

export const MessageCard = ({ card }: { card: Card }) => (
  <div className="talk-card">
    {card.image && <img src={card.image} alt="" loading="lazy" referrerPolicy="no-referrer" />}
    <div className="grow">
      <b>{card.title}</b>
      {card.subtitle && <p className="small muted">{card.subtitle}</p>}
      {card.rows.length > 0 && (
        <dl>
          {card.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {card.links.map(({ label, url }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
          {label}
        </a>
      ))}
    </div>
  </div>
);

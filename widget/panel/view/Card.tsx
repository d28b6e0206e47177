// A card, and several side by side: turned over by swiping, with the arrow keys or with two buttons. Nothing moves by itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import { Icon } from '../icons.tsx';
import type { MessageEvent } from '../types.ts';

type Card = NonNullable<MessageEvent['card']>;

export function CardView({ card }: { card: Card }) {
  return (
    <div class="card">
      <div class="head">
        {card.image && (
          <img
            src={card.image}
            alt=""
            loading="lazy"
            referrerpolicy="no-referrer"
            onError={({ currentTarget }) => void (currentTarget.style.display = 'none')} // the words say it as well
          />
        )}
        <div>
          <strong>{card.title}</strong>
          {card.subtitle && <p>{card.subtitle}</p>}
        </div>
      </div>
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
      {card.links.map(
        ({ label, url }) =>
          /^(https?:\/\/|mailto:|tel:)/i.test(url) && (
            <a key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
              {label}
            </a>
          ),
      )}
    </div>
  );
}

export function Cards({ cards, t }: { cards: readonly Card[]; t: T }) {
  const row = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [fits, setFits] = useState(true);
  useEffect(() => {
    const deck = row.current;
    if (!deck) return;
    const watch = new ResizeObserver(() => setFits(deck.scrollWidth <= deck.clientWidth));
    watch.observe(deck);
    return () => watch.disconnect();
  }, []);
  const turn = (by: number) => row.current?.children[at + by]?.scrollIntoView({ block: 'nearest', inline: 'start' });
  const button = (by: 1 | -1) => (
    <button
      type="button"
      class="icon"
      aria-label={t(by < 0 ? 'previous' : 'next')}
      disabled={!cards[at + by]}
      onClick={() => turn(by)}
    >
      <Icon name={by < 0 ? 'left' : 'right'} />
    </button>
  );
  return (
    <div class="cards" role="group" aria-label={t('cards', { n: cards.length })}>
      <div
        ref={row}
        class="deck"
        tabIndex={0}
        role="group"
        aria-label={`${at + 1} / ${cards.length}: ${cards[at]?.title ?? ''}`}
        onScroll={({ currentTarget: { scrollLeft, scrollWidth, clientWidth } }) => {
          const most = scrollWidth - clientWidth;
          setAt(most > 0 ? Math.round((Math.abs(scrollLeft) / most) * (cards.length - 1)) : 0);
        }}
        onKeyDown={(event) => {
          const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
          const by = event.key === 'ArrowRight' ? rtl : event.key === 'ArrowLeft' ? -rtl : 0;
          if (by === 0) return;
          event.preventDefault();
          turn(by);
        }}
      >
        {cards.map((card, i) => (
          <CardView key={i} card={card} />
        ))}
      </div>
      {!fits && (
        <div class="turn">
          {button(-1)}
          <span aria-hidden="true">
            {at + 1} / {cards.length}
          </span>
          {button(1)}
        </div>
      )}
    </div>
  );
}

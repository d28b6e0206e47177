// A number on the corner of an icon; the words are the icon's own label.
const MOST = 99;

export const Badge = ({ count }: { count: number }) =>
  count > 0 ? (
    <span className="k-badge num" aria-hidden="true">
      {count > MOST ? `${MOST}+` : count}
    </span>
  ) : null;

// The product's mark, and the square that stands for a bot.
export const Mark = ({ size = 28 }: { size?: number }) => (
  <span className="k-mark" style={{ width: size, height: size }} aria-hidden="true">
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
      <path d="M4 8c5 0 5 8 10.5 8H20" />
      <path d="M4 16c2.4 0 3.7-1.6 4.8-3.3M12 8.8C12.8 8.3 13.6 8 14.5 8H20" />
    </svg>
  </span>
);

// The one thing that turns: inside a busy button, beside its words.
export const Spinner = () => (
  <svg className="k-spinner" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeDasharray="26 12"
    />
  </svg>
);

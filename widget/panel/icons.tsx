// A few Lucide shapes (ISC), drawn as paths.
const paths = {
  mark: 'M5 17c4 0 5-10 14-10M5 7c9 0 10 10 14 10',
  person:
    'M4 13v-1a8 8 0 0 1 16 0v1M4 13v3a2 2 0 0 0 2 2h1v-6H5a1 1 0 0 0-1 1zM20 13v3a2 2 0 0 1-2 2h-1v-6h2a1 1 0 0 1 1 1zM18 18c0 2-2 3-5 3',
  down: 'M6 9l6 6 6-6',
  up: 'M12 19V5M5 12l7-7 7 7',
  clip: 'M21 11.5l-9 9a6 6 0 0 1-8.5-8.5l9-9a4 4 0 0 1 5.7 5.7l-9 9a2 2 0 0 1-2.8-2.8l8.3-8.3',
  file: 'M14 3H6v18h12V7zM14 3v4h4',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
  spark: 'M12 3l2 6 6 2-6 2-2 6-2-6-6-2 6-2z',
  alert: 'M12 8v5M12 16.5h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
} as const;
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

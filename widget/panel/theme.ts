// White or ink on the accent, whichever reads better (WCAG 2.2 relative luminance).
export function inkOn(hex: string): '#ffffff' | '#1e1f23' {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#1e1f23';
}

/** The corner of a bot on this page: on a page that reads from right to left it is the other one. */
export const cornerOf = (position: 'left' | 'right'): 'left' | 'right' =>
  document.dir === 'rtl' ? (position === 'left' ? 'right' : 'left') : position;

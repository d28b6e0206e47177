// How well white text reads on a colour (WCAG 2.2 relative luminance).

/** What body text needs; under it the chat window writes in ink instead of white. */
export const LEAST_CONTRAST = 4.5;

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** The ratio of white on the colour, 1 to 21. @param hex `#rrggbb` */
export function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

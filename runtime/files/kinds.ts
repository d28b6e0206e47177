// What a customer may send: the list that the server holds to, and that it tells the widget. Anything else is refused, above all what a
// browser would run (SVG, HTML, XML) and what carries macros.

export type Kind =
  | { of: 'picture'; type: string }
  | { of: 'text' | 'pdf' | 'mp3' | 'mp4'; type: string }
  | { of: 'office'; type: string; part: string }; // a ZIP that holds this part
const office = 'application/vnd.openxmlformats-officedocument';

/** By extension. `type` is what the file is served as, whatever the browser that sent it said. */
export const kinds: Readonly<Record<string, Kind>> = {
  png: { of: 'picture', type: 'image/png' },
  jpg: { of: 'picture', type: 'image/jpeg' },
  jpeg: { of: 'picture', type: 'image/jpeg' },
  webp: { of: 'picture', type: 'image/webp' },
  gif: { of: 'picture', type: 'image/gif' },
  pdf: { of: 'pdf', type: 'application/pdf' },
  docx: { of: 'office', type: `${office}.wordprocessingml.document`, part: 'word/document.xml' },
  xlsx: { of: 'office', type: `${office}.spreadsheetml.sheet`, part: 'xl/workbook.xml' },
  txt: { of: 'text', type: 'text/plain' },
  csv: { of: 'text', type: 'text/csv' },
  mp3: { of: 'mp3', type: 'audio/mpeg' },
  mp4: { of: 'mp4', type: 'video/mp4' },
};
export const extensions: readonly string[] = Object.keys(kinds);
export const isPicture = (type: string): boolean => type.startsWith('image/');

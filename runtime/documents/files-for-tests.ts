// Tiny real files of each kind, made here.
import { zipOf } from '../spreadsheet/zip-for-tests.ts';

type Line = { text: string; size?: number };
/** A PDF of those pages; letters of any script. `locked`: with a password. `picture`: pages without letters. */
export function pdfOf(pages: readonly (readonly Line[])[], { locked = false } = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const hex = (text: string) => [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join(''); // prettier-ignore
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>'); // prettier-ignore
  const map = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end'; // prettier-ignore
  add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`);
  for (const [i, lines] of pages.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + i * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`); // prettier-ignore
    let y = 800;
    const drawn = lines.map(({ text, size = 11 }) => `BT /F ${size} Tf 50 ${(y -= size * 1.6)} Td <${hex(text)}> Tj ET`).join('\n'); // prettier-ignore
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  }
  if (locked) add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`);
  let file = '%PDF-1.4\n';
  const at = objects.map((body, i) => {
    const here = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return here;
  });
  const table = at.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = locked ? ` /Encrypt ${objects.length} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]` : ''; // prettier-ignore
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A Word document of headings (by level), paragraphs and tables. */
export function docxOf(parts: readonly (string | { level: number; text: string } | { rows: string[][] })[]): Buffer {
  const p = (text: string, style = '') => `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`; // prettier-ignore
  const body = parts.map((part) =>
    typeof part === 'string'
      ? p(part)
      : 'rows' in part
        ? `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
        : p(part.text, `<w:pPr><w:pStyle w:val="h${part.level}"/></w:pPr>`),
  );
  const styles = [1, 2, 3].map((n) => `<w:style w:styleId="h${n}"><w:name w:val="heading ${n}"/></w:style>`).join('');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
  });
}

// Files of the person's own: the browser saves them and the page stays where it is, even when nothing comes.

/** From an address of ours, which says by itself what the file is called. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
/** What is here already; what no file may be called is taken out of the name. */
export function downloadFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  download(address, name.replaceAll(/[\\/:*?"<>|]+/g, '-'));
  URL.revokeObjectURL(address);
}
/** A text as a JSON file. */
export const downloadText = (name: string, text: string): void =>
  downloadFile(name, new Blob([text], { type: 'application/json' }));

// The browser tab's title: the page, and in front of it how many customers need a person.
const own = 'Dialoom';
let page = '';
let count = 0;

function show(): void {
  document.title = `${count > 0 ? `(${count}) ` : ''}${page === '' ? own : `${page} · ${own}`}`;
}
export function setPageTitle(title: string): void {
  page = title;
  show();
}
export function setTitleCount(waiting: number): void {
  count = waiting;
  show();
}

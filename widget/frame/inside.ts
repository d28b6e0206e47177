// data-mode="frame", inside the frame: hands the page's calls to the widget and its events back. The page named its origin in the address;
// whoever else frames it hears nothing, and may not frame it at all once sites are listed (frame-ancestors).
import { CALLS, EVENTS, read } from './messages.ts';

type Dialoom = {
  (...call: unknown[]): unknown;
  q?: unknown[][];
  ready?: Promise<Dialoom>;
  on?(event: string, listener: (detail: unknown) => void): unknown;
};
const page = window as unknown as { dialoom?: Dialoom };
const site = new URLSearchParams(location.search).get('framed') ?? '';
const tell = (name: string, value?: unknown) => parent.postMessage({ dialoom: [name, value] }, site);

if (parent !== window && /^https?:\/\/[^/]+$/.test(site)) {
  const start = (widget: Dialoom) => {
    for (const name of EVENTS) if (name !== 'ready') widget.on?.(name, (detail) => tell(name, detail));
    addEventListener('message', ({ source, origin, data }: MessageEvent) => {
      const call = source === parent && origin === site ? read(data, CALLS) : undefined;
      if (call) widget(...call);
    });
    tell('ready');
  };
  // the loader may come before or after this
  const look = () => (page.dialoom?.ready ? void page.dialoom.ready.then(start) : void setTimeout(look, 20));
  look();
}

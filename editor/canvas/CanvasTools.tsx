// The floating bars: add a node at the top left, zoom at the bottom left. Nothing floats over the middle.
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../text/use-studio.ts';
import { zoomPercent } from './camera.ts';
import { runCommand, type CommandName } from './commands.ts';
import { useReadOnly, useStudio } from './studio-context.ts';

export function CanvasTools() {
  const t = useT();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const tool = (name: CommandName, icon: React.ReactNode, keys: string) => (
    <button
      type="button"
      className="icon-button"
      aria-label={t(`command.${name}`)}
      title={`${t(`command.${name}`)} ${keys}`}
      onClick={() => runCommand(name, studio)}
    >
      {icon}
    </button>
  );
  const add = (event: React.MouseEvent) => {
    const at = event.currentTarget.getBoundingClientRect();
    studio.view.setState({
      picker: { kind: 'add', screen: { x: at.left, y: at.bottom + 6 }, at: undefined, into: { for: 'free' } },
    });
  };
  return (
    <>
      {!readOnly && (
        <button type="button" className="canvas-add" onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {t('command.add')}
          <kbd aria-hidden="true">N</kbd>
        </button>
      )}
      <div className="canvas-zoom" role="toolbar" aria-label={t('canvas.zoom')}>
        {tool('zoom-out', <Minus size={16} aria-hidden="true" />, '−')}
        <button
          type="button"
          className="canvas-percent"
          title={`${t('command.zoom-whole')} 0`}
          onClick={() => runCommand('zoom-whole', studio)}
        >
          <Percent />
        </button>
        {tool('zoom-in', <Plus size={16} aria-hidden="true" />, '+')}
        {tool('fit', <Maximize size={16} aria-hidden="true" />, '1')}
        {!readOnly && tool('tidy', <LayoutGrid size={16} aria-hidden="true" />, 'Shift+Alt+T')}
      </div>
    </>
  );
}

/** Alone in hearing of every step of a zoom. */
const Percent = () => `${useStore(zoomPercent)}%`;

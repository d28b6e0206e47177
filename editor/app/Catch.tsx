// When a page breaks, the rest stands: says so, offers to load it again. The reason goes to the console's own report.
import { Component, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  /** Another place: tried again there. */
  at?: string;
  children: ReactNode;
};

export class Catch extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false }); // oxlint-disable-line react/no-did-update-set-state -- another address deserves another try
  }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useWords(shellMessages);
  return (
    <div className="splash" role="alert">
      <Empty
        whole
        icon={<CircleAlert size={20} aria-hidden="true" />}
        title={t('shell.crashed-title')}
        action={<Button onClick={() => location.reload()}>{t('shell.reload')}</Button>}
      >
        {t('shell.crashed')}
      </Empty>
    </div>
  );
}

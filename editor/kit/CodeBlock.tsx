// Text to take along: monospaced, selected whole by one focus, with a copy button.
import { CopyButton } from './CopyButton.tsx';

export const CodeBlock = ({ text, label, kind }: { text: string; label: string; kind?: 'primary' | 'outline' }) => (
  <div className="k-code">
    <pre tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
    <CopyButton text={text} kind={kind ?? 'outline'} />
  </div>
);

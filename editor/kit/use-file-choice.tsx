// The system's file picker behind a button of ours.
import { useRef, type ReactNode } from 'react';

/**
 * @param label names the hidden field, for those who hear the page
 * @returns `input` to be drawn anywhere, and what a button does to open it
 */
export function useFileChoice({
  label,
  accept,
  multiple = false,
  onFiles,
}: {
  label: string;
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}): { input: ReactNode; open: () => void } {
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = ''; // the same file once more, after it was mended
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { input, open: () => field.current?.click() };
}

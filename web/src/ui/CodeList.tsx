import { Check, Copy, Download, Printer } from 'lucide-react';
import { downloadText } from '../lib/download.ts';
import { Button } from './Button.tsx';
import { useCopied } from './use-copied.ts';

interface CodeListProps {
  codes: readonly string[];
  /** What the codes are, at the head of the file and of the printed page. */
  title: string;
  fileName: string;
}

/** Codes that are shown once: to be copied, saved or printed. */
export function CodeList({ codes, title, fileName }: CodeListProps) {
  const text = `${title}\n\n${codes.join('\n')}\n`;
  const [isCopied, copy] = useCopied(codes.join('\n'));
  return (
    <div data-printed-alone className="grid gap-3">
      <p className="hidden text-16 font-semibold print:block">{title}</p>
      <ul
        aria-label={title}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-control border border-line bg-bg px-4 py-3"
      >
        {codes.map((code) => (
          <li key={code} className="num font-mono text-14 tracking-wide">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={() => downloadText(text, fileName, 'text/plain')}>
          <Download aria-hidden />
          Download
        </Button>
        <Button onClick={() => print()}>
          <Printer aria-hidden />
          Print
        </Button>
      </div>
    </div>
  );
}

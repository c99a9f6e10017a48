import { parse, print } from 'graphql';
import { Check, Copy } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useCopied } from '../../ui/use-copied.ts';
import { formatInstant } from '../instants.ts';
import { useLocale } from '../locale.ts';
import { EvidencePart } from './EvidencePart.tsx';
import type { Evidence, Proof } from './proof.ts';
import { RunAgain } from './RunAgain.tsx';

/** The operation of the graph that answered, with all it takes to run it elsewhere. */
export function Operation({ evidence, proof }: { evidence: Evidence; proof: Proof }) {
  const locale = useLocale();
  const query = print(parse(evidence.query));
  const [isCopied, copy] = useCopied(query);
  return (
    <>
      <RunAgain evidence={evidence} proof={proof} />
      <EvidencePart
        title="The operation of the graph"
        action={
          <Button look="ghost" size="small" onClick={copy}>
            {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {isCopied ? 'Copied' : 'Copy'}
          </Button>
        }
      >
        <p className="text-12 text-fg-3">Run as you, {formatInstant(evidence.at, locale)}</p>
        <Code label="Query">{query}</Code>
      </EvidencePart>
      <EvidencePart title="Its variables">
        <Code label="Variables">{JSON.stringify(evidence.variables, null, 2)}</Code>
      </EvidencePart>
      <details className="group">
        <summary className="text-13 font-semibold">The whole answer</summary>
        <div className="mt-2">
          <Code label="Answer">{JSON.stringify(evidence.data, null, 2)}</Code>
        </div>
      </details>
    </>
  );
}

function Code({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-control border border-line bg-bg p-3"
    >
      <pre className="font-mono text-11 leading-[17px] text-fg-2">{children}</pre>
    </section>
  );
}

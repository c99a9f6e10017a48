import { CircleAlert, CircleCheck, PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatTook } from '../cost-words.ts';
import { TestLanguageModelDocument, type TestLanguageModelMutation } from './ModelActions.generated.ts';
import type { ModelFragment } from './ModelsPage.generated.ts';

type Result = TestLanguageModelMutation['testLanguageModel'];

/** Tries the connection to a model and says what came of it. */
export function TestModel({ model: { id, name } }: { model: ModelFragment }) {
  const [test, isTesting] = useWrite(TestLanguageModelDocument, { refetch: ['ModelsPage'] });
  const [result, setResult] = useState<Result>();
  const run = async () => {
    setResult(undefined);
    setResult((await test({ id }))?.testLanguageModel);
  };
  return (
    <div className="mt-3 flex min-h-7 flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        size="small"
        disabled={isTesting}
        onClick={() => void run()}
        aria-label={`Test the connection to ${name}`}
      >
        <PlugZap aria-hidden />
        {isTesting ? 'Testing…' : 'Test the connection'}
      </Button>
      <div role="status" className="min-w-0 flex-1 basis-60 text-13">
        {result && <Outcome result={result} />}
      </div>
    </div>
  );
}

function Outcome({ result: { outcome, message, milliseconds } }: { result: Result }) {
  const locale = useLocale();
  const isWell = outcome === 'ANSWERED';
  const Mark = isWell ? CircleCheck : CircleAlert;
  return (
    <p className={`flex items-start gap-1.5 ${isWell ? 'text-pos' : 'text-neg'}`}>
      <Mark className="mt-0.5 size-4 shrink-0" aria-hidden />
      <span>
        {message}
        {isWell && milliseconds !== null && ` It took ${formatTook(milliseconds, locale)}.`}
      </span>
    </p>
  );
}

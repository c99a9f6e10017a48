import { formatExactly } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { wordOf } from '../../../lib/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { formatDollars, formatTook } from '../cost-words.ts';
import type { LoggedRequestFragment } from './UsagePage.generated.ts';
import { fallbackWords } from './usage-words.ts';

/** All that is known of one request to a language model. */
export function RequestDetail({ request }: { request: LoggedRequestFragment }) {
  const locale = useLocale();
  const { createdAt, firstByteMs, totalMs, inputTokens, outputTokens, isEstimated, inputPrice, outputPrice } = request;
  const took = (milliseconds: number | null) => milliseconds !== null && formatTook(milliseconds, locale);
  const tokens = (count: number | null, price: string) =>
    count !== null && `${count.toLocaleString(locale)} at ${formatDollars(price, locale)} a million`;
  return (
    <div className="grid gap-x-8 rounded-control bg-hover p-4 @4xl:grid-cols-2">
      <Facts
        facts={[
          ['At', formatExactly(createdAt, locale)],
          ['Until it began to answer', took(firstByteMs) || 'Nothing came'],
          ['Until it had ended', took(totalMs) || 'Not ended'],
          ['For', request.user?.name ?? 'A former member'],
        ]}
      />
      <Facts
        facts={[
          ['Tokens read', tokens(inputTokens, inputPrice) || undefined],
          ['Tokens written', tokens(outputTokens, outputPrice) || undefined],
          ['Cost', formatDollars(request.cost, locale)],
          ['Counted', isEstimated ? 'By estimate: the endpoint did not say' : 'By the endpoint'],
          ['Question', becameOf(request.question)],
        ]}
      />
    </div>
  );
}

/** What became of the question that a request was made for, and who answered it in the end. */
function becameOf(question: LoggedRequestFragment['question']): string {
  if (!question) return 'None, it was a test';
  const { kind, outcome, answeredBy, fallback } = question;
  const by = answeredBy ? `with ${answeredBy}` : 'by the analyst';
  const why = fallback && `(${fallbackWords(fallback).toLowerCase()})`;
  return [kind && `${wordOf(kind)}:`, outcome ? wordOf(outcome).toLowerCase() : 'under way', by, why]
    .filter(Boolean)
    .join(' ');
}

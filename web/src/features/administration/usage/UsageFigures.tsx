import { formatShare, formatShort } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.ts';
import { formatDollars, formatTook } from '../cost-words.ts';
import type { UsageFragment } from './UsagePage.generated.ts';

/** The use of Ask in six figures, each with what it is made of. */
export function UsageFigures({ usage }: { usage: UsageFragment }) {
  const locale = useLocale();
  return (
    <div className="card @container overflow-hidden">
      <dl className="-mr-px -mb-px grid grid-cols-2 *:border-r *:border-b *:border-line @2xl:grid-cols-3 @min-[1000px]:grid-cols-6">
        {figuresOf(usage, locale).map(({ name, value, note }) => (
          <div key={name} className="min-w-0 px-4 pt-3.5 pb-4 lg:px-5">
            <dt className="truncate text-12 font-medium text-fg-2">{name}</dt>
            <dd className="num text-20 font-semibold">{value}</dd>
            <dd className="num text-12 text-fg-3">{note}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function figuresOf(usage: UsageFragment, locale: string) {
  const { questions, answered, answerP50, answerP95, byModels, requests, failures, tokens, cost } = usage;
  const short = (count: number) => formatShort(count, { unit: 'COUNT' }, locale);
  const took = (milliseconds: number | null) => (milliseconds === null ? '–' : formatTook(milliseconds, locale));
  const share = (part: number, whole: number) => (whole > 0 ? formatShare(part / whole, locale) : '–');
  return [
    { name: 'Questions', value: short(questions), note: `by ${people(usage.askers, locale)}` },
    {
      name: 'Answered',
      value: share(answered, questions),
      note: `${short(usage.refused)} refused, ${short(usage.failed)} failed`,
    },
    { name: 'Answer time', value: took(answerP50), note: `p50; p95 ${took(answerP95)}` },
    { name: 'With a model', value: share(byModels, questions), note: `${short(byModels)} of the questions` },
    { name: 'Requests', value: short(requests), note: `${short(failures)} of no use` },
    { name: 'Cost', value: formatDollars(cost, locale), note: `${short(tokens)} tokens` },
  ];
}

const people = (count: number, locale: string) => (count === 1 ? '1 person' : `${count.toLocaleString(locale)} people`);

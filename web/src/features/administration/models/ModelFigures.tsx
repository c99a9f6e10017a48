import type { ReactNode } from 'react';
import { formatShare } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { formatDollars, formatTook } from '../cost-words.ts';
import type { ModelFragment } from './ModelsPage.generated.ts';

/** What a model costs, how fast it is, how often it answers, and since when it has its key. */
export function ModelFigures({ model }: { model: ModelFragment }) {
  const locale = useLocale();
  const { inputPrice, outputPrice, keySetAt, standing } = model;
  const isTried = standing !== null && standing.requests > 0;
  const isFree = Number(inputPrice) + Number(outputPrice) === 0;
  return (
    <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-3 @2xl:grid-cols-4">
      <Figure name="Price, million tokens" note="read · written">
        {isFree ? 'Free' : `${formatDollars(inputPrice, locale)} · ${formatDollars(outputPrice, locale)}`}
      </Figure>
      <Figure name="Usual request" note={isTried ? `of the last ${standing.requests}` : 'not asked yet'}>
        {isTried && standing.answered > 0
          ? `${formatTook(standing.medianMilliseconds, locale)} · ${formatDollars(standing.usualCost, locale)}`
          : '–'}
      </Figure>
      <Figure name="Useful answers" note="last seven days">
        {isTried ? formatShare(standing.answered, locale) : '–'}
      </Figure>
      <Figure name="API key" note={keySetAt ? 'sealed, never shown again' : 'none'}>
        {keySetAt ? (
          <>
            Set <Ago at={keySetAt} />
          </>
        ) : (
          '–'
        )}
      </Figure>
    </dl>
  );
}

function Figure({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-12 text-fg-3">{name}</dt>
      <dd className="num truncate text-13 font-medium">{children}</dd>
      <dd className="text-11 text-fg-3">{note}</dd>
    </div>
  );
}

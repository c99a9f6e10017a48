import { formatDay } from '../../../lib/dates.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Facts } from '../../../ui/Facts.tsx';
import type { UnderstandingQuery } from './CorrectionsPage.generated.ts';
import type { Correction } from './correction-columns.tsx';
import { planWords } from './plan-words.ts';

type Misunderstood = NonNullable<UnderstandingQuery['evaluationReport']>['misunderstood'][number];

interface CorrectionDetailProps {
  correction: Correction;
  /** Those that the analyst does not understand; undefined as long as that is not known. */
  misunderstood: readonly Misunderstood[] | undefined;
}

/** All that is kept of a correction, and what the analyst makes of it today. */
export function CorrectionDetail({ correction, misunderstood }: CorrectionDetailProps) {
  const { id, previous, anchor, language } = correction;
  const locale = useLocale();
  return (
    <Facts
      facts={[
        ['Asked after', previous && planWords(previous)],
        ['Language', new Intl.DisplayNames(locale, { type: 'language' }).of(language)],
        ['Its days count from', formatDay(anchor, locale)],
        ['The analyst understands', misunderstood && understoodWords(misunderstood.find((one) => one.id === id))],
      ]}
    />
  );
}

function understoodWords(mistake: Misunderstood | undefined): string {
  if (!mistake) return 'The same';
  return mistake.understood ? planWords(mistake.understood) : (mistake.refusal?.message ?? 'Nothing');
}

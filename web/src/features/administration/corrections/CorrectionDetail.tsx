import { formatDay } from '../../../lib/dates.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Facts } from '../../../ui/Facts.tsx';
import type { UnderstandingQuery } from './CorrectionsPage.generated.ts';
import type { Correction } from './correction-columns.tsx';
import { planWords } from './plan-words.ts';

type Report = NonNullable<UnderstandingQuery['evaluationReport']>;

interface CorrectionDetailProps {
  correction: Correction;
  /** What the analyst makes of it; undefined when that is right, or is not known yet. */
  misunderstood: Report['misunderstood'][number] | undefined;
}

/** All that is kept of a correction, and what the analyst makes of it today. */
export function CorrectionDetail({ correction, misunderstood }: CorrectionDetailProps) {
  const { expected, previous, anchor, language } = correction;
  const locale = useLocale();
  return (
    <Facts
      facts={[
        ['What it means', planWords(expected)],
        ['Asked after', previous && planWords(previous)],
        ['Language', new Intl.DisplayNames(locale, { type: 'language' }).of(language)],
        ['Its days count from', formatDay(anchor, locale)],
        ['The analyst understands', misunderstood ? misunderstood.understood : 'The same'],
      ]}
    />
  );
}

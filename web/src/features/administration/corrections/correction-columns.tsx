import { Ago } from '../../../ui/Ago.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { CorrectionMenu } from './CorrectionMenu.tsx';
import type { CorrectionsPageQuery } from './CorrectionsPage.generated.ts';
import { planWords } from './plan-words.ts';

/** A correction as its page shows it. */
export type Correction = NonNullable<CorrectionsPageQuery['evaluationCases']>['nodes'][number];

const SAID = { CORRECTED: 'Corrected', CONFIRMED: 'Confirmed' };

export const correctionColumns: Column<Correction>[] = [
  {
    name: 'Question',
    cell: ({ text, expected }) => (
      <span className="block min-w-0 leading-4.5">
        <span className="block font-medium break-words">{text}</span>
        <span className="mt-0.5 block text-12 break-words text-fg-3 md:hidden">{planWords(expected)}</span>
      </span>
    ),
  },
  {
    name: 'What it means',
    isSecondary: true,
    cell: ({ expected }) => <span className="block leading-4.5">{planWords(expected)}</span>,
  },
  { name: 'Said by', isSecondary: true, cell: ({ origin }) => SAID[origin] },
  {
    name: 'State',
    cell: ({ acceptedAt }) => (
      <StatusBadge look={acceptedAt ? 'good' : 'active'}>{acceptedAt ? 'Accepted' : 'To review'}</StatusBadge>
    ),
  },
  { name: 'When', isSecondary: true, cell: ({ updatedAt }) => <Ago at={updatedAt} /> },
  {
    name: 'Actions',
    isUnnamed: true,
    align: 'right',
    cell: (correction) => <CorrectionMenu correction={correction} />,
  },
];

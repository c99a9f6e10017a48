import { useQuery, useReadQuery } from '@apollo/client/react';
import { BookOpenCheck } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { useList } from '../../../lib/use-list.ts';
import { choicesOf } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { CorrectionDetail } from './CorrectionDetail.tsx';
import { CorrectionsPageDocument, UnderstandingDocument } from './CorrectionsPage.generated.ts';
import { correctionColumns } from './correction-columns.tsx';
import { KNOWN, ORIGINS, readCorrections, STATES } from './corrections-address.ts';
import { ExportCorrections } from './ExportCorrections.tsx';
import { Understanding } from './Understanding.tsx';

/** Starts the list's query for what the address asks. */
export function loadCorrections({ request }: LoaderFunctionArgs) {
  const variables = readCorrections(new URL(request.url).searchParams);
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(CorrectionsPageDocument, options) };
}

/** What people said that their questions mean, and how well they are understood by it. */
export function CorrectionsPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadCorrections>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const report = useQuery(UnderstandingDocument, { fetchPolicy: 'cache-and-network' });
  const misunderstood = report.data?.evaluationReport?.misunderstood;
  return (
    <ListPage
      title="Corrections"
      subtitle="What people said that their questions mean. Who asked, and what was answered, is not shown."
      searchHint="Find words of a question"
      address={address}
      onChange={change}
      actions={<ExportCorrections />}
      filters={<Filters chosen={address.filters} onChange={change} />}
      columns={correctionColumns}
      detail={(one) => <CorrectionDetail correction={one} misunderstood={misunderstood} />}
      data={data?.evaluationCases}
      order=""
      keyOf={({ id }) => id}
      isStale={isStale}
      empty={NOTHING}
    >
      <Understanding {...report} />
    </ListPage>
  );
}

interface FiltersProps {
  chosen: ReturnType<typeof useList<typeof KNOWN>>[0]['filters'];
  onChange: (change: Record<string, string>) => void;
}

function Filters({ chosen, onChange }: FiltersProps) {
  return (
    <>
      <FilterMenu
        name="State"
        options={choicesOf(STATES)}
        chosen={chosen.state}
        onChange={(values) => onChange({ state: values.join(',') })}
      />
      <FilterMenu
        name="Said by"
        options={choicesOf(ORIGINS)}
        chosen={chosen.origin}
        onChange={(values) => onChange({ origin: values.join(',') })}
      />
    </>
  );
}

const NOTHING = (
  <EmptyState icon={BookOpenCheck} title="Nobody has corrected anything">
    Whoever changes how a question was understood and says that this is what was meant, or rates its answer, brings a
    case here.
  </EmptyState>
);

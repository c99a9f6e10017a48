import { Suspense } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { readDrill, writeDrill } from '../../lib/drill.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { DrillRows } from './DrillRows.tsx';

/** The rows behind the number that the address names; nothing when it names none. */
export function DrillSheet() {
  const [search] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const drill = readDrill(search);
  if (!drill) return null;
  const label: unknown = state?.label;
  const close = () =>
    void navigate({ search: writeDrill(search).toString() }, { replace: true, preventScrollReset: true });
  return (
    <Sheet title="Behind the number" onClose={close}>
      <Suspense fallback={<DrillSkeleton />}>
        <DrillRows drill={drill} sliceLabel={typeof label === 'string' ? label : drill.slice?.key} />
      </Suspense>
    </Sheet>
  );
}

function DrillSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3 p-5">
      <div className="skeleton h-8 w-40" />
      <div className="skeleton h-5 w-72" />
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
        <div key={index} className="skeleton h-9" />
      ))}
    </div>
  );
}

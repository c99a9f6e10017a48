import { useQuery } from '@apollo/client/react';
import { Download, FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { EXPORT_FORMATS, handOutExport } from '../../../lib/personal-data/hand-out-export.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { RowIcon } from '../RowIcon.tsx';
import { DataListDocument, type DataListQuery, ExportMyDataDocument } from './DataList.generated.ts';

type Export = DataListQuery['myPersonalDataRequests'][number];

/** While an export is made, it is looked at this often. */
const EVERY_MS = 1_500;

/** What is kept about the viewer, for himself. */
export function DataList() {
  const latest = useLatest();
  return (
    <SettingsList title="Your data" description="What this organization keeps about you, in one file.">
      <SettingsRow
        lead={<RowIcon icon={FileDown} />}
        title="Export"
        description={latest ? <Standing of={latest} /> : 'Once it is made you can download it for a week.'}
      >
        {latest && canBeHad(latest) && <Downloads id={latest.id} />}
        <AskButton isAtWork={latest?.state === 'RUNNING'} />
      </SettingsRow>
    </SettingsList>
  );
}

/** The export that the viewer asked for last, as it comes along. */
function useLatest(): Export | undefined {
  const { data, refetch } = useQuery(DataListDocument, { fetchPolicy: 'cache-and-network' });
  const latest = data?.myPersonalDataRequests.find(({ kind }) => kind === 'EXPORT');
  const isAtWork = latest?.state === 'RUNNING';
  useEffect(() => {
    if (!isAtWork) return;
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isAtWork, refetch]);
  return latest;
}

const canBeHad = ({ state, expiresAt }: Export): boolean =>
  state === 'COMPLETE' && expiresAt !== null && Date.parse(expiresAt) > Date.now();

function Standing({ of: { state, createdAt } }: { of: Export }) {
  if (state === 'RUNNING') return 'At work.';
  if (state !== 'COMPLETE') return 'It could not be made. Ask again.';
  return (
    <>
      Made <Ago at={createdAt} />.
    </>
  );
}

function Downloads({ id }: { id: string }) {
  return EXPORT_FORMATS.map((format) => (
    <Button key={format} onClick={() => void handOutExport(id, 'of-mine', format)}>
      <Download aria-hidden />
      Download {format}
    </Button>
  ));
}

function AskButton({ isAtWork }: { isAtWork: boolean }) {
  const [ask, isBusy] = useWrite(ExportMyDataDocument, { refetch: ['DataList'] });
  const confirmed = useStepUp();
  return (
    <Button disabled={isBusy || isAtWork} onClick={() => void confirmed(() => ask({}))}>
      Export my data
    </Button>
  );
}

import { tellFailure, tellWarning } from '../../ui/Toasts.tsx';
import { downloadCsvText, downloadText } from '../download.ts';
import { graph } from '../graph/client.ts';
import { explainWrite } from '../graph/write-failure.ts';
import { DownloadExportDocument, type PersonalDataFormat } from './DownloadExport.generated.ts';

/** The kinds of files that an export of personal data can be had as. */
export const EXPORT_FORMATS = ['JSON', 'CSV'] as const satisfies PersonalDataFormat[];

/** Hands out what an export found, as a file; says so when it is not to be had any more. */
export async function handOutExport(requestId: string, of: string, format: PersonalDataFormat): Promise<void> {
  try {
    const text = await read(requestId, format);
    if (!text) tellWarning({ text: 'This export cannot be downloaded any more. Ask for another.' });
    else if (format === 'CSV') downloadCsvText(text, `personal data ${of}`);
    else downloadText(text, `personal-data-${of}.json`, 'application/json');
  } catch (error) {
    tellFailure(explainWrite(error));
  }
}

async function read(requestId: string, format: PersonalDataFormat): Promise<string | null | undefined> {
  // What is kept about a person is not kept here, too.
  const options = { query: DownloadExportDocument, variables: { requestId, format }, fetchPolicy: 'no-cache' } as const;
  return (await graph.query(options)).data?.personalDataExport;
}

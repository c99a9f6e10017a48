import { downloadText } from '../../../lib/download.ts';
import { graph } from '../../../lib/graph/client.ts';
import { explainWrite } from '../../../lib/graph/write-failure.ts';
import { tellFailure, tellWarning } from '../../../ui/Toasts.tsx';
import { ExportConversationDocument, type ExportFormat } from './ConversationMenu.generated.ts';

/** Hands out a conversation as a file, with all that proves its figures; says so when it is not there any more. */
export async function handOutConversation(id: string, format: ExportFormat): Promise<void> {
  try {
    const options = { query: ExportConversationDocument, variables: { id, format }, fetchPolicy: 'no-cache' } as const;
    const file = (await graph.query(options)).data?.conversationExport;
    if (file) downloadText(file.content, file.fileName, file.mediaType);
    else tellWarning({ text: 'There is no such conversation any more.' });
  } catch (error) {
    tellFailure(explainWrite(error));
  }
}

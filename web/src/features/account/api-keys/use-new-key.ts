import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { CreateApiKeyDocument } from './CreateApiKey.generated.ts';

const DAY_MS = 86_400_000;

/** What a key is for, what it may, and for how many days it works. */
export interface KeyTerms {
  name: string;
  days: string;
  scopes: string[];
}

/** Makes a key and hands on its secret; and why not, and whether that is under way. */
export function useNewKey(
  onMade: (secret: string) => void,
): [make: (terms: KeyTerms) => Promise<void>, refusal: string | undefined, isBusy: boolean] {
  const [create, isBusy] = useWrite(CreateApiKeyDocument, { refetch: ['ApiKeysPage'] });
  const [refusal, setRefusal] = useState<string>();
  const confirmed = useStepUp();
  const make = async ({ name, days, scopes }: KeyTerms) => {
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const result = (await confirmed(() => create({ input: { name, scopes, expiresAt } })))?.createApiKey;
    if (result?.__typename === 'ApiKeyIssued') onMade(result.secret);
    else setRefusal(result?.message);
  };
  return [make, refusal, isBusy];
}

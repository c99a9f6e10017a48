import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { tellDone } from '../../../ui/Toasts.tsx';
import { SetReachDocument } from './ChangeReach.generated.ts';
import type { Reach } from './reach-words.ts';

/** Which rows a member is to reach, and in whose team he is; no manager is an empty text. */
export interface WantedReach {
  kind: Reach;
  territoryIds: readonly string[];
  managerId: string;
}

/** The reach that is being chosen for a person, and how to put it in force. */
export function useChangeReach(person: { id: string; name: string }, present: WantedReach, onDone: () => void) {
  const [wanted, setWanted] = useState(present);
  const [refusal, setRefusal] = useState<string>();
  const [write, isBusy] = useWrite(SetReachDocument, {
    refetch: 'active',
    onProblems: (problems) => setRefusal(problems[0]?.message),
  });
  const confirmed = useStepUp();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { kind, territoryIds, managerId } = wanted;
    const territories = kind === 'TERRITORIES' ? [...territoryIds] : [];
    const input = { userId: person.id, kind, territoryIds: territories, managerId: managerId || null };
    const result = (await confirmed(() => write({ input })))?.setReach;
    if (!result) return;
    if (result.__typename !== 'User') return setRefusal(result.message);
    tellDone(`${person.name} reaches other rows, from this moment on.`);
    onDone();
  };
  return { wanted, change: (part: Partial<WantedReach>) => setWanted({ ...wanted, ...part }), submit, refusal, isBusy };
}

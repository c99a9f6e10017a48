import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import {
  ActivateMemberDocument,
  DeactivateMemberDocument,
  EndSessionsOfDocument,
  OffboardMemberDocument,
  ResetMfaDocument,
} from './PersonMenu.generated.ts';

/** What an administrator may do to a member. */
export type PersonActKey = 'activate' | 'deactivate' | 'resetMfa' | 'endSessions' | 'offboard';

/** How an act is asked for and told. */
export interface PersonAct {
  title: (name: string) => string;
  /** What happens, and what does not. */
  text: string;
  action: string;
  done: (name: string) => string;
  isDestructive: boolean;
}

export const PERSON_ACTS: Record<PersonActKey, PersonAct> = {
  activate: {
    title: (name) => `Let ${name} in again?`,
    text: 'Roles and everything else are as they were.',
    action: 'Activate',
    done: (name) => `${name} may sign in again.`,
    isDestructive: false,
  },
  deactivate: {
    title: (name) => `Deactivate ${name}?`,
    text: 'Sessions and keys stop at once, and nobody can sign in as this person. Everything is kept until you activate it again.',
    action: 'Deactivate',
    done: (name) => `${name} is kept out.`,
    isDestructive: true,
  },
  resetMfa: {
    title: (name) => `Take the second factor of ${name} away?`,
    text: 'For somebody who has lost the app and the backup codes. All sessions end. A password alone is enough until a new one is set up, so be sure who asks you.',
    action: 'Take it away',
    done: (name) => `${name} has no second factor any more.`,
    isDestructive: true,
  },
  endSessions: {
    title: (name) => `End the sessions of ${name}?`,
    text: 'Every device is signed out of this organization within a second. The person may sign in again.',
    action: 'End the sessions',
    done: (name) => `${name} is signed out everywhere.`,
    isDestructive: true,
  },
  offboard: {
    title: (name) => `Offboard ${name}?`,
    text: 'The membership ends for good: sessions, keys and subscriptions stop at once, and the seat is free. What the person did stays on record. Coming back takes a new invitation.',
    action: 'Offboard',
    done: (name) => `${name} is no member any more.`,
    isDestructive: true,
  },
};

/** Does an act to a member and says what came of it; answers whether it was done. */
export function usePersonActs(): (act: PersonActKey, person: { id: string; name: string }) => Promise<boolean> {
  const options = { refetch: 'active' as const };
  const writes = {
    activate: useWrite(ActivateMemberDocument, options)[0],
    deactivate: useWrite(DeactivateMemberDocument, options)[0],
    offboard: useWrite(OffboardMemberDocument, options)[0],
    resetMfa: useWrite(ResetMfaDocument, options)[0],
    endSessions: useWrite(EndSessionsOfDocument, options)[0],
  };
  const confirmed = useStepUp();
  return async (act, { id, name }) => {
    const data = await confirmed<{ result: object }>(() => writes[act]({ userId: id }));
    if (!data) return false;
    if ('message' in data.result) tellWarning({ text: String(data.result.message) });
    else tellDone(PERSON_ACTS[act].done(name));
    return !('message' in data.result);
  };
}

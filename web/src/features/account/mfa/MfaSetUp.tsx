import { useState } from 'react';
import { BackupCodes } from './BackupCodes.tsx';
import { PairApp } from './PairApp.tsx';
import type { BeginMfaMutation } from './SetUpMfa.generated.ts';

/** What an authenticator app is told. */
export type Pairing = Extract<BeginMfaMutation['beginMfa'], { __typename: 'MfaSetup' }>;

interface MfaSetUpProps {
  pairing: Pairing;
  /** From now on the second factor counts; its backup codes are on the screen and must be kept. */
  onEnabled: () => void;
  onDone: () => void;
}

/** Pairs an authenticator app, then hands out backup codes and has it acknowledged that they are kept. */
export function MfaSetUp({ pairing, onEnabled, onDone }: MfaSetUpProps) {
  const [codes, setCodes] = useState<readonly string[]>();
  const enabled = (backupCodes: readonly string[]) => {
    setCodes(backupCodes);
    onEnabled();
  };
  return codes ? <BackupCodes codes={codes} onDone={onDone} /> : <PairApp pairing={pairing} onEnabled={enabled} />;
}

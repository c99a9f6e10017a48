import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { signOut } from '../../../lib/session/access-token.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { useMay } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import {
  type CloseOrganization_OrganizationFragment,
  CloseOrganization_OrganizationFragmentDoc,
  CloseOrganizationDocument,
} from './CloseOrganization.generated.ts';

interface CloseOrganizationProps {
  organization: FragmentType<CloseOrganization_OrganizationFragment>;
}

/** The end of an organization, for its owners. */
export function CloseOrganization({ organization }: CloseOrganizationProps) {
  const { data } = useSuspenseFragment({ fragment: CloseOrganization_OrganizationFragmentDoc, from: organization });
  const [isAsking, setAsking] = useState(false);
  if (!useMay('organizations:organization.close')) return null;
  return (
    <SettingsList title="The end">
      <SettingsRow
        title="Close the organization"
        description="Everyone is signed out and nobody can sign in to it. Its data is kept."
      >
        <Button className="text-neg!" onClick={() => setAsking(true)}>
          Close {data.name}
        </Button>
      </SettingsRow>
      {isAsking && <CloseDialog {...data} onClose={() => setAsking(false)} />}
    </SettingsList>
  );
}

/** Asks for the handle, so that nobody closes the wrong one. */
function CloseDialog({ name, code, onClose }: { name: string; code: string; onClose: () => void }) {
  const [problem, setProblem] = useState<string>();
  const [close, isBusy] = useWrite(CloseOrganizationDocument, {
    onProblems: (problems) => setProblem(problems[0]?.message),
  });
  const confirmed = useStepUp();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('code')).trim();
    if (typed !== code) return setProblem(`Type ${code}.`);
    const result = (await confirmed(() => close({ input: { code } })))?.closeOrganization;
    if (result?.__typename === 'OrganizationClosed') await signOut();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={`Close ${name}?`}
      description={`Everyone is signed out at once, you as well. To go on, type its handle: ${code}`}
    >
      <DialogForm onSubmit={submit} onCancel={onClose} action="Close it" isBusy={isBusy} isDestructive>
        <Field label="Handle" name="code" autoComplete="off" autoFocus spellCheck={false} error={problem} />
      </DialogForm>
    </Dialog>
  );
}

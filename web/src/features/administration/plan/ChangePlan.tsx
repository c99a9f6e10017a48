import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import {
  type ChangePlan_OrganizationFragment,
  ChangePlan_OrganizationFragmentDoc,
  ChangePlanDocument,
} from './ChangePlan.generated.ts';
import type { PlanCardPlan } from './PlanCard.tsx';

interface ChangePlanProps {
  organization: FragmentType<ChangePlan_OrganizationFragment>;
  plan: PlanCardPlan;
  onClose: () => void;
}

/** Asks how many seats of another plan, says what is lost by it, and puts it in force. */
export function ChangePlan({ organization, plan, onClose }: ChangePlanProps) {
  const { data } = useSuspenseFragment({ fragment: ChangePlan_OrganizationFragmentDoc, from: organization });
  const [refusal, setRefusal] = useState<string>();
  const [change, isBusy] = useWrite(ChangePlanDocument, {
    refetch: ['PlanPage', 'Shell'],
    onProblems: (problems) => setRefusal(problems[0]?.message),
  });
  const confirmed = useStepUp();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seats = Number(new FormData(event.currentTarget).get('seats'));
    const result = (await confirmed(() => change({ input: { plan: plan.key, seats } })))?.changePlan;
    setRefusal(result?.__typename === 'TooFewSeats' ? result.message : undefined);
    if (result?.__typename !== 'PlanSubscription') return;
    tellDone(`The plan ${plan.name} is in force.`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={`Change to ${plan.name}?`}
      description="The plan is in force at once, for everyone."
    >
      <DialogForm onSubmit={submit} onCancel={onClose} action="Change the plan" refusal={refusal} isBusy={isBusy}>
        <Field
          label="Seats"
          name="seats"
          type="number"
          min={1}
          max={plan.seats ?? undefined}
          defaultValue={seatsToBegin(plan, data.seatsTaken)}
        />
        <WhatIsLost modules={data.modules} plan={plan} />
      </DialogForm>
    </Dialog>
  );
}

interface WhatIsLostProps {
  modules: ChangePlan_OrganizationFragment['modules'];
  plan: PlanCardPlan;
}

/** Names the modules that are in use and that the plan does not bring. */
function WhatIsLost({ modules, plan }: WhatIsLostProps) {
  const lost = modules.filter(({ name, isOn, isInPlan, isCore }) => {
    return isOn && isInPlan && !isCore && !plan.modules.some((module) => module.name === name);
  });
  if (lost.length === 0) return null;
  return (
    <p className="rounded-control bg-warn-wash px-3 py-2 text-13 text-warn">
      {lost.map(({ title }) => title).join(', ')} {lost.length > 1 ? 'are' : 'is'} not part of it. The data is kept and
      comes back with a plan that has {lost.length > 1 ? 'them' : 'it'}.
    </p>
  );
}

/** Room for everybody who is there and some more, as far as the plan has it. */
function seatsToBegin({ seats }: PlanCardPlan, taken: number): number {
  const roomy = Math.max(5, Math.ceil((taken * 1.2) / 5) * 5);
  return Math.min(seats ?? roomy, roomy);
}

import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useLocale } from '../../../lib/locale.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FormRow, Select } from '../../../ui/FormRow.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { UsageBar } from '../../../ui/UsageBar.tsx';
import { formatDollars } from '../cost-words.ts';
import { LimitForm } from './LimitForm.tsx';
import { UpdateAskLimitsDocument, type UpdateAskLimitsInput } from './ModelActions.generated.ts';
import type { LimitsFragment } from './ModelsPage.generated.ts';

const ROUTINGS = [
  { value: 'BEST', label: 'The best by price, speed and reliability' },
  { value: 'ORDER', label: 'The first in the list' },
];

/** What models are allowed. Each change holds from the next request on. */
export function Limits({ limits }: { limits: LimitsFragment }) {
  const [update, isBusy] = useWrite(UpdateAskLimitsDocument, { refetch: ['ModelsPage'] });
  const change = async (input: UpdateAskLimitsInput) => {
    if (await update({ input })) tellDone('The limits were changed.');
  };
  return (
    <SettingsList title="Limits" description="Beyond them the built-in analyst answers, and the asker is told why.">
      <DataLeaves isForbidden={limits.isForbidden} onChange={(isForbidden) => change({ isForbidden })} />
      <Spent limits={limits} />
      <Amounts limits={limits} change={change} isBusy={isBusy} />
      <FormRow label="Asked first" description="The others follow when it cannot answer.">
        {(control) => (
          <Select
            {...control}
            value={limits.routing}
            disabled={isBusy}
            choices={ROUTINGS}
            onChange={({ target }) => void change({ routing: target.value as LimitsFragment['routing'] })}
          />
        )}
      </FormRow>
    </SettingsList>
  );
}

/** Most that may be spent in a month, and asked by a person in a day. */
function Amounts({ limits, change, isBusy }: AmountsProps) {
  return (
    <>
      <FormRow label="Budget for a month" description="US dollars; empty for all that the plan brings.">
        {(control) => (
          <LimitForm
            control={control}
            value={limits.monthlyBudget ? String(Number(limits.monthlyBudget)) : ''}
            pattern={/^(\d{1,9}([.,]\d{1,2})?)?$/}
            wrong="Write an amount such as 25.00."
            isBusy={isBusy}
            onSave={(text) => change(text ? { monthlyBudget: text.replace(',', '.') } : { withoutBudget: true })}
          />
        )}
      </FormRow>
      <FormRow label="Requests of a person a day" description="An answer takes one or two.">
        {(control) => (
          <LimitForm
            control={control}
            value={String(limits.requestsPerDay)}
            pattern={/^[1-9]\d{0,4}$|^100000$/}
            wrong="Write a whole number from 1 to 100,000."
            isBusy={isBusy}
            onSave={(text) => change({ requestsPerDay: Number(text) })}
          />
        )}
      </FormRow>
    </>
  );
}

interface AmountsProps {
  limits: LimitsFragment;
  change: (input: UpdateAskLimitsInput) => Promise<void>;
  isBusy: boolean;
}

function Spent({ limits: { spent, allowed, planCredits } }: { limits: LimitsFragment }) {
  const locale = useLocale();
  return (
    <SettingsRow
      title="Spent this month"
      description={`The plan brings ${planCredits.toLocaleString(locale)} credits; a credit is a US cent.`}
    >
      <div className="w-full min-w-40 @2xl:w-80">
        <p className="num text-13 font-medium">
          {formatDollars(spent, locale)} <span className="text-fg-3">of {formatDollars(allowed, locale)}</span>
        </p>
        <UsageBar used={Number(spent)} of={Number(allowed)} />
      </div>
    </SettingsRow>
  );
}

function DataLeaves({
  isForbidden,
  onChange,
}: {
  isForbidden: boolean;
  onChange: (isForbidden: boolean) => Promise<void>;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <SettingsRow
      title="Language models may be asked"
      description="Questions, and names and figures of their answers, go to the endpoints above, as far as the asker may see them. Off, nothing leaves."
    >
      <Switch
        label="Language models may be asked"
        checked={!isForbidden}
        onChange={(isAllowed) => (isAllowed ? setAsking(true) : void onChange(true))}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Let language models be asked?"
        action="Let them be asked"
        onConfirm={() => onChange(false)}
      >
        <p>
          Questions, and names and figures that answers are made of, then leave for the endpoints that are listed here.
        </p>
      </ConfirmDialog>
    </SettingsRow>
  );
}

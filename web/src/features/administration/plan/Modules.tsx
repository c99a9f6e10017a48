import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import {
  type Modules_OrganizationFragment,
  Modules_OrganizationFragmentDoc,
  SwitchModuleDocument,
} from './Modules.generated.ts';

type Module = Modules_OrganizationFragment['modules'][number];

/** The parts of the product, each on or off for everyone. */
export function Modules({ organization }: { organization: FragmentType<Modules_OrganizationFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Modules_OrganizationFragmentDoc, from: organization });
  const [leaving, setLeaving] = useState<Module>();
  const switchModule = useSwitchModule();
  const change = (module: Module, isOn: boolean) => (isOn ? void switchModule(module, true) : setLeaving(module));
  const core = data.modules.filter(({ isCore }) => isCore).map(({ title }) => title);
  return (
    <SettingsList title="Modules" description="Switching one off hides it from everyone at once; its data is kept.">
      {data.modules
        .filter(({ isCore }) => !isCore)
        .map((module) => (
          <SettingsRow key={module.name} title={module.title} description={module.description}>
            {!module.isInPlan && <StatusBadge look="warning">Not in your plan</StatusBadge>}
            <Switch
              label={module.title}
              checked={module.isOn && module.isInPlan}
              disabled={!data.viewerCanSwitchModules || !module.isInPlan}
              onChange={(isOn) => change(module, isOn)}
            />
          </SettingsRow>
        ))}
      <SettingsRow title="Part of every plan" description={core.join(', ')}>
        <StatusBadge look="neutral">Always on</StatusBadge>
      </SettingsRow>
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={() => setLeaving(undefined)}
          title={`Switch ${leaving.title} off?`}
          action="Switch off"
          isDestructive
          onConfirm={() => switchModule(leaving, false)}
        >
          <p>Nobody can open it any more, and programs that ask it for data are refused, from this moment on.</p>
          <p>Its data is kept. Switched on again, everything is as it was.</p>
        </ConfirmDialog>
      )}
    </SettingsList>
  );
}

function useSwitchModule(): (module: Module, isOn: boolean) => Promise<void> {
  const [write] = useWrite(SwitchModuleDocument, { refetch: ['PlanPage', 'Shell'] });
  return async ({ name, title }, isOn) => {
    const result = (await write({ input: { module: name, isOn } }))?.switchModule;
    if (result?.__typename === 'OrganizationModule') tellDone(`${title} is ${isOn ? 'on' : 'off'}.`);
    if (result?.__typename === 'ModuleNotInPlan') tellWarning({ text: result.message });
  };
}

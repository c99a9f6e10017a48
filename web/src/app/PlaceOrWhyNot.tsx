import { Lock, PowerOff } from 'lucide-react';
import { Link, Outlet, useLocation } from 'react-router';
import { isOn, isOpenTo, useMay, useViewer } from '../lib/viewer.ts';
import { wordOf } from '../lib/words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { placeAt } from './navigation.ts';

/** The page at this address, or why the viewer does not get it and who can change that. */
export function PlaceOrWhyNot() {
  const viewer = useViewer();
  const place = placeAt(useLocation().pathname);
  if (!place || isOpenTo(viewer, place)) return <Outlet />;
  return isOn(viewer.modules, place.module) ? <NotAllowed name={place.name} /> : <SwitchedOff module={place.module} />;
}

function SwitchedOff({ module = '' }: { module?: string }) {
  const maySwitch = useMay(SWITCHES);
  return (
    <EmptyState
      icon={PowerOff}
      title={`${wordOf(module)} is switched off`}
      action={
        maySwitch && (
          <Button asChild>
            <Link to="/administration/plan">Plan and modules</Link>
          </Button>
        )
      }
    >
      {maySwitch
        ? 'Its data is kept. Switch it on, and everything is as it was.'
        : 'Its data is kept. An owner of the organization can switch it on under Plan and modules.'}
    </EmptyState>
  );
}

/** Who may switch modules on. */
const SWITCHES = 'organizations:module.switch';

function NotAllowed({ name }: { name: string }) {
  return (
    <EmptyState icon={Lock} title={`You may not see ${name}`}>
      Your role does not include it. An owner of the organization can grant it under Roles.
    </EmptyState>
  );
}

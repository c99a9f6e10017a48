import { Check, ChevronRight, Minus } from 'lucide-react';
import { useState } from 'react';
import { classes } from '../../../ui/classes.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { roleWord } from '../role-words.ts';
import type { PersonPageQuery } from './PersonPage.generated.ts';

type Access = NonNullable<PersonPageQuery['accessOf']>;
type Domain = Access['domains'][number];
type State = Domain['permissions'][number];

/** What somebody can see and do, part by part of the product, and what gives it. */
export function PersonAccess({ access }: { access: Access }) {
  const [shown, setShown] = useState<'held' | 'all'>('held');
  return (
    <SettingsList
      title="What this person can see and do"
      description={`${access.scopes.length} permissions, and where each comes from.`}
      actions={
        <Segmented
          label="Permissions"
          value={shown}
          options={[
            { value: 'held', label: 'Held' },
            { value: 'all', label: 'All' },
          ]}
          onChange={setShown}
        />
      }
    >
      {access.domains
        .filter(({ permissions }) => permissions.length > 0)
        .map((domain) => (
          <DomainRow key={domain.domain} domain={domain} isAll={shown === 'all'} />
        ))}
    </SettingsList>
  );
}

function DomainRow({ domain, isAll }: { domain: Domain; isAll: boolean }) {
  const { title, isOn, heldCount, permissions } = domain;
  const states = permissions.filter(({ isHeld }) => isAll || isHeld);
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-3 hover:bg-hover lg:px-5 [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 text-fg-3 transition-transform group-open:rotate-90" aria-hidden />
        <span className={classes('flex-1 text-13 font-medium', heldCount === 0 && 'text-fg-3')}>{title}</span>
        {!isOn && <StatusBadge look="warning">Switched off</StatusBadge>}
        <span className="num text-12 text-fg-3">
          {heldCount} of {permissions.length}
        </span>
      </summary>
      <ul className="grid gap-2 px-4 pt-2 pb-4 lg:px-5">
        {states.map((state) => (
          <PermissionRow key={state.permission.scope} state={state} />
        ))}
        {states.length === 0 && <li className="pl-7 text-13 text-fg-3">Nothing here.</li>}
      </ul>
    </details>
  );
}

function PermissionRow({ state: { isHeld, isEffective, permission, sources } }: { state: State }) {
  const Icon = isHeld ? Check : Minus;
  return (
    <li className="flex items-start gap-3 pl-0.5">
      <Icon
        className={classes('mt-0.5 size-4 shrink-0', isHeld && isEffective ? 'text-pos' : 'text-fg-3')}
        aria-label={isHeld ? 'Held' : 'Not held'}
      />
      <span className="min-w-0 flex-1">
        <span className={classes('block text-13', !isHeld && 'text-fg-3')}>{permission.description}</span>
        <code className="text-11 break-all text-fg-3">{permission.scope}</code>
      </span>
      <span className="flex flex-wrap justify-end gap-1">
        {sources.map((source) => {
          const name = source.role ? roleWord(source.role) : (source.ownRoleName ?? 'Proposed');
          return (
            <StatusBadge key={name} look={source.kind === 'ROLE' ? 'neutral' : 'outline'}>
              {name}
            </StatusBadge>
          );
        })}
      </span>
    </li>
  );
}

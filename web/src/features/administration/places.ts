import type { LucideIcon } from 'lucide-react';
import {
  BadgeCheck,
  BookOpenCheck,
  BrainCircuit,
  Building2,
  ChartNoAxesColumn,
  CreditCard,
  Fingerprint,
  MailPlus,
  Plug,
  ScrollText,
  ShieldHalf,
  Users,
} from 'lucide-react';
import type { Needs } from '../../lib/viewer.ts';

/** A page of administration, and who needs it. */
interface AdministrationPlace extends Needs {
  path: string;
  name: string;
  icon: LucideIcon;
}

/** What administrators look after, in the order of the side bar. */
export const ADMINISTRATION: readonly AdministrationPlace[] = [
  { path: '/administration/people', name: 'People', icon: Users, scopes: ['identity:user.manage'] },
  {
    path: '/administration/roles',
    name: 'Roles',
    icon: BadgeCheck,
    scopes: ['identity:role.manage', 'identity:user.manage'],
  },
  { path: '/administration/invitations', name: 'Invitations', icon: MailPlus, scopes: ['identity:user.manage'] },
  { path: '/administration/security', name: 'Security', icon: ShieldHalf, scopes: ['identity:security.read'] },
  {
    path: '/administration/organization',
    name: 'Organization',
    icon: Building2,
    scopes: ['organizations:organization.update', 'organizations:security.update'],
  },
  {
    path: '/administration/plan',
    name: 'Plan and modules',
    icon: CreditCard,
    scopes: ['organizations:plan.change', 'organizations:module.switch'],
  },
  { path: '/administration/models', name: 'Language models', icon: BrainCircuit, scopes: ['ai:model.manage'] },
  { path: '/administration/usage', name: 'Use of Ask', icon: ChartNoAxesColumn, scopes: ['ai:usage.read'] },
  {
    path: '/administration/corrections',
    name: 'Corrections',
    icon: BookOpenCheck,
    scopes: ['ai:correction.manage'],
  },
  { path: '/administration/api-clients', name: 'API clients', icon: Plug, scopes: ['identity:client.manage'] },
  { path: '/administration/audit', name: 'Audit', icon: ScrollText, scopes: ['audit:entry.read'] },
  {
    path: '/administration/personal-data',
    name: 'Personal data',
    icon: Fingerprint,
    scopes: ['organizations:personal-data.export', 'organizations:personal-data.erase'],
  },
];

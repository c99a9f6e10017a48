import { Role } from '../../../subgraphs/identity/memberships/role.ts';
import { COMPANY } from './company.ts';

/** Somebody who works at the demo company, for whoever looks around in it to be. */
export interface Colleague {
  name: string;
  email: string;
  role: Role;
}

const colleague = (name: string, role: Role): Colleague => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@${COMPANY.domain}`,
  role,
});

/** One of each role, beside the chief executive. */
export const COLLEAGUES: readonly Colleague[] = [
  colleague('Priya Raman', Role.EXECUTIVE),
  colleague('Marcus Hale', Role.MANAGER),
  colleague('Lena Vogt', Role.ANALYST),
  colleague('Tom Okafor', Role.MEMBER),
  colleague('Sofia Marin', Role.VIEWER),
];

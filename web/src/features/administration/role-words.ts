/** System roles, the mightiest first, each with what it is for. */
export const ROLES = [
  { value: 'OWNER', label: 'Owner', description: 'May do everything, also change settings and members.' },
  { value: 'EXECUTIVE', label: 'Executive', description: 'Sees everything and decides across departments.' },
  { value: 'MANAGER', label: 'Manager', description: "Sees a department's figures and changes its records." },
  { value: 'ANALYST', label: 'Analyst', description: 'Sees all figures, changes no records.' },
  { value: 'MEMBER', label: 'Member', description: 'Records and changes what the daily work needs.' },
  { value: 'VIEWER', label: 'Viewer', description: 'Sees what everyone may see, changes nothing.' },
  { value: 'GUEST', label: 'Guest', description: 'Sees nothing but what own roles give.' },
] as const;

/** A system role, as the graph names it. */
export type RoleName = (typeof ROLES)[number]['value'];

/** What people call a system role. */
export function roleWord(role: RoleName): string {
  return ROLES.find(({ value }) => value === role)?.label ?? role;
}

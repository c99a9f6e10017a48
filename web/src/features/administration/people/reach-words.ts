/** Which rows a member may reach, the widest first. */
export const REACHES = [
  { value: 'ALL', label: 'All rows', description: 'Whatever the permissions open.' },
  {
    value: 'TEAM',
    label: 'Own and those of the team',
    description: 'Also what belongs to people whom he manages, directly or through others.',
  },
  { value: 'OWN', label: 'Own rows', description: 'Only what belongs to the person.' },
  { value: 'TERRITORIES', label: 'Some territories', description: 'Only what lies in them.' },
] as const;

/** A kind of reach, as the graph names it. */
export type Reach = (typeof REACHES)[number]['value'];

/** What somebody reaches, in a few words. */
export function reachWords(kind: Reach, territories: number): string {
  if (kind === 'TERRITORIES') return territories === 1 ? 'One territory' : `${territories} territories`;
  return REACHES.find(({ value }) => value === kind)?.label ?? kind;
}

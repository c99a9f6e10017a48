import type { Consumer } from '#kernel/events/consumer';
import type { Domain } from '#kernel/graph/domain';

/** What organizations tells whenever a plan or a switch changed: the domains that the organization cannot use from then on. */
interface ModulesChanged {
  off: readonly string[];
}

const OFF = 'insert into kernel.switched_off (domain) values (?) on conflict do nothing';
const ON = 'delete from kernel.switched_off where domain = ?';

/** Keeps in the database of a domain for which organizations it is off, so that its jobs know without asking anybody. */
function followModules(domain: string): Consumer<ModulesChanged> {
  return {
    name: `${domain}.follow-modules`,
    types: ['organizations.ModulesChanged'],
    async handle({ payload: { off } }, em) {
      await em.execute(off.includes(domain) ? OFF : ON, [domain]);
    },
  };
}

/** All that a domain listens to: what it says itself, and, when it has jobs and can be switched off, whether it is. */
export function consumersOf({ name, consumers = [], jobs = [], isCore }: Domain): readonly Consumer<never>[] {
  return isCore || jobs.length === 0 ? consumers : [...consumers, followModules(name)];
}

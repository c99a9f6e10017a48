import { audit } from '#kernel/audit/audit';
import type { Domain } from '#kernel/graph/domain';
import type { Work } from '#kernel/jobs/job';
import { isSame, learnOf } from '#kernel/personal-data/find-person';
import { type DomainClient, insideDomain } from '#kernel/personal-data/inside-domain';
import type { PersonalTable, Subject } from '#kernel/personal-data/personal-table';
import { type PersonalDataPart, PersonalDataRequest, PersonalDataState } from './personal-data-request.entity.ts';

/** More rounds than any chain of "this row tells of that address" is long. */
const MOST_ROUNDS = 5;

/** A domain with what it holds about people. */
export interface Holder extends Domain {
  personal: readonly PersonalTable[];
}

/** The work on one request, whatever is asked for; every step may have been done before by an attempt that was cut off. */
export class PersonWork {
  constructor(
    private readonly work: Work,
    private readonly requestId: string,
  ) {}

  get holders(): Holder[] {
    return this.work.domains.filter((domain): domain is Holder => domain.personal !== undefined);
  }

  read(): Promise<PersonalDataRequest> {
    return this.work.session.write((em) => em.findOneOrFail(PersonalDataRequest, { id: this.requestId }));
  }

  /** Notes how far it is, each step for itself. */
  note(changes: Partial<PersonalDataRequest>): Promise<unknown> {
    return this.work.session.write((em) => em.nativeUpdate(PersonalDataRequest, { id: this.requestId }, changes));
  }

  /** All that is known of the person, from wherever something is told; kept, because erasing takes the traces away. */
  async learn(asked: Subject): Promise<Subject> {
    return this.keep(await this.learnFrom(this.holders, asked));
  }

  /**
   * Who the person certainly is, for what he asks about himself: by id, and by addresses that he has proven. A name is his to choose,
   * and what modules tell was written by colleagues: by either he would be shown what was written about others.
   */
  async learnOfAsker(asked: Subject): Promise<Subject> {
    const core = this.holders.filter(({ isCore }) => isCore);
    return this.keep({ ...(await this.learnFrom(core, asked)), names: [] });
  }

  private async learnFrom(holders: readonly Holder[], asked: Subject): Promise<Subject> {
    let known = asked;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = known;
      for (const { name, personal } of holders)
        known = await this.inside(name, (client) => learnOf(client, personal, known));
      if (isSame(before, known)) break;
    }
    return known;
  }

  private async keep(known: Subject): Promise<Subject> {
    await this.note({ subject: known, ...(known.emails[0] && { person: known.emails[0] }) });
    return known;
  }

  inside<T>(domain: string, work: (client: DomainClient) => Promise<T>): Promise<T> {
    const pool = this.work.runtime.pools.get(domain);
    if (!pool) throw new Error(`There is no way into the domain "${domain}".`);
    return insideDomain(pool, this.work.organizationId, work);
  }

  /**
   * Ends the request with what came of it, and says so in the audit: who asked, never about whom. An export whose person was
   * erased while it was made is dropped instead.
   */
  async end(action: `organizations.${string}`, { changes, parts }: Ending): Promise<void> {
    await this.work.session.write(async (em) => {
      const finishedAt = new Date();
      const known = { id: this.requestId, subject: { $ne: null } };
      const isKnown = (await em.nativeUpdate(PersonalDataRequest, known, { finishedAt, ...changes })) > 0;
      if (!isKnown)
        return void (await em.nativeUpdate(PersonalDataRequest, { id: this.requestId }, { finishedAt, ...GONE }));
      const rows = Object.fromEntries(parts.map(({ domain, rows }) => [domain, rows]));
      await audit(em, {
        action,
        outcome: changes.state === PersonalDataState.REFUSED ? 'REFUSED' : 'DONE',
        subject: { type: 'PersonalDataRequest', id: this.requestId },
        after: { rows },
        actorId: this.work.userId,
      });
    });
  }
}

const GONE = { state: PersonalDataState.REFUSED, reason: 'The person was erased meanwhile.' };

/** How a request ended. */
export interface Ending {
  changes: Partial<PersonalDataRequest>;
  parts: readonly PersonalDataPart[];
}

/** A part that is done. */
export function donePart({ name, title = name }: Holder, rows: number): PersonalDataPart {
  return { domain: name, title, rows, finishedAt: new Date().toISOString() };
}

/** What is said when the last attempt failed as well. */
export async function giveUpPerson(work: Work, requestId: string): Promise<void> {
  await new PersonWork(work, requestId).note({
    state: PersonalDataState.FAILED,
    reason: 'It was given up after five attempts. Ask again; whoever runs the installation finds the cause in its log.',
  });
}

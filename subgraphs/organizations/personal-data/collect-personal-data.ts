import type { Job } from '#kernel/jobs/job';
import { collectPerson, type PersonalRows } from '#kernel/personal-data/collect-person';
import type { Requested } from './ask-for-person.ts';
import { donePart, giveUpPerson, PersonWork } from './person-work.ts';
import { type PersonalDataPart, PersonalDataState } from './personal-data-request.entity.ts';

const KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

/** Gathers what every domain holds about a person into one JSON document. */
export const collectPersonalData: Job<Requested> = {
  name: 'organizations.collect-personal-data',
  async run({ requestId }, work) {
    const person = new PersonWork(work, requestId);
    const { subject: asked, state } = await person.read();
    if (state !== PersonalDataState.RUNNING || !asked) return;
    const subject = await (asked.userId === work.userId ? person.learnOfAsker(asked) : person.learn(asked));
    const found: Record<string, PersonalRows> = {};
    const parts: PersonalDataPart[] = [];
    for (const holder of person.holders) {
      const rows = await person.inside(holder.name, (client) => collectPerson(client, holder.personal, subject));
      const count = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
      if (count > 0) found[holder.name] = rows;
      parts.push(donePart(holder, count));
    }
    const content = JSON.stringify({ madeAt: new Date(), person: subject, data: found }, null, 2);
    const expiresAt = new Date(Date.now() + KEPT_MS);
    const changes = { state: PersonalDataState.COMPLETE, parts, content, expiresAt, subject: null };
    await person.end('organizations.PersonalDataExported', { changes, parts });
  },
  giveUp: ({ requestId }, work) => giveUpPerson(work, requestId),
};

import type { Job } from '#kernel/jobs/job';
import { erasePerson } from '#kernel/personal-data/erase-person';
import type { Requested } from './ask-for-person.ts';
import { donePart, giveUpPerson, PersonWork } from './person-work.ts';
import { type PersonalDataPart, PersonalDataState } from './personal-data-request.entity.ts';

/**
 * Erases a person in one domain after the other, each in a transaction of its own, and notes each: an attempt that was cut off is
 * taken up where it stopped. Who the person is was learned before the first and is forgotten after the last.
 */
export const eraseEverywhere: Job<Requested> = {
  name: 'organizations.erase-person',
  async run({ requestId }, work) {
    const person = new PersonWork(work, requestId);
    const { subject: asked, state, parts: done } = await person.read();
    if (state !== PersonalDataState.RUNNING || !asked) return;
    const subject = done.length > 0 ? asked : await person.learn(asked);
    if (subject.userId === work.userId) return refuse(person);
    const parts: PersonalDataPart[] = [...done];
    for (const holder of person.holders.filter(({ name }) => !done.some(({ domain }) => domain === name))) {
      const rows = await person.inside(holder.name, (client) => erasePerson(client, holder.personal, subject));
      parts.push(donePart(holder, rows));
      await person.note({ parts });
    }
    const changes = { state: PersonalDataState.COMPLETE, parts, subject: null, person: null };
    await person.end('organizations.PersonErased', { changes, parts });
  },
  giveUp: ({ requestId }, work) => giveUpPerson(work, requestId),
};

/** The address turned out to be that of whoever asked. */
function refuse(person: PersonWork): Promise<void> {
  const reason = 'Nobody can erase himself. Let another owner do it.';
  const changes = { state: PersonalDataState.REFUSED, reason, subject: null };
  return person.end('organizations.PersonErased', { changes, parts: [] });
}

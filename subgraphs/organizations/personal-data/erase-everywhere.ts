import type { Job } from '#kernel/jobs/job';
import { erasePerson } from '#kernel/personal-data/erase-person';
import type { Subject } from '#kernel/personal-data/personal-table';
import { reasonToKeep } from '#kernel/personal-data/reason-to-keep';
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
    const reason = done.length > 0 ? undefined : await whyNot(person, subject, work.userId);
    if (reason) return refuse(person, reason);
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

/** Why the person may not be erased, for whoever asked to read: the address may turn out to be his own, or that of an owner. */
async function whyNot(person: PersonWork, subject: Subject, askerId: string): Promise<string | undefined> {
  if (subject.userId === askerId) return 'Nobody can erase himself. Let another owner do it.';
  for (const { name, personal } of person.holders) {
    const reason = await person.inside(name, (client) => reasonToKeep(client, personal, subject));
    if (reason) return reason;
  }
  return undefined;
}

function refuse(person: PersonWork, reason: string): Promise<void> {
  const changes = { state: PersonalDataState.REFUSED, reason, subject: null };
  return person.end('organizations.PersonErased', { changes, parts: [] });
}

import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import type { Subject } from '#kernel/personal-data/personal-table';
import type { PersonInput } from './personal-data.types.ts';
import { type PersonalDataKind, PersonalDataRequest } from './personal-data-request.entity.ts';

/** What the jobs are told: everything else stands in the request, which is gone with the person. */
export interface Requested {
  requestId: string;
}

/** Notes a request about a person and lets the job begin; the same for both kinds. */
export async function askForPerson(
  context: Context,
  { userId, email }: PersonInput,
  kind: PersonalDataKind,
  job: Job<Requested>,
): Promise<PersonalDataRequest | ConfirmationRequired> {
  const person = subjectOf(userId, email?.trim().toLowerCase());
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const running = await runningOf(em, context.viewer.userId, kind, person);
    if (running) return running;
    const request = em.create(PersonalDataRequest, { kind, subject: person, person: person.emails[0] ?? null });
    await em.flush();
    await enqueue(context, em, job, { requestId: request.id });
    // Never about whom: what is recorded outlives the person.
    const subject = { type: 'PersonalDataRequest', id: request.id };
    await audit(em, { action: 'organizations.PersonalDataRequested', subject, after: { kind } });
    return request;
  });
}

/** What the viewer asked for the same person before and what is still at work: asking twice is no more than asking once. */
async function runningOf(
  em: EntityManager,
  createdBy: string,
  kind: PersonalDataKind,
  { userId, emails }: Subject,
): Promise<PersonalDataRequest | null> {
  const [found] = await em.execute<{ id: string }[]>(
    `select id from organizations.personal_data_requests where created_by = ? and kind = ? and state = 'RUNNING'
      and (subject ->> 'userId' = ? or jsonb_exists(subject -> 'emails', ?)) limit 1`,
    [createdBy, kind, userId, emails[0] ?? ''],
  );
  return found ? em.findOne(PersonalDataRequest, { id: found.id }) : null;
}

function subjectOf(userId: string | null | undefined, email: string | undefined): Subject {
  if ((userId == null) === (email === undefined))
    throw invalid([{ path: ['input'], message: 'Name the person by an id or by an e-mail address, not by both.' }]);
  if (userId != null && !isUuid(userId))
    throw invalid([{ path: ['input', 'userId'], message: 'This is no id of a person.' }]);
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw invalid([{ path: ['input', 'email'], message: 'This is no e-mail address.' }]);
  return { userId: userId ?? null, emails: email ? [email] : [], names: [] };
}

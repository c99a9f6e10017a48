import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { activeMember } from '../memberships/active-member.ts';
import { count, forget } from '../sessions/counters.ts';
import { hashOf, issueSession } from '../sessions/issue-session.ts';
import { SignInRefused, TooManyAttempts } from '../sessions/session.errors.ts';
import type { AnswerChallengeInput, Tokens } from '../sessions/session.types.ts';
import { Proof } from '../sessions/user-session.entity.ts';
import { countTry, meetChallenge, type OpenChallenge, takeChallenge } from './challenge.ts';
import { ChallengeOver, CodeRefused } from './mfa.errors.ts';
import { reportBackupCode } from './report-backup-code.ts';
import { type SecondProof, secondProofOf, spendProof } from './second-proof.ts';
import { codeCounter } from './tries.ts';

type Result = Tokens | CodeRefused | ChallengeOver | SignInRefused | TooManyAttempts;

/** Opens a session for a person who was asked for the second factor and gives it. Tries count by challenge and by account. */
export async function answerChallenge(context: Context, input: AnswerChallengeInput): Promise<Result> {
  const hash = hashOf(input.challenge);
  const [found] = await context.session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_challenge($1) as "organizationId"',
    values: [hash],
  });
  if (!found?.organizationId) return new ChallengeOver();
  return context.session.inside(found.organizationId, (inside) => answer(context, inside, hash, input));
}

async function answer(context: Context, session: Session, hash: string, input: AnswerChallengeInput): Promise<Result> {
  const tried = await session.write((em) => tryOnce(em, hash, input));
  if (!tried) return new ChallengeOver();
  const { userId, isLast, wait } = tried;
  if (wait > 0) return new TooManyAttempts(wait);
  const proof = await secondProofOf(session, userId, input.code);
  return session.write(async (em) => {
    if (!proof || !(await spendProof(em, userId, proof))) return refuse(em, userId, isLast);
    return letIn(context, em, { userId, hash, proof }, input);
  });
}

/** Counts a try, by challenge and by account, before it is made; one that has to wait is none. */
async function tryOnce(
  em: EntityManager,
  hash: string,
  { device }: AnswerChallengeInput,
): Promise<(OpenChallenge & { wait: number }) | null> {
  const open = await takeChallenge(em, hash);
  if (!open) return null;
  const wait = await count(em, await codeCounter(em, open.userId, device));
  if (wait === 0) await countTry(em, hash);
  return { ...open, wait };
}

async function refuse(em: EntityManager, userId: string, isLast: boolean): Promise<CodeRefused | ChallengeOver> {
  const subject = { type: 'User', id: userId };
  await audit(em, { action: 'identity.SecondFactorRefused', outcome: 'REFUSED', subject, actorId: userId });
  return isLast ? new ChallengeOver() : new CodeRefused();
}

async function letIn(
  context: Context,
  em: EntityManager,
  { userId, hash, proof }: { userId: string; hash: string; proof: SecondProof },
  input: AnswerChallengeInput,
): Promise<Result> {
  const first = await meetChallenge(em, hash);
  const member = await activeMember(em, userId);
  if (!first) return new ChallengeOver();
  if (!member) return new SignInRefused();
  await forget(em, await codeCounter(em, userId, input.device));
  if (proof.proof === Proof.BACKUP_CODE) await reportBackupCode(context, em, userId, member.organizationId);
  return issueSession(em, member, input, [first, proof.proof]);
}

import type { Consumer } from '#kernel/events/consumer';
import type { MemberJoined, MemberLeft } from '../../identity/events.ts';

const JOINED = 'insert into organizations.members (user_id) values (?) on conflict do nothing';
const LEFT = 'delete from organizations.members where user_id = ?';

/** Keeps who takes a seat of the plan, as identity tells of those who come and go; in one consumer, so that the order holds. */
export const countMembers: Consumer<MemberJoined | MemberLeft> = {
  name: 'organizations.count-members',
  types: ['identity.MemberJoined', 'identity.MemberLeft'],
  async handle({ type, payload: { userId } }, em) {
    await em.execute(type === 'identity.MemberJoined' ? JOINED : LEFT, [userId]);
  },
};

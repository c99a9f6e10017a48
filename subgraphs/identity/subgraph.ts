import type { Domain } from '#kernel/graph/domain';
import { Membership } from './memberships/membership.entity.ts';
import { identityScopes } from './policy.ts';
import { forgetSessions } from './sessions/forget-sessions.ts';
import { RefreshToken } from './sessions/refresh-token.entity.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { UserSession } from './sessions/user-session.entity.ts';
import { SignUpResolver } from './sign-up/sign-up.resolver.ts';
import { User } from './users/user.entity.ts';
import { UserResolver } from './users/user.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

export const identity: Domain = {
  name: 'identity',
  entities: [User, Membership, UserSession, RefreshToken],
  resolvers: [ViewerResolver, UserResolver, SignUpResolver, SessionResolver],
  jobs: [forgetSessions],
  scopes: identityScopes,
  isCore: true,
};

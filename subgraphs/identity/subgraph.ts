import type { Domain } from '#kernel/graph/domain';
import { Membership } from './memberships/membership.entity.ts';
import { Identity } from './oidc/identity.entity.ts';
import { IdentityResolver } from './oidc/identity.resolver.ts';
import { OidcResolver } from './oidc/oidc.resolver.ts';
import { ViewerIdentitiesResolver } from './oidc/viewer-identities.resolver.ts';
import { identityScopes } from './policy.ts';
import { sendEmailChangeLetters } from './profile/change-email.ts';
import { EmailChange } from './profile/email-change.entity.ts';
import { ProfileResolver } from './profile/profile.resolver.ts';
import { forgetSessions } from './sessions/forget-sessions.ts';
import { RefreshToken } from './sessions/refresh-token.entity.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { UserSession } from './sessions/user-session.entity.ts';
import { SignInMethodsResolver } from './sign-in-methods/sign-in-methods.resolver.ts';
import { SignUpResolver } from './sign-up/sign-up.resolver.ts';
import { User } from './users/user.entity.ts';
import { UserResolver } from './users/user.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

export const identity: Domain = {
  name: 'identity',
  title: 'People and access',
  description: 'Who is a member, how people sign in, and what each may do.',
  entities: [User, Membership, UserSession, RefreshToken, EmailChange, Identity],
  resolvers: [
    ViewerResolver,
    UserResolver,
    ProfileResolver,
    SignUpResolver,
    SessionResolver,
    OidcResolver,
    IdentityResolver,
    ViewerIdentitiesResolver,
    SignInMethodsResolver,
  ],
  jobs: [sendEmailChangeLetters, forgetSessions],
  scopes: identityScopes,
  isCore: true,
};

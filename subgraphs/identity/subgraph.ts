import type { Domain } from '#kernel/graph/domain';
import { AccessResolver } from './access/access.resolver.ts';
import { ApiClient } from './api-clients/api-client.entity.ts';
import { ApiClientResolver } from './api-clients/api-client.resolver.ts';
import { ApiClientSecret } from './api-clients/api-client-secret.entity.ts';
import { ClientTokenResolver } from './api-clients/client-token.resolver.ts';
import { ApiKey } from './api-keys/api-key.entity.ts';
import { ApiKeyResolver } from './api-keys/api-key.resolver.ts';
import { Invitation } from './invitations/invitation.entity.ts';
import { InvitationResolver } from './invitations/invitation.resolver.ts';
import { sendInvitationLetter } from './invitations/send-invitation-letter.ts';
import { Membership } from './memberships/membership.entity.ts';
import { MembershipResolver } from './memberships/membership.resolver.ts';
import { BackupCode } from './mfa/backup-code.entity.ts';
import { Challenge } from './mfa/challenge.entity.ts';
import { MfaResolver } from './mfa/mfa.resolver.ts';
import { SecondFactor } from './mfa/second-factor.entity.ts';
import { Identity } from './oidc/identity.entity.ts';
import { IdentityResolver } from './oidc/identity.resolver.ts';
import { OidcResolver } from './oidc/oidc.resolver.ts';
import { ViewerIdentitiesResolver } from './oidc/viewer-identities.resolver.ts';
import { closeOrganizations } from './organizations/close-organizations.ts';
import { CreateOrganizationResolver } from './organizations/create-organization.resolver.ts';
import { knowOrganizations } from './organizations/know-organizations.ts';
import { forgetExpiredCredentials } from './passwords/forget-expired-credentials.ts';
import { PasswordResolver } from './passwords/password.resolver.ts';
import { sendPasswordReset } from './passwords/request-password-reset.ts';
import { sendPasswordChanged } from './passwords/send-password-changed.ts';
import { sendPasswordLinkLetter } from './passwords/send-password-link.ts';
import { identityPersonal } from './personal-data.ts';
import { identityScopes } from './policy.ts';
import { sendEmailChangeLetters } from './profile/change-email.ts';
import { EmailChange } from './profile/email-change.entity.ts';
import { ProfileResolver } from './profile/profile.resolver.ts';
import { ReachResolver } from './reach/reach.resolver.ts';
import { OwnRole } from './roles/own-role.entity.ts';
import { PermissionResolver } from './roles/permission.resolver.ts';
import { RoleResolver } from './roles/role.resolver.ts';
import { SecurityCheckResolver } from './security/security-check.resolver.ts';
import { ConfirmationResolver } from './sessions/confirmation.resolver.ts';
import { forgetSessions } from './sessions/forget-sessions.ts';
import { RefreshToken } from './sessions/refresh-token.entity.ts';
import { auditRefusal } from './sessions/report-refusal.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { sendSecurityNews } from './sessions/tell-by-mail.ts';
import { UserSession } from './sessions/user-session.entity.ts';
import { SessionsOfViewerResolver, ViewerSessionResolver } from './sessions/viewer-session.resolver.ts';
import { SignInMethodsResolver } from './sign-in-methods/sign-in-methods.resolver.ts';
import { PendingSignUp } from './sign-up/pending-sign-up.entity.ts';
import { SignUpResolver } from './sign-up/sign-up.resolver.ts';
import { sendSignUpLetter } from './sign-up/start-sign-up.ts';
import { User } from './users/user.entity.ts';
import { UserResolver } from './users/user.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';
import { OrganizationsOfViewerResolver, ViewerOrganizationResolver } from './viewer/viewer-organization.resolver.ts';

export const identity: Domain = {
  name: 'identity',
  title: 'People and access',
  description: 'Who is a member, how people sign in, and what each may do.',
  entities: [
    ApiKey,
    ApiClient,
    ApiClientSecret,
    User,
    Membership,
    UserSession,
    RefreshToken,
    SecondFactor,
    BackupCode,
    Challenge,
    EmailChange,
    Identity,
    PendingSignUp,
    OwnRole,
    Invitation,
  ],
  resolvers: [
    ViewerResolver,
    UserResolver,
    ProfileResolver,
    SignUpResolver,
    CreateOrganizationResolver,
    PasswordResolver,
    SessionResolver,
    ViewerSessionResolver,
    SessionsOfViewerResolver,
    ConfirmationResolver,
    MfaResolver,
    ViewerOrganizationResolver,
    OrganizationsOfViewerResolver,
    OidcResolver,
    IdentityResolver,
    ViewerIdentitiesResolver,
    SignInMethodsResolver,
    ApiKeyResolver,
    ApiClientResolver,
    ClientTokenResolver,
    MembershipResolver,
    ReachResolver,
    PermissionResolver,
    RoleResolver,
    AccessResolver,
    InvitationResolver,
    SecurityCheckResolver,
  ],
  jobs: [
    sendSecurityNews,
    sendEmailChangeLetters,
    sendSignUpLetter,
    sendPasswordReset,
    sendPasswordLinkLetter,
    sendPasswordChanged,
    sendInvitationLetter,
    auditRefusal,
    forgetSessions,
    forgetExpiredCredentials,
  ],
  consumers: [knowOrganizations, closeOrganizations],
  personal: identityPersonal,
  scopes: identityScopes,
  isCore: true,
};

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Letters, letters, tokenIn } from '../subgraphs/identity/testing/letters.ts';
import { codeOf } from '../subgraphs/identity/testing/second-factor.ts';
import { PASSWORD, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

/** What a mutation does that leaves no entry, and why none is missed. */
const SILENT: Record<string, string> = {
  beginMfa: 'Proposes a secret; nothing counts before confirmMfa.',
  linkIdentity: 'Only leads to the provider; what comes back is recorded.',
  confirmWithProvider: 'Only leads to the provider; what comes back is recorded.',
  _beginOidc: 'Only leads to the provider; what comes back is recorded.',
  _refresh: 'Prolongs a session that is recorded; a second use of a token is recorded, too.',
  signUp: 'Sends a letter when there is mail; confirmSignUp, or signUp itself without mail, founds and is recorded.',
};

/** What needs a provider of identities: the test that shows the entry. */
const ELSEWHERE: Record<string, { action: string; test: string }> = {
  _finishOidc: { action: 'IdentityLinked', test: 'subgraphs/identity/oidc/link-identity.test.ts' },
  unlinkIdentity: { action: 'IdentityUnlinked', test: 'subgraphs/identity/oidc/link-identity.test.ts' },
};

/** Each of the other mutations, done once by somebody who may, with the entry that it leaves; in an order that makes sense. */
const STORY: [mutation: string, action: string, act: (world: World) => Promise<unknown>][] = [
  ['confirmSignUp', 'identity.OrganizationFounded', (w) => w.signUp()],
  ['_signIn', 'identity.SignedIn', (w) => w.signIn()],
  ['confirmIdentity', 'identity.IdentityConfirmed', (w) => w.run('confirmIdentity', { password: PASSWORD })],
  ['updateProfile', 'identity.ProfileUpdated', (w) => w.run('updateProfile', { name: 'Ada King' })],
  ['setAvatar', 'identity.AvatarSet', async (w) => w.run('setAvatar', { image: await picture() })],
  ['removeAvatar', 'identity.AvatarRemoved', (w) => w.ask('mutation { removeAvatar { __typename } }')],
  ['changeEmail', 'identity.EmailChangeRequested', (w) => w.run('changeEmail', { email: w.newEmail })],
  [
    'confirmEmailChange',
    'identity.EmailChanged',
    async (w) => w.run('confirmEmailChange', { token: await w.token(w.newEmail) }),
  ],
  [
    'revertEmailChange',
    'identity.EmailChangeReverted',
    async (w) => w.run('revertEmailChange', { token: await w.token(w.email, /being changed/) }),
  ],
  ['requestPasswordReset', 'identity.PasswordLinkSent', (w) => w.run('requestPasswordReset', { email: w.email }, null)],
  [
    'setPassword',
    'identity.PasswordSet',
    // Taking an address back sent a link too: the newest counts, whenever its letter arrives.
    (w) =>
      vi.waitFor(
        async () => {
          const token = await w.token(w.email, /new password/);
          const set = await w.run('setPassword', { token, password: 'coral teapot invents 71' }, null);
          expect(set.__typename).toBe('PasswordSet');
        },
        { timeout: 10_000, interval: 100 },
      ),
  ],
  [
    'changePassword',
    'identity.PasswordChanged',
    async (w) => {
      await w.signIn('coral teapot invents 71');
      await w.run('changePassword', { currentPassword: 'coral teapot invents 71', newPassword: PASSWORD });
    },
  ],
  [
    'createRole',
    'identity.RoleCreated',
    async (w) => {
      w.ids.role = (
        await w.run(
          'createRole',
          { name: 'Buyers', permissions: ['products:product.read'] },
          undefined,
          '... on OwnRole { id }',
        )
      ).id;
    },
  ],
  ['updateRole', 'identity.RoleUpdated', (w) => w.run('updateRole', { id: w.ids.role, name: 'Purchasers' })],
  ['deleteRole', 'identity.RoleDeleted', (w) => w.run('deleteRole', { id: w.ids.role })],
  [
    'createUser',
    'identity.UserCreated',
    async (w) => {
      await w.run('createUser', { email: w.colleague, name: 'Grace', role: 'MEMBER' });
      const found = await w.ask('query ($search: String) { users(search: $search) { nodes { id } } }', {
        search: w.colleague,
      });
      w.ids.user = found.users.nodes[0].id;
    },
  ],
  ['updateMember', 'identity.MemberUpdated', (w) => w.run('updateMember', { userId: w.ids.user, role: 'ANALYST' })],
  ['setReach', 'identity.ReachSet', (w) => w.run('setReach', { userId: w.ids.user, kind: 'OWN' })],
  ['deactivateMember', 'identity.MemberDeactivated', (w) => w.about('deactivateMember', 'userId', w.ids.user)],
  ['activateMember', 'identity.MemberActivated', (w) => w.about('activateMember', 'userId', w.ids.user)],
  ['endSessionsOf', 'identity.SessionsEnded', (w) => w.about('endSessionsOf', 'userId', w.ids.user)],
  [
    'confirmMfa',
    'identity.MfaEnabled',
    async (w) => {
      w.ids.secret = (await w.ask('mutation { beginMfa { ... on MfaSetup { secret } } }')).beginMfa.secret;
      await w.run('confirmMfa', { code: codeOf(w.ids.secret as string) });
    },
  ],
  [
    'regenerateBackupCodes',
    'identity.BackupCodesRegenerated',
    async (w) => {
      const { regenerateBackupCodes } = await w.ask(
        'mutation { regenerateBackupCodes { __typename ... on BackupCodes { codes } } }',
      );
      w.ids.backupCode = regenerateBackupCodes.codes[0];
    },
  ],
  [
    '_answerChallenge',
    'identity.SignedIn',
    async (w) => {
      const { challenge } = await w.post('/auth/sign-in', { email: w.email, password: PASSWORD });
      w.accept(await w.post('/auth/second-factor', { challenge, code: w.ids.backupCode }));
    },
  ],
  ['disableMfa', 'identity.MfaDisabled', (w) => w.ask('mutation { disableMfa { __typename } }')],
  [
    'resetMfa',
    'identity.MfaReset',
    async (w) => {
      await w.asOwner(
        'insert into identity.second_factors (user_id, secret, enabled_at) values ($1, $2, now())',
        w.ids.user,
        'sealed',
      );
      await w.about('resetMfa', 'userId', w.ids.user);
    },
  ],
  [
    'inviteUser',
    'identity.UserInvited',
    async (w) => {
      w.ids.invitation = (
        await w.run('inviteUser', { email: w.guest, role: 'VIEWER' }, undefined, '... on Invitation { id }')
      ).id;
    },
  ],
  ['resendInvitation', 'identity.InvitationResent', (w) => w.about('resendInvitation', 'id', w.ids.invitation)],
  [
    'acceptInvitation',
    'identity.InvitationAccepted',
    async (w) =>
      w.run(
        'acceptInvitation',
        { token: await w.token(w.guest, undefined, 2), name: 'Guest', password: PASSWORD },
        null,
      ),
  ],
  [
    'revokeInvitation',
    'identity.InvitationRevoked',
    async (w) => {
      const invited = await w.run(
        'inviteUser',
        { email: `${randomUUID()}@example.com`, role: 'VIEWER' },
        undefined,
        '... on Invitation { id }',
      );
      await w.about('revokeInvitation', 'id', invited.id);
    },
  ],
  [
    'createApiKey',
    'identity.ApiKeyCreated',
    async (w) => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const issued = await w.run(
        'createApiKey',
        { name: 'Script', scopes: ['sales:order.read'], expiresAt },
        undefined,
        '... on ApiKeyIssued { apiKey { id } }',
      );
      w.ids.apiKey = issued.apiKey.id;
    },
  ],
  ['rotateApiKey', 'identity.ApiKeyRotated', (w) => w.about('rotateApiKey', 'id', w.ids.apiKey)],
  ['revokeApiKey', 'identity.ApiKeyRevoked', (w) => w.about('revokeApiKey', 'id', w.ids.apiKey)],
  [
    'createApiClient',
    'identity.ApiClientCreated',
    async (w) => {
      const issued = await w.run(
        'createApiClient',
        { name: 'Shop', scopes: ['sales:order.read'] },
        undefined,
        '... on ApiClientIssued { apiClient { id } secret }',
      );
      w.ids.apiClient = issued.apiClient.id;
      w.ids.clientSecret = issued.secret;
    },
  ],
  [
    '_clientToken',
    'identity.SignedIn',
    async (w) => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: w.ids.apiClient ?? '',
        client_secret: w.ids.clientSecret ?? '',
      });
      expect((await fetch(`${w.product.url}/oauth/token`, { method: 'POST', body })).status).toBe(200);
    },
  ],
  [
    'rotateApiClientSecret',
    'identity.ApiClientSecretRotated',
    (w) => w.run('rotateApiClientSecret', { id: w.ids.apiClient }),
  ],
  ['revokeApiClient', 'identity.ApiClientRevoked', (w) => w.about('revokeApiClient', 'id', w.ids.apiClient)],
  [
    'endSession',
    'identity.SessionEnded',
    async (w) => {
      const mine = w.token_;
      await w.signIn();
      w.token_ = mine;
      const { viewer } = await w.ask('{ viewer { sessions { id isCurrent } } }');
      const other = viewer.sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
      await w.about('endSession', 'id', other.id);
    },
  ],
  [
    'endOtherSessions',
    'identity.OtherSessionsEnded',
    async (w) => {
      await w.signIn();
      await w.ask('mutation { endOtherSessions { __typename } }');
    },
  ],
  [
    'updateOrganization',
    'organizations.OrganizationUpdated',
    (w) => w.run('updateOrganization', { name: 'Engines', code: w.code }),
  ],
  [
    'updateSecurityPolicy',
    'organizations.SecurityPolicyChanged',
    (w) => w.run('updateSecurityPolicy', { allowedDomains: ['engines.example'] }),
  ],
  ['updateRetention', 'organizations.RetentionChanged', (w) => w.run('updateRetention', { archiveDays: 400 })],
  ['changePlan', 'organizations.PlanChanged', (w) => w.run('changePlan', { plan: 'business', seats: 20 })],
  ['switchModule', 'organizations.ModuleSwitched', (w) => w.run('switchModule', { module: 'products', isOn: false })],
  ['exportMyData', 'organizations.PersonalDataExported', (w) => w.ask('mutation { exportMyData { __typename } }')],
  [
    'exportPersonalData',
    'organizations.PersonalDataExported',
    (w) => w.run('exportPersonalData', { userId: w.ids.user }),
  ],
  ['offboardMember', 'identity.MemberOffboarded', (w) => w.about('offboardMember', 'userId', w.ids.user)],
  ['erasePerson', 'organizations.PersonErased', (w) => w.run('erasePerson', { email: w.colleague })],
  ['exportAudit', 'audit.EntriesExported', (w) => w.run('exportAudit', {})],
  ['verifyAudit', 'audit.AuditVerified', (w) => w.ask('mutation { verifyAudit { __typename } }')],
  [
    'createOrganization',
    'identity.OrganizationFounded',
    async (w) => {
      w.ids.second = (
        await w.run(
          'createOrganization',
          { name: 'Second' },
          undefined,
          '... on OrganizationCreated { organizationId }',
        )
      ).organizationId;
    },
  ],
  [
    '_switch',
    'identity.OrganizationSwitched',
    async (w) => {
      await w.signIn();
      const { viewer } = await w.ask('{ viewer { organizations { id isCurrent } } }');
      const other = viewer.organizations.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
      w.accept(await w.post('/auth/switch', { organizationId: other.id }));
    },
  ],
  [
    'closeOrganization',
    'organizations.OrganizationClosed',
    async (w) => {
      await w.run('updateOrganization', { code: `${w.code}-2` });
      await w.run('closeOrganization', { code: `${w.code}-2` });
    },
  ],
  [
    '_signOut',
    'identity.SignedOut',
    async (w) => {
      await w.signIn();
      await w.post('/auth/sign-out', {});
    },
  ],
];

let product: WholeProduct;
let mail: Letters;
beforeAll(async () => {
  mail = await letters();
  product = await wholeProduct();
});
afterAll(() => product?.close());

describe('the list of mutations below', () => {
  const known = [...Object.keys(SILENT), ...Object.keys(ELSEWHERE), ...STORY.map(([mutation]) => mutation)];

  test.each(['identity', 'organizations', 'audit'])('knows each one of %s, and of each what it records', (domain) => {
    expect(mutationsOf(domain).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('knows none that is gone', () => {
    const all = ['identity', 'organizations', 'audit'].flatMap(mutationsOf);
    expect(known.filter((name) => !all.includes(name))).toEqual([]);
  });

  test.each(Object.entries(ELSEWHERE))(
    'leaves %s to a test that asks for its entry',
    (_mutation, { action, test: file }) => {
      expect(readFileSync(file, 'utf8')).toContain(action);
    },
  );
});

test('every mutation that succeeds leaves an entry', async () => {
  const world = new World(product, mail);
  for (const [mutation, action, act] of STORY) {
    const before = await world.countOf(action);
    await act(world).catch((error: Error) => {
      throw new Error(`${mutation}: ${error.message}`);
    });
    await expect
      .poll(() => world.countOf(action), {
        timeout: 10_000,
        message: `${mutation} leaves ${action}; answered ${world.answered}`,
      })
      .toBeGreaterThan(before);
  }
}, 180_000);

function mutationsOf(domain: string): string[] {
  const { definitions } = parse(readFileSync(`schema/${domain}.graphql`, 'utf8'));
  return definitions
    .filter(
      (node): node is ObjectTypeDefinitionNode =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Mutation',
    )
    .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value));
}

const picture = async (): Promise<string> =>
  (
    await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
  ).toString('base64');

/** One person, his organization, and what he got to know on the way. */
class World {
  readonly email = `${randomUUID()}@example.com`;
  readonly newEmail = `${randomUUID()}@example.com`;
  readonly colleague = `${randomUUID()}@example.com`;
  readonly guest = `${randomUUID()}@example.com`;
  readonly code = `engines-${randomUUID().slice(0, 8)}`;
  readonly ids: Record<string, string | undefined> = {};
  /** What the newest mutation was answered with. */
  answered = '';
  token_: string | undefined;
  private cookie = '';

  constructor(
    readonly product: WholeProduct,
    private readonly mail: Letters,
  ) {}

  async signUp(): Promise<void> {
    await this.run('signUp', { email: this.email, password: PASSWORD, name: 'Ada', organizationName: 'Engines' }, null);
    await this.run('confirmSignUp', { token: await this.token(this.email), password: PASSWORD }, null);
  }

  async signIn(password = PASSWORD): Promise<void> {
    this.accept(await this.post('/auth/sign-in', { email: this.email, password }));
  }

  accept({ accessToken }: { accessToken?: string }): void {
    if (!accessToken) throw new Error('No token was issued.');
    this.token_ = accessToken;
  }

  /** The token of the newest letter to somebody. */
  async token(email: string, subject?: RegExp, letters = 1): Promise<string> {
    await expect.poll(() => this.mail.countTo(email), { timeout: 10_000 }).toBeGreaterThanOrEqual(letters);
    return tokenIn(await this.mail.to(email, subject));
  }

  /** A mutation with one `input`; its result. Without token when that is null. */
  async run(mutation: string, input: object, token: string | null = this.token_ ?? null, selection = '__typename') {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const known = INPUTS[mutation] ?? type;
    const data = await this.ask(
      `mutation ($input: ${known}!) { ${mutation}(input: $input) { __typename ${selection} } }`,
      { input },
      token,
    );
    this.answered = data[mutation].__typename;
    return data[mutation];
  }

  /** A mutation about one thing. */
  about(mutation: string, argument: string, id: string | undefined) {
    return this.ask(`mutation ($id: ID!) { ${mutation}(${argument}: $id) { __typename } }`, { id });
  }

  async ask(query: string, variables: object = {}, token: string | null = this.token_ ?? null) {
    const { data, errors } = await this.post('/graphql', { query, variables }, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async post(path: string, body: object, token: string | null = this.token_ ?? null) {
    const headers = {
      'content-type': 'application/json',
      cookie: this.cookie,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(`${this.product.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    this.cookie =
      response.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ') || this.cookie;
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  }

  async asOwner<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    const client = new Client({ connectionString: this.product.databaseUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async countOf(action: string): Promise<number> {
    const rows = await this.asOwner<{ n: number }>(
      "select count(*)::int as n from audit.entries where action = $1 and outcome = 'DONE'",
      action,
    );
    return rows[0]?.n ?? 0;
  }
}

/** Inputs that are not called after their mutation. */
const INPUTS: Record<string, string> = {
  confirmEmailChange: 'EmailLinkInput',
  revertEmailChange: 'EmailLinkInput',
  exportPersonalData: 'PersonInput',
  erasePerson: 'PersonInput',
};

import { scopesWith } from '#kernel/auth/role-scopes';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import { type Answer, type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { addMember } from '../memberships/add-member.ts';
import { Role } from '../memberships/role.ts';
import { hashPassword } from '../passwords/password.ts';
import { addUser } from '../sign-up/add-owner.ts';
import { anOwner, asOwner, inside, PASSWORD } from './people.ts';

/** Somebody of a company, as a test has to do with him. */
export interface Colleague {
  userId: string;
  email: string;
  viewer: Viewer;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** What a test knows of a company that no other test knows. */
export interface Company {
  organizationId: string;
  owner: Colleague;
  /** Somebody who joined, with the password of all test people. */
  colleague(role: Role, permissions?: string[]): Promise<Colleague>;
  /** An own role that gives these permissions. */
  role(name: string, permissions: string[]): Promise<string>;
  /** What the audit log says happened since the founding, the oldest first, as `Action` or `Action refused`. */
  audited(): Promise<string[]>;
}

/** A company with an owner, in which the test can let people join. */
export async function aCompany(graph: TestGraph): Promise<Company> {
  const { organizationId, userId, email } = await anOwner(graph);
  const known = (person: Pick<Colleague, 'userId' | 'email'>, role: Role, permissions: string[] = []): Colleague => {
    const scopes = scopesWith(role, permissions);
    const viewer = viewerWith({ userId: person.userId, organizationId, role, scopes, modules: [] });
    return { ...person, viewer, ask: graph.as(viewer).ask };
  };
  const company: Company = {
    organizationId,
    owner: known({ userId, email }, Role.OWNER),
    async colleague(role, permissions = []) {
      const ownRoleIds = permissions.length > 0 ? [await company.role(`Role of ${newId()}`, permissions)] : [];
      return known(await join(graph, organizationId, { role, ownRoleIds }), role, permissions);
    },
    async role(name, permissions) {
      const id = newId();
      await inside(graph, organizationId, 'insert into identity.roles (id, name) values (?, ?)', [id, name]);
      for (const scope of permissions) {
        const give = 'insert into identity.role_permissions (role_id, scope) values (?, ?)';
        await inside(graph, organizationId, give, [id, scope]);
      }
      return id;
    },
    async audited() {
      const rows = await asOwner<{ line: string }>(
        graph,
        `select split_part(action, '.', 2) || case outcome when 'REFUSED' then ' refused' else '' end as line
           from audit.entries where organization_id = $1 and seq > 1 order by created_at, id`,
        [organizationId],
      );
      return rows.map(({ line }) => line);
    },
  };
  return company;
}

async function join(graph: TestGraph, organizationId: string, as: { role: Role; ownRoleIds: string[] }) {
  const person = { userId: newId(), email: `${newId()}@example.com` };
  const user = { id: person.userId, email: person.email, name: 'Grace Hopper', locale: 'en-US' };
  const session = new Session(graph.started.runtime.database, { actor: 'nobody', correlationId: 'test' });
  await session.inside(organizationId, (there) =>
    there.write(async (em) => {
      await addUser(em, { ...user, passwordHash: await hashPassword(PASSWORD) });
      await addMember(em, { userId: person.userId, ...as });
    }),
  );
  return person;
}

import { Client } from 'pg';
import type { Viewer } from '#kernel/auth/viewer';
import type { TestGraph } from '#kernel/testing/test-graph';

/** What was logged under a type in the viewer's organization, oldest first; domains may write the log but not read it. */
export async function loggedEvents<Payload>(
  { databaseUrl }: TestGraph,
  { organizationId }: Viewer,
  type: string,
): Promise<Payload[]> {
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ payload: Payload }>(
      'select payload from kernel.events where organization_id = $1 and type = $2 order by id',
      [organizationId, type],
    );
    return rows.map(({ payload }) => payload);
  } finally {
    await owner.end();
  }
}

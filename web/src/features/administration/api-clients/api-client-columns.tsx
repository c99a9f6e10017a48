import { Ago } from '../../../ui/Ago.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { ApiClientMenu } from './ApiClientMenu.tsx';
import type { ApiClientsPageQuery } from './ApiClientsPage.generated.ts';

/** A client as its page shows it. */
export type ApiClient = ApiClientsPageQuery['apiClients']['nodes'][number];

export const apiClientColumns: Column<ApiClient>[] = [
  {
    name: 'Client',
    orders: { asc: 'NAME_ASC', desc: 'NAME_DESC' },
    cell: ({ name }) => <span className="block max-w-40 truncate font-medium md:max-w-70">{name}</span>,
  },
  { name: 'State', cell: (client) => <ApiClientState client={client} /> },
  {
    name: 'Permissions',
    align: 'right',
    isSecondary: true,
    cell: ({ scopes }) => scopes.length,
  },
  { name: 'Last used', isSecondary: true, cell: ({ lastUsedAt }) => <Ago at={lastUsedAt} never="Never" /> },
  { name: 'Ends', isSecondary: true, cell: ({ expiresAt }) => <Ago at={expiresAt} never="Never" /> },
  { name: 'Actions', isUnnamed: true, align: 'right', cell: (client) => <ApiClientMenu client={client} /> },
];

function ApiClientState({ client: { revokedAt, expiresAt } }: { client: ApiClient }) {
  if (revokedAt) return <StatusBadge look="bad">Revoked</StatusBadge>;
  if (expiresAt && Date.parse(expiresAt) <= Date.now()) return <StatusBadge look="warning">Expired</StatusBadge>;
  return <StatusBadge look="good">Working</StatusBadge>;
}

import { formatInstant } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import type { ApiClient } from './api-client-columns.tsx';

/** What a client may do, from where, and which of its tokens are good now. */
export function ApiClientDetail({ client }: { client: ApiClient }) {
  const locale = useLocale();
  const { id, scopes, allowedNetworks, createdAt, tokens } = client;
  return (
    <div className="grid gap-x-8 gap-y-4 rounded-control bg-hover p-4 @4xl:grid-cols-2">
      <Facts
        facts={[
          ['Client id', <code key="id">{id}</code>],
          ['Networks', allowedNetworks.length > 0 ? allowedNetworks.join(', ') : 'Any'],
          ['Created', formatInstant(createdAt, locale)],
          ...tokens.map(
            ({ id: token, address, expiresAt }) =>
              [
                'Token',
                <span key={token}>
                  {address}, ends <Ago at={expiresAt} />
                </span>,
              ] as const,
          ),
        ]}
      />
      <div>
        <p className="mb-1.5 text-12 text-fg-3">May do</p>
        <ul className="flex flex-wrap gap-1">
          {scopes.map((scope) => (
            <li key={scope}>
              <code className="rounded-pill border border-line bg-surface px-1.5 py-0.5 text-12">{scope}</code>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';

/** Names and values, a line each; those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] text-13">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name} className="contents [&:first-child>*]:border-t-0 [&>*]:border-t [&>*]:border-line [&>*]:py-2">
            <dt className="pr-6 text-fg-3">{name}</dt>
            <dd className="min-w-0 text-right break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

import { Check, LoaderCircle } from 'lucide-react';
import { formatInstant } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Facts } from '../../../ui/Facts.tsx';
import type { DataRequest } from './request-columns.tsx';

/** What came of a request in each part of the product. */
export function RequestDetail({ request }: { request: DataRequest }) {
  const locale = useLocale();
  const { kind, parts, reason, finishedAt, expiresAt } = request;
  return (
    <div className="grid gap-x-8 gap-y-4 rounded-control bg-hover p-4 @4xl:grid-cols-2">
      <ul className="grid content-start gap-2">
        {parts.map(({ domain, title, rows, finishedAt: done }) => (
          <li key={domain} className="flex items-center gap-2 text-13">
            {done ? (
              <Check className="size-4 text-pos" aria-label="Done" />
            ) : (
              <LoaderCircle className="size-4 animate-spin text-fg-3" aria-label="At work" />
            )}
            <span className="flex-1">{title}</span>
            <span className="num text-fg-3">
              {rows.toLocaleString(locale)} {rows === 1 ? 'row' : 'rows'} {kind === 'EXPORT' ? 'found' : 'erased'}
            </span>
          </li>
        ))}
        {parts.length === 0 && <li className="text-13 text-fg-2">{reason ?? 'It is about to begin.'}</li>}
      </ul>
      <Facts
        facts={[
          ['Reason', parts.length > 0 ? reason : null],
          ['Finished', finishedAt && formatInstant(finishedAt, locale)],
          ['Can be downloaded until', expiresAt && formatInstant(expiresAt, locale)],
        ]}
      />
    </div>
  );
}

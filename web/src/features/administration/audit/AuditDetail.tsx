import { ArrowRight } from 'lucide-react';
import { formatExactly } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { fieldWords } from './action-words.ts';
import type { AuditEntry } from './audit-columns.tsx';

/** All that is known of one entry: what it changed, and where the request came from. */
export function AuditDetail({ entry }: { entry: AuditEntry }) {
  const locale = useLocale();
  const { at, seq, action, actor, subjectName, subjectType, subjectId, address, userAgent, correlationId } = entry;
  return (
    <div className="grid gap-x-8 gap-y-4 rounded-control bg-hover p-4 @4xl:grid-cols-2">
      <Changes entry={entry} />
      <Facts
        facts={[
          ['At', formatExactly(at, locale)],
          [
            'Entry',
            <span key="seq" className="num">
              {seq.toLocaleString(locale)}
            </span>,
          ],
          ['Action', <code key="action">{action}</code>],
          ['By', actor && `${actor.name}, ${actor.email}`],
          ['To', [subjectName, subjectType && `${subjectType} ${subjectId}`].filter(Boolean).join(', ')],
          ['Address', address],
          ['Client', userAgent],
          ['Reference', correlationId],
        ]}
      />
    </div>
  );
}

function Changes({ entry: { changes, isForgotten } }: { entry: AuditEntry }) {
  if (isForgotten) return <p className="text-13 text-fg-2">What it says of a person was erased with the person.</p>;
  if (changes.length === 0) return <p className="text-13 text-fg-2">No values were changed.</p>;
  return (
    <dl className="grid content-start gap-2">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-12 text-fg-3">{fieldWords(field)}</dt>
          <dd className="flex flex-wrap items-center gap-1.5 text-13 break-all">
            <span className={before === null ? 'text-fg-3' : 'text-neg line-through'}>{before ?? 'nothing'}</span>
            <ArrowRight className="size-3.5 shrink-0 text-fg-3" aria-label="became" />
            <span className={after === null ? 'text-fg-3' : 'text-pos'}>{after ?? 'nothing'}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { formatAgo, formatInstant } from '../lib/instants.ts';
import { useLocale } from '../lib/locale.ts';

/** When something happened, as people tell it; the exact time shows on pointing. Nothing when it never did. */
export function Ago({ at, never = '–' }: { at: string | null | undefined; never?: string }) {
  const locale = useLocale();
  if (!at) return <span className="text-fg-3">{never}</span>;
  return (
    <time dateTime={at} title={formatInstant(at, locale)} className="whitespace-nowrap">
      {formatAgo(at, locale)}
    </time>
  );
}

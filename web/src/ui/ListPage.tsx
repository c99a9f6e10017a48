import { ChevronLeft, ChevronRight, CloudOff, Search, SearchX } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { useRevalidator } from 'react-router';
import type { ListAddress } from '../lib/list-address.ts';
import { useLocale } from '../lib/locale.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { EmptyNote } from './Notes.tsx';

/** One page of a list, as connections of the graph answer it. */
export interface ListData<Row> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  nodes: readonly Row[];
}

interface ListPageProps<Row> {
  title: string;
  /** What can be looked for. */
  searchHint: string;
  address: ListAddress;
  onChange: (change: Record<string, string | undefined>, options?: { replace?: boolean }) => void;
  filters?: ReactNode;
  /** What the list is for, in a sentence; without it the number of rows stands there. */
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Between the title and the list. */
  children?: ReactNode;
  /** Instead of the list, when there is nothing that could be searched. */
  empty?: ReactNode;
  /** More about a row, shown below it on request. */
  detail?: (row: Row) => ReactNode;
  columns: readonly Column<Row>[];
  /** Nothing when it could not be read. */
  data: ListData<Row> | null | undefined;
  order: string;
  keyOf: (row: Row) => string;
  isStale: boolean;
}

/** A list that can be searched, filtered, ordered and paged. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, searchHint, address, onChange, filters, data, isStale, children } = props;
  return (
    <>
      <title>{`${title} · A-EMS`}</title>
      <Head {...props} />
      {children && <div className="mt-4">{children}</div>}
      <div className="mt-4 mb-3 flex flex-wrap items-center gap-2">
        <SearchField value={address.search} hint={searchHint} onChange={(q) => onChange({ q }, { replace: true })} />
        {filters}
      </div>
      <div aria-busy={isStale} className={classes('card overflow-x-auto transition-opacity', isStale && 'opacity-60')}>
        <Body {...props} />
      </div>
      {data && <Pager pageInfo={data.pageInfo} onChange={onChange} />}
    </>
  );
}

function Head<Row>({ title, subtitle, actions, data }: ListPageProps<Row>) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-start justify-between gap-3 md:flex-nowrap">
      <div className="min-w-0">
        <h1 className="text-20">{title}</h1>
        <p className="num min-h-5 max-w-160 text-13 text-fg-3">
          {subtitle ?? (data && `${data.totalCount.toLocaleString(locale)} in all`)}
        </p>
      </div>
      {actions && <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

/** The rows; or why there are none: they did not come, nothing was ever there, or nothing matches. */
function Body<Row>({ title, address, onChange, columns, data, order, keyOf, empty, detail }: ListPageProps<Row>) {
  const { revalidate } = useRevalidator();
  if (!data) {
    return (
      <EmptyNote icon={CloudOff} action={<Button onClick={() => void revalidate()}>Try again</Button>}>
        This list did not come.
      </EmptyNote>
    );
  }
  if (data.nodes.length === 0) {
    const isNarrowed = address.search !== '' || Object.keys(address.filters).length > 0;
    if (empty && !isNarrowed) return empty;
    return <EmptyNote icon={SearchX}>Nothing here matches. Look for something else, or take filters away.</EmptyNote>;
  }
  return (
    <DataTable
      label={title}
      rows={data.nodes}
      columns={columns}
      keyOf={keyOf}
      order={order}
      onOrder={(next) => onChange({ order: next })}
      detail={detail}
    />
  );
}

interface PagerProps {
  pageInfo: ListData<unknown>['pageInfo'];
  onChange: (change: Record<string, string | undefined>) => void;
}

function Pager({ pageInfo, onChange }: PagerProps) {
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex justify-end gap-2">
      <Button
        disabled={!pageInfo.hasPreviousPage}
        onClick={() => onChange({ before: pageInfo.startCursor ?? undefined })}
      >
        <ChevronLeft aria-hidden />
        Previous
      </Button>
      <Button disabled={!pageInfo.hasNextPage} onClick={() => onChange({ after: pageInfo.endCursor ?? undefined })}>
        Next
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}

/** After this pause in typing the list is asked anew. */
const PAUSE_MS = 250;

function SearchField({ value, hint, onChange }: { value: string; hint: string; onChange: (text: string) => void }) {
  const id = useId();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changeSoon = (text: string) => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => onChange(text.trim()), PAUSE_MS);
  };
  return (
    <div className="relative w-full md:w-70">
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-fg-3" aria-hidden />
      <label htmlFor={id} className="sr-only">
        {hint}
      </label>
      <input
        id={id}
        type="search"
        data-shortcut="/"
        defaultValue={value}
        placeholder={hint}
        onChange={(event) => changeSoon(event.target.value)}
        className="h-8 w-full rounded-control border border-line bg-surface pr-2 pl-8 text-13 placeholder:text-fg-3"
      />
    </div>
  );
}

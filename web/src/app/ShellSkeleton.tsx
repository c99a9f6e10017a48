import { PageSkeleton } from './PageSkeleton.tsx';

/** The product's outline while it finds out who is there. */
export function ShellSkeleton() {
  return (
    <div className="flex min-h-dvh">
      <div className="hidden w-57 shrink-0 border-r border-line lg:block" />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="h-[47px] border-b border-line" />
        <div className="mx-auto w-full max-w-[1520px] px-4 pt-4 lg:px-6">
          <PageSkeleton />
        </div>
      </div>
    </div>
  );
}

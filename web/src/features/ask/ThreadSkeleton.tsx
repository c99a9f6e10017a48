/** A conversation that is on its way. */
export function ThreadSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3">
      <div className="skeleton h-9 w-60 justify-self-end" />
      <div className="skeleton h-6 w-48" />
      <div className="skeleton h-12" />
      <div className="skeleton h-80" />
    </div>
  );
}

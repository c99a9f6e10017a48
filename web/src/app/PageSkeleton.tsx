/** A page before its code and data are here. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-4">
      <div className="skeleton h-12 w-60" />
      <div className="card h-30" />
      <div className="card h-80" />
    </div>
  );
}

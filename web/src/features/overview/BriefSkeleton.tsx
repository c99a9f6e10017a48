/** The findings' boxes before they are here. */
export function BriefSkeleton() {
  return (
    <div
      role="status"
      aria-label="Reading the figures"
      className="grid divide-y divide-line @3xl:grid-cols-3 @3xl:divide-x @3xl:divide-y-0"
    >
      {[0, 1, 2].map((place) => (
        <div key={place} className="grid content-start gap-3 px-4 py-4 lg:px-5 @3xl:h-64">
          <div className="skeleton h-4 w-28" />
          <div className="skeleton h-10" />
          <div className="skeleton h-8" />
          <div className="skeleton hidden h-9 @3xl:block" />
        </div>
      ))}
    </div>
  );
}

const ROWS = ['w-40', 'w-56', 'w-48', 'w-60', 'w-44'];

/** A page of settings before it is here: a head and rows. */
export function SettingsSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton h-7 w-44" />
      <div className="skeleton mt-1 h-5 w-80 max-w-full" />
      <div className="card mt-4 divide-y divide-line">
        {ROWS.map((width) => (
          <div key={width} className="flex h-14 items-center justify-between px-4 lg:px-5">
            <div className={`skeleton h-4 ${width}`} />
            <div className="skeleton h-4 w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}

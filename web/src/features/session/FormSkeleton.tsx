import { PlainPage } from '../../ui/PlainPage.tsx';

/** A page that stands alone while it finds out what its link is good for. */
export function FormSkeleton({ title }: { title: string }) {
  return (
    <PlainPage title={title} subtitle={<span className="skeleton block h-5 w-48" />}>
      <div className="grid gap-4">
        <div className="skeleton h-16" />
        <div className="skeleton h-10" />
      </div>
    </PlainPage>
  );
}

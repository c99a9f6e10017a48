/** What the person asked. */
export function Said({ children }: { children: string }) {
  return (
    <h2 className="max-w-[85%] justify-self-end rounded-card rounded-br-[4px] bg-hover px-3.5 py-2 text-14 font-normal break-words whitespace-pre-wrap">
      {children}
    </h2>
  );
}

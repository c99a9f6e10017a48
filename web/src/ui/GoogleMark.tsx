/** The sign of Google, in one colour. */
export function GoogleMark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor" strokeWidth="2.4">
      <path d="M12.6 4.2A6 6 0 1 0 14 8H8.2" />
    </svg>
  );
}

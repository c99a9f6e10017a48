let url: string | null = null;

/** Tells this process that mail arrives in a mailbox on this machine, whose page is there; once, at the start. */
export function setMailboxUrl(pageUrl: string | undefined): void {
  url = pageUrl ?? null;
}

/** The page of the mailbox on this machine; null when mail leaves for the world. */
export function mailboxUrl(): string | null {
  return url;
}

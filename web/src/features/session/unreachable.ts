/** What to say when nobody answers. */
export const UNREACHABLE = 'The server cannot be reached. Check the connection and try again.';

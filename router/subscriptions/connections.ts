import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { concerns, isOver, type SignedIn } from '../auth/authenticate.ts';

const TOO_MANY = 4429;

/** The open sockets by user, so that they end with the token or the session that opened them. */
export class Connections {
  private readonly users = new Map<string, Map<WebSocket, SignedIn>>();

  constructor(private readonly perUser: number) {}

  /** Takes a socket on; false, and the socket is closed, when the user has too many. */
  add(socket: WebSocket, signedIn: SignedIn): boolean {
    const { userId, expiresAt } = signedIn.claims;
    if (socket.readyState !== socket.OPEN) return false; // It left while its token was being checked.
    const sockets = this.users.get(userId) ?? new Map<WebSocket, SignedIn>();
    if (sockets.size >= this.perUser) {
      socket.close(TOO_MANY, 'Too many connections');
      return false;
    }
    this.users.set(userId, sockets.set(socket, signedIn));
    const expiry = setTimeout(() => socket.close(CloseCode.Forbidden, 'Token expired'), expiresAt - Date.now());
    socket.once('close', () => {
      clearTimeout(expiry);
      sockets.delete(socket);
      if (sockets.size === 0) this.users.delete(userId);
    });
    return true;
  }

  /** Closes the sockets of a session or organization whose session turns out to be over. */
  async reconsider(id: string): Promise<void> {
    const all = [...this.users.values()].flatMap((sockets) => [...sockets]);
    const affected = all.filter(([, signedIn]) => concerns(signedIn, id));
    await Promise.all(affected.map(([socket, { current }]) => current().catch((error) => closeIfOver(socket, error))));
  }
}

function closeIfOver(socket: WebSocket, error: unknown): void {
  if (isOver(error)) socket.close(CloseCode.Forbidden, 'Session ended');
}

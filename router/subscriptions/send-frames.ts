import type { ExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import type { CoalescingQueue } from './coalescing-queue.ts';

/**
 * Sends each payload as a graphql-ws `next` message, around its text: the payload was serialised once for everybody. To
 * graphql-ws itself the operation is a stream without results that ends when the queue does. Waits for the socket to
 * take each message, so that a slow client fills its own queue and not the memory.
 */
export function sendFrames(
  queue: CoalescingQueue<string>,
  socket: WebSocket,
  id: string,
): AsyncGenerator<ExecutionResult, undefined> {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  const done = { done: true as const, value: undefined };
  const frames: AsyncGenerator<ExecutionResult, undefined> = {
    async next() {
      for await (const payload of queue) await send(socket, `${head}${payload}}`);
      return done;
    },
    async return() {
      await queue.return();
      return done;
    },
    async throw(error) {
      await queue.return();
      throw error;
    },
    [Symbol.asyncIterator]: () => frames,
    [Symbol.asyncDispose]: async () => {
      await queue.return();
    },
  };
  return frames;
}

/** Resolves when the message has left the process, or the socket is gone: graphql-ws then ends the operation. */
function send(socket: WebSocket, message: string): Promise<void> {
  return new Promise((resolve) => socket.send(message, () => resolve()));
}

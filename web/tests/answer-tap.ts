import type { WebSocketRoute } from '@playwright/test';

/** An event of an answer as it went over the socket. */
interface Told {
  seq: number;
  type: string;
  /** Which of the page's sockets it came by. */
  socket: number;
}

/** Between a page and its server: notes what is told of answers, holds the end of one back, breaks off in the middle of one. */
export class AnswerTap {
  /** All events since the last question. */
  told: Told[] = [];
  /** After which event the page asked to go on, each time since the last question. */
  asked: number[] = [];
  private sockets = 0;
  private isHolding = false;
  private isBreaking = false;
  private held: (() => void)[] = [];

  readonly connect = (socket: WebSocketRoute): void => {
    this.sockets += 1;
    const number = this.sockets;
    let isBroken = false;
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      const afterSeq = JSON.parse(String(text)).payload?.variables?.afterSeq;
      if (afterSeq !== undefined) this.asked.push(afterSeq);
      server.send(text);
    });
    server.onMessage((text) => {
      if (isBroken) return;
      const event = JSON.parse(String(text)).payload?.data?.answerEvents;
      const isEnd = event?.question !== undefined;
      if (this.held.length > 0 || (this.isHolding && isEnd)) return void this.held.push(() => socket.send(text));
      if (event) this.told.push({ seq: event.seq, type: event.__typename, socket: number });
      socket.send(text);
      if (!this.isBreaking || event?.__typename !== 'SentenceWritten') return;
      [this.isBreaking, isBroken] = [false, true];
      void server.close();
      void socket.close({ code: 1012, reason: 'Restart' });
    });
  };

  /** From the next question on, the end of an answer waits for `letGo`. */
  hold(): void {
    this.forget();
    this.isHolding = true;
  }

  letGo(): void {
    this.isHolding = false;
    for (const send of this.held.splice(0)) send();
  }

  /** The socket is dropped behind the first sentence of the next answer. */
  breakOff(): void {
    this.forget();
    this.isBreaking = true;
  }

  private forget(): void {
    [this.told, this.asked] = [[], []];
  }
}

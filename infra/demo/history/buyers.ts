import type { Day } from './calendar.ts';
import type { Customer } from './customers.ts';
import { type Random, runningSums } from './random.ts';
import { CHANNELS, type Channel } from './season.ts';

interface Crowd {
  customers: readonly Customer[];
  rising: readonly number[];
}

/** Who may order on which channel; looked over once a week, as customers come and go. */
export class Buyers {
  private crowds = new Map<Channel, Crowd>();
  private seenOn = -Infinity;

  constructor(private readonly customers: readonly Customer[]) {}

  /** One of those who buy on a channel, the large ones more often; nobody when the channel has no customer. */
  pick(random: Random, channel: Channel, day: Day): Customer | undefined {
    if (day >= this.seenOn + 7) this.look(day);
    const crowd = this.crowds.get(channel);
    return crowd?.customers.length ? random.pickRising(crowd.customers, crowd.rising) : undefined;
  }

  private look(day: Day): void {
    this.seenOn = day;
    const present = this.customers.filter(({ joined, left, weight }) => joined <= day && left > day && weight > 0);
    for (const channel of CHANNELS) {
      const customers = present.filter(({ segment }) => segment.channels[channel]);
      const weights = customers.map(({ segment, weight }) => weight * (segment.channels[channel] ?? 0));
      this.crowds.set(channel, { customers, rising: runningSums(weights) });
    }
  }
}

import { moduleNames } from '#kernel/auth/role-scopes';

/** What an organization can subscribe to. A plan is data of the product, not of a database: who changes it, releases. */
export interface Plan {
  key: PlanKey;
  name: string;
  description: string;
  /** Names of the modules that it brings; `ALL` takes in those that join the product later. */
  modules: readonly string[] | 'ALL';
  /** Most members; null for any number. */
  seats: number | null;
  /** Credits for each month, which the assistant spends. */
  monthlyCredits: number;
  /** For one seat and month, in `PRICE_CURRENCY`; null where it is agreed upon. */
  pricePerSeat: string | null;
}

export type PlanKey = 'free' | 'team' | 'business' | 'enterprise';

export const PRICE_CURRENCY = 'USD';

export const PLANS: readonly Plan[] = [
  {
    key: 'free',
    name: 'Free',
    description: 'Sales and the assistant for a few people who begin.',
    modules: ['sales', 'ai'],
    seats: 3,
    monthlyCredits: 50,
    pricePerSeat: '0.00',
  },
  {
    key: 'team',
    name: 'Team',
    description: 'Sales, products and the assistant for a small company.',
    modules: ['sales', 'products', 'ai'],
    seats: 25,
    monthlyCredits: 1_000,
    pricePerSeat: '19.00',
  },
  {
    key: 'business',
    name: 'Business',
    description: 'Every module, for a company with departments.',
    modules: 'ALL',
    seats: 250,
    monthlyCredits: 10_000,
    pricePerSeat: '39.00',
  },
  {
    key: 'enterprise',
    name: 'Enterprise',
    description: 'Every module for any number of people, on terms that are agreed upon.',
    modules: 'ALL',
    seats: null,
    monthlyCredits: 100_000,
    pricePerSeat: null,
  },
];

/** The plan with the key; what is not in the catalogue any more counts as the smallest. */
export function planOf(key: string): Plan {
  return PLANS.find((plan) => plan.key === key) ?? (PLANS[0] as Plan);
}

/** Names of the modules that a plan brings, as far as the product has them. */
export function modulesOf({ modules }: Plan): readonly string[] {
  return modules === 'ALL' ? moduleNames() : moduleNames().filter((name) => modules.includes(name));
}

import type { KeyPair } from '#kernel/auth/keys';

/** A company to measure with, and how its owner signs in. */
export interface Company {
  name: string;
  organizationId: string;
  email: string;
  password: string;
}

/** What every process of a run has in common. */
export interface World {
  databaseUrl: string;
  secret: string;
  keys: { access: Required<KeyPair>; assertion: Required<KeyPair> };
}

/** How long one file took on its way into the company. */
export interface Imported {
  target: string;
  rows: number;
  seconds: number;
}

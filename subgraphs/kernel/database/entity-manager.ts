/** What a use case or a consumer writes with, inside its transaction and its organization. */
export type { EntityManager } from '@mikro-orm/postgresql';

import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { Consumer } from '#kernel/events/consumer';
import type { ImportTarget } from '#kernel/imports/import-target';
import type { Job } from '#kernel/jobs/job';
import type { Metric } from '#kernel/metrics/define-metric';
import type { PersonalTable } from '#kernel/personal-data/personal-table';
import type { Context } from './context.ts';

/** Loads one entity that another subgraph refers to; null when the viewer's organization has none such. */
export type ReferenceLoader = (
  reference: { id: string },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<unknown>;

/** A permission and the system roles that begin with it. */
export interface Scope {
  description: string;
  roles: readonly string[];
}

/** Everything a domain owns and shows: `subgraph.ts` of its folder exports one. */
export interface Domain {
  /** Also the name of its subgraph, its PostgreSQL schema and (behind `aems_`) its login role. */
  name: string;
  /** What people call it, and what it is for: shown where modules are switched. */
  title?: string;
  description?: string;
  entities: readonly EntityClass<AnyEntity>[];
  resolvers: NonEmptyArray<ClassType>;
  /** Graph types that are reached only through `_entities` or unions. */
  types?: readonly ClassType[];
  /** How references to types that are not rows of an entity are loaded; entities with a key are loaded by id without saying so. */
  references?: Record<string, ReferenceLoader>;
  metrics?: readonly Metric[];
  imports?: readonly ImportTarget[];
  // the payloads differ from consumer to consumer; `never` lets each keep its own
  consumers?: readonly Consumer<never>[];
  /** Work beside its requests: enqueued by a use case, or at certain times. */
  jobs?: readonly Job<never>[];
  scopes: Readonly<Record<string, Scope>>;
  /** What it holds about people; a test fails when a table with personal columns is missing here. */
  personal?: readonly PersonalTable[];
  /**
   * Domains that it enters in their own roles, through `context.pools`: to write imported rows, and to export, erase and remove
   * what they hold; for nothing else.
   */
  enters?: readonly string[] | ((domains: readonly Domain[]) => readonly string[]);
  /** True for a domain that no organization can switch off. */
  isCore?: boolean;
}

import { type ClassType, Directive, ObjectType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import type { ReferenceLoader } from '#kernel/graph/domain';
import { MetricInterface } from './metric-types.ts';

/** The graph type of a domain's metrics, for example `SalesMetric`. */
export const metricTypeName = (domain: string): string => `${domain.charAt(0).toUpperCase()}${domain.slice(1)}Metric`;

/** Makes the object type under which a domain answers its own metrics. */
export function metricObject(domain: string): ClassType {
  @AllowTo('SIGNED_IN')
  @Directive('@key(fields: "key")')
  @ObjectType(metricTypeName(domain), { implements: MetricInterface, description: `A metric of ${domain}.` })
  class DomainMetric extends MetricInterface {}
  return DomainMetric;
}

/** Finds a metric by its key and refuses viewers without its scope. */
export const metricReference: ReferenceLoader = (reference, context) => {
  const { key } = reference as unknown as { key: string };
  const metric = context.metrics.find(key);
  if (!metric) return Promise.resolve(null);
  if (!holds(context.viewer, [[metric.allow]])) {
    throw new Fault(
      'FORBIDDEN',
      `${metric.name} needs the permission ${metric.allow}; an owner of the organization can grant it.`,
    );
  }
  return Promise.resolve({ key });
};

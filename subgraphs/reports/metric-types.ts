import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import { metricTypeName } from '#kernel/metrics/metric-object';

@ObjectType({ description: 'One way to take a metric apart.' })
export class MetricDimension {
  @Field(() => String, { description: 'Key of the dimension, for breakdown and filters.' })
  key!: string;

  @Field(() => String, { description: 'Name for a reader.' })
  name!: string;

  @Field(() => String, { description: 'What its members are.' })
  description!: string;
}

/** The part of every metric that the catalogue answers; the owner answers the figures. */
@InterfaceType('Metric', {
  description:
    'A figure of the company that is defined once and measured over any period. Each domain answers its own metrics.',
  autoRegisterImplementations: false,
  resolveType: (metric: { __typename: string }) => metric.__typename,
})
export abstract class CatalogueMetric {
  @Field(() => ID, { description: 'The metric, for example sales.revenue.' })
  key!: string;

  @Field(() => String, { description: 'Name for a reader.' })
  name!: string;

  @Field(() => String, { description: 'What is counted, and what is not.' })
  description!: string;

  @Field(() => MetricUnit, { description: 'How its figures are read and written.' })
  unit!: MetricUnit;

  @Field(() => Direction, { description: 'Which way is good news.' })
  better!: Direction;

  @Field(() => [MetricDimension], { description: 'What it can be broken down and filtered by.' })
  dimensions!: MetricDimension[];
}

/** The graph type of one domain's metrics, as far as the catalogue answers it. */
export function catalogueType(domain: string): ClassType {
  @AllowTo('SIGNED_IN')
  @Directive('@key(fields: "key")')
  @ObjectType(metricTypeName(domain), { implements: CatalogueMetric, description: `A metric of ${domain}.` })
  class DomainMetric extends CatalogueMetric {}
  return DomainMetric;
}

@AllowTo('SIGNED_IN')
@ObjectType({ description: 'An entry of the catalogue of metrics.' })
export class MetricDefinition {
  @Field(() => ID, { description: 'The metric, for example sales.revenue.' })
  key!: string;

  @Field(() => String, { description: 'The domain that owns and answers it.' })
  domain!: string;

  @Field(() => String, { description: 'Name for a reader.' })
  name!: string;

  @Field(() => String, { description: 'What is counted, and what is not.' })
  description!: string;

  @Field(() => MetricUnit, { description: 'How its figures are read and written.' })
  unit!: MetricUnit;

  @Field(() => Direction, { description: 'Which way is good news.' })
  better!: Direction;

  @Field(() => [MetricDimension], { description: 'What it can be broken down and filtered by.' })
  dimensions!: MetricDimension[];

  @Field(() => String, { description: 'The permission that a viewer needs to see its figures.' })
  scope!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may see its figures.' })
  viewerCanRead!: boolean;
}

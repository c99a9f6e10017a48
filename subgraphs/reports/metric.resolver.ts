import { Arg, type ClassType, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { ChangedMetrics } from './changed-metrics.ts';
import type { MetricCatalogue } from './metric-catalogue.ts';
import { CatalogueMetric, MetricDefinition } from './metric-types.ts';

/** The root fields over the catalogue; the figures behind them come from each metric's owner. */
export function metricResolver(catalogue: MetricCatalogue): ClassType {
  const keysOf = { description: 'Keys of metrics, for example sales.revenue; at most 50.' };

  @Resolver()
  class ReportsMetricResolver {
    @AllowTo('SIGNED_IN')
    @Query(() => [CatalogueMetric], {
      description:
        'Metrics by their keys, in that order. A metric that the viewer may not see has null figures and an error.',
    })
    metrics(@Arg('keys', () => [ID], keysOf) keys: string[]): CatalogueMetric[] {
      return catalogue.pick(keys);
    }

    @AllowTo('SIGNED_IN')
    @Query(() => [MetricDefinition], { description: 'Every metric of every domain.' })
    metricCatalogue(@Ctx() context: Context): MetricDefinition[] {
      return catalogue.definitions(context.viewer);
    }

    @AllowTo('SIGNED_IN')
    @Subscription(() => CatalogueMetric, {
      description:
        'Announces a metric within a second of a committed change to its data, at most four times a second each; its fields are resolved anew under the rights of the subscriber.',
      subscribe: ({ args, context }) => {
        const keys = catalogue.pick(args.keys).map(({ key }) => key);
        return new ChangedMetrics(context.feed, catalogue, context.viewer.organizationId, keys);
      },
    })
    metricChanged(@Arg('keys', () => [ID], keysOf) _keys: string[], @Root() metric: CatalogueMetric): CatalogueMetric {
      return metric;
    }
  }
  return ReportsMetricResolver;
}

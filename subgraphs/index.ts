import type { Domain } from '#kernel/graph/domain';
import { catalogueOf } from '#kernel/metrics/catalogue';
import { reports } from './reports/subgraph.ts';
import { sales } from './sales/subgraph.ts';

const owners: readonly Domain[] = [sales];

/** Every domain of the product. Servers, composition, migrations' roles, imports, tests and the compose file follow from this list. */
export const domains: readonly Domain[] = [...owners, reports(catalogueOf(owners))];

import type { Domain } from '#kernel/graph/domain';
import { catalogueOf } from '#kernel/metrics/catalogue';
import { ai } from './ai/subgraph.ts';
import { audit } from './audit/subgraph.ts';
import { identity } from './identity/subgraph.ts';
import { imports } from './imports/subgraph.ts';
import { organizations } from './organizations/subgraph.ts';
import { products } from './products/subgraph.ts';
import { reports } from './reports/subgraph.ts';
import { sales } from './sales/subgraph.ts';

const owners: readonly Domain[] = [identity, organizations, audit, sales, products];

const catalogue = catalogueOf(owners);

/** Every domain of the product. Servers, composition, roles, imports and tests follow from this list; tests hold docker-compose.yml to it. */
export const domains: readonly Domain[] = [...owners, imports(owners), reports(catalogue), ai(catalogue)];

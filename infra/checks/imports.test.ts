import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'a-ems-imports-'));
afterAll(() => rmSync(home, { recursive: true }));

test.each([
  ['kernel-knows-no-domain', 'subgraphs/kernel/graph/a.ts', "import '../../sales/orders/order.entity.ts';"],
  ['domains-meet-in-the-graph', 'subgraphs/finance/a.ts', "import '../sales/orders/order.entity.ts';"],
  ['domains-meet-in-the-graph', 'subgraphs/finance/a.ts', "import type {} from '../sales/orders/order.entity.ts';"],
  ['domains-meet-in-the-graph', 'subgraphs/finance/a.ts', "import '../index.ts';"],
  ['events-cross-as-types', 'subgraphs/finance/a.ts', "import '../sales/events.ts';"],
  ['resolvers-are-the-edge', 'subgraphs/sales/orders/a.ts', "import './order.resolver.ts';"],
  ['kernel-owns-the-driver', 'subgraphs/sales/orders/a.ts', "import 'pg';"],
  ['kernel-owns-the-driver', 'router/a.ts', "import '@mikro-orm/postgresql';"],
  ['router-knows-no-domain', 'router/a.ts', "import '../subgraphs/sales/events.ts';"],
  ['infra-is-the-top', 'router/a.ts', "import '../infra/start.ts';"],
  ['tests-stay-tests', 'subgraphs/sales/a.ts', "import '../kernel/testing/graph.ts';"],
  ['web-knows-only-the-schema', 'web/src/a.ts', "import '../../subgraphs/kernel/graph/page.ts';"],
  ['features-are-strangers', 'web/src/features/people/a.ts', "import '../sales/page.ts';"],
  ['ui-knows-no-feature', 'web/src/ui/a.ts', "import '../features/sales/page.ts';"],
  ['one-door-to-recharts', 'web/src/features/sales/a.ts', "import 'recharts';"],
  ['no-cycles', 'subgraphs/kernel/graph/page.ts', "import './b.ts';"],
  ['declared-packages', 'router/a.ts', "import 'tar-fs';"],
  ['no-broken-imports', 'router/a.ts', "import './gone.ts';"],
])('%s: %s may not %s', (rule, file, line) => {
  expect(violations({ [file]: line })).toEqual([rule]);
});

test.each([
  ['a domain the kernel', 'subgraphs/sales/a.ts', "import '../kernel/graph/page.ts';"],
  ['a domain the types of events', 'subgraphs/finance/a.ts', "import type {} from '../sales/events.ts';"],
  ['a subgraph its resolvers', 'subgraphs/sales/subgraph.ts', "import './orders/order.resolver.ts';"],
  ['a test whatever it tests', 'subgraphs/sales/a.test.ts', "import '../kernel/testing/graph.ts'; import 'pg';"],
  ['two entities each other', 'subgraphs/sales/line.entity.ts', "import './orders/order.entity.ts';"],
  ['two files the types of each other', 'subgraphs/kernel/graph/page.ts', "import type {} from './b.ts';"],
  ['a chart recharts', 'web/src/ui/charts/a.ts', "import 'recharts';"],
])('%s may import', (_, file, line) => {
  expect(violations({ [file]: line })).toEqual([]);
});

/** The rules that a small project breaks once the given files are added to it. */
function violations(added: Record<string, string>): string[] {
  const root = mkdtempSync(join(home, 'project-'));
  for (const [path, text] of Object.entries({ ...PROJECT, ...added })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  copyFileSync('package.json', join(root, 'package.json'));
  const args = [
    '--config',
    resolve('infra/checks/imports.cjs'),
    '--output-type',
    'json',
    'subgraphs',
    'router',
    'infra',
    'web',
  ];
  const { stdout } = spawnSync(resolve('node_modules/.bin/depcruise'), args, { cwd: root, encoding: 'utf8' });
  const found: { rule: { name: string } }[] = JSON.parse(stdout).summary.violations;
  return [...new Set(found.map(({ rule }) => rule.name))];
}

const PROJECT = {
  'subgraphs/index.ts': '',
  'subgraphs/kernel/graph/page.ts': '',
  'subgraphs/kernel/graph/b.ts': "import './page.ts';",
  'subgraphs/kernel/testing/graph.ts': '',
  'subgraphs/sales/events.ts': '',
  'subgraphs/sales/orders/order.entity.ts': "import '../line.entity.ts';",
  'subgraphs/sales/line.entity.ts': '',
  'subgraphs/sales/orders/order.resolver.ts': '',
  'router/main.ts': '',
  'infra/start.ts': '',
  'web/src/features/sales/page.ts': '',
  ...Object.fromEntries(
    ['pg', 'tar-fs', 'recharts', '@mikro-orm/postgresql'].map((name) => [`node_modules/${name}/index.js`, '']),
  ),
};

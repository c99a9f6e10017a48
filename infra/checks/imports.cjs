// Who may import whom; docs/architecture.md says why. Run by `npm run check`.

const DOMAIN = '^subgraphs/(?!kernel/)([^/]+)/';
const TEST = '\\.test\\.tsx?$|/testing/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const RULES = [
  {
    name: 'kernel-knows-no-domain',
    comment: 'What one domain needs belongs to that domain; what all need must not know their names.',
    from: { path: '^subgraphs/kernel/', pathNot: TEST },
    to: { path: '^subgraphs/(?!kernel/)' },
  },
  {
    name: 'domains-meet-in-the-graph',
    comment: 'A domain refers to another by a reference in the graph or by an event, so that either can move out.',
    from: { path: DOMAIN, pathNot: TEST },
    to: { path: '^subgraphs/(?!kernel/)', pathNot: ['^subgraphs/$1/', `${DOMAIN}events\\.ts$`] },
  },
  {
    name: 'events-cross-as-types',
    comment: "Of another domain's events.ts only types: write `import type`.",
    from: { path: DOMAIN },
    to: { path: `${DOMAIN}events\\.ts$`, pathNot: '^subgraphs/$1/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'resolvers-are-the-edge',
    comment: 'A use case that needs a resolver has its rule in the wrong file. Only subgraph.ts lists them.',
    from: { pathNot: `/(build-)?subgraph\\.ts$|${TEST}` },
    to: { path: '\\.resolver\\.ts$' },
  },
  {
    name: 'kernel-owns-the-driver',
    comment: 'A statement outside the kernel would run without the organization in its session.',
    from: { path: `${DOMAIN}|^router/|^web/`, pathNot: TEST },
    to: { path: '^node_modules/(pg|pg-boss|pg-copy-streams|@mikro-orm/(postgresql|sql|migrations))/' },
  },
  {
    name: 'router-knows-no-domain',
    comment: 'The router reads schema/supergraph.graphql; a new domain must not touch it.',
    from: { path: '^router/', pathNot: TEST },
    to: { path: '^subgraphs/(?!kernel/)|^web/' },
  },
  {
    name: 'infra-is-the-top',
    comment: 'Subgraphs and router run without infra, in a container of their own.',
    from: { path: '^(subgraphs|router)/', pathNot: TEST },
    to: { path: '^infra/' },
  },
  {
    name: 'tests-stay-tests',
    comment: 'Product code that needs a test helper needs a better home for it.',
    from: { pathNot: `${TEST}|^infra/bench|^infra/evaluat|^vitest\\.config` },
    to: { path: TEST, pathNot: '^node_modules/' },
  },
  {
    name: 'web-knows-only-the-schema',
    comment: 'The web app has no private door: it is a client of the graph like any other.',
    from: { path: '^web/', pathNot: TEST },
    to: { path: '^(subgraphs|router|infra)/' },
  },
  {
    name: 'features-are-strangers',
    comment: 'What two features share moves to ui/ or lib/.',
    from: { path: '^web/src/features/([^/]+)/', pathNot: TEST },
    to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  },
  {
    name: 'ui-knows-no-feature',
    comment: 'ui/ and lib/ are what features are made of.',
    from: { path: '^web/src/(ui|lib)/', pathNot: TEST },
    to: { path: '^web/src/(features|app)/' },
  },
  {
    name: 'one-door-to-recharts',
    comment: '120 KB that must load lazily: import the chart from ui/charts.',
    from: { path: '^web/', pathNot: '^web/src/ui/charts/' },
    to: { path: '^node_modules/recharts/' },
  },
  {
    name: 'no-cycles',
    comment: 'Files that need each other are one thing, or hide a third. Two entities may refer to each other.',
    from: { path: '^(subgraphs|router|infra|web)/', pathNot: '\\.entity\\.ts$' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'declared-packages',
    comment: 'Import only what package.json names: npm install --save-exact <package>.',
    from: { path: '^(subgraphs|router|infra|web)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-broken-imports',
    comment: 'The file is not there.',
    from: { path: '^(subgraphs|router|infra|web)/' },
    to: { couldNotResolve: true, pathNot: '\\.generated\\.ts$' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: RULES.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '\\.generated\\.ts$|^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};

import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Externalised packages are loaded by Node, which cannot load what some of them offer to bundlers as `module`.
const conditions = ['source', ...defaultServerConditions.filter((condition) => condition !== 'module')];

function project(
  name: string,
  include: string,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    resolve: {
      conditions,
      // The ESM and the CommonJS build of graphql do not know each other's types: everybody gets the one that Node loads.
      alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    },
    ssr: { resolve: { conditions } },
    oxc: { decorator: { legacy: true } },
    test: {
      name,
      include: [include],
      setupFiles: ['infra/testing/setup.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['infra/testing/global-setup.ts'],
    projects: [
      project('node', '{subgraphs,router,infra,web/src}/**/*.test.ts'),
      // A real Chromium over a real server; see infra/chromium.ts.
      project('browser', 'web/tests/*.test.ts', {
        globalSetup: ['web/tests/global-setup.ts'],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

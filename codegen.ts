import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and typed documents for each `*.graphql` of the web app, written beside it and never committed. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'web/src/**/*.graphql',
  generates: {
    'web/src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        defaultScalarType: 'string',
        scalars: { Json: 'unknown' },
        enumType: 'string-literal',
        nonOptionalTypename: true,
        useTypeImports: true,
        importExtension: '.ts',
      },
    },
    'web/src/lib/graph/possible-types.generated.ts': { plugins: ['./web/possible-types.ts'] },
  },
};

export default config;

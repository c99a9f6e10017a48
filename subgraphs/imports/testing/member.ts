import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '#kernel/auth/viewer';
import { type Answer, type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { products } from '../../products/subgraph.ts';
import { sales } from '../../sales/subgraph.ts';
import { imports } from '../subgraph.ts';

/** Imports into sales and products. */
export const domain = imports([sales, products]);
export const MAPPING = `name: Shop
sources:
  customers: { file: sales/customers.csv }
imports:
  - target: sales.customer
    from: customers
    key: Id
    fields: { name: Name, kind: { column: Kind, values: { P: PERSON, C: COMPANY } } }
`;
const RUN = `... on ImportRun { id state reason isDryRun progress { step } faultCount faults { file line column reason }
  files { target file inserted updated unchanged rejected written } }`;
const UPLOAD = '... on Upload { id path received bytes } ... on UserError { message }';

/** What one member of an organization does with files. */
export class Member {
  constructor(
    private readonly graph: TestGraph,
    readonly viewer: Viewer = viewerOf(domain),
  ) {}

  ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.graph.as(this.viewer).ask(query, variables);
  }

  async announce(bytes: number, fileName = 'customers.csv') {
    const query = `mutation($input: CreateUploadInput!) { createUpload(input: $input) { ${UPLOAD} } }`;
    return (await this.ask(query, { input: { fileName, bytes } })).data?.createUpload;
  }

  append(uploadId: string, position: number, text: string): Promise<Answer> {
    const content = Buffer.from(text).toString('base64');
    return this.ask(
      'mutation($u: ID!, $p: Int!, $c: String!) { _appendToUpload(uploadId: $u, position: $p, content: $c) }',
      { u: uploadId, p: position, c: content },
    );
  }

  /** Uploads a text in two pieces. */
  async upload(text: string): Promise<string> {
    const { id } = await this.announce(Buffer.byteLength(text));
    await this.append(id, 0, text.slice(0, 10));
    await this.append(id, 10, text.slice(10));
    return id;
  }

  async start(uploadId: string, options: Record<string, unknown> = {}): Promise<Answer> {
    const input = { mapping: MAPPING, files: [{ name: 'sales/customers.csv', uploadId }], ...options };
    return this.ask(
      `mutation($input: StartImportInput!) { startImport(input: $input) { __typename ${RUN} ... on UserError { message } } }`,
      { input },
    );
  }

  /** Imports a text and waits until that is over. */
  async import(text: string, options?: Record<string, unknown>) {
    const { data } = await this.start(await this.upload(text), options);
    return this.over(data?.startImport.id);
  }

  async undo(id: string): Promise<Answer> {
    return this.ask(
      `mutation($id: ID!) { undoImport(input: { id: $id }) { __typename ${RUN} ... on UserError { message } } }`,
      { id },
    );
  }

  async over(id: string) {
    for (;;) {
      const { data } = await this.ask(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id });
      if (data?.importRun.state !== 'RUNNING' && data?.importRun.state !== 'UNDOING') return data?.importRun;
      await sleep(20);
    }
  }
}

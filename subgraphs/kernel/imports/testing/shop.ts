import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Opt, type Rel } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import pg from 'pg';
import { migrate } from '#kernel/database/migrate';
import { urlOf } from '#kernel/database/roles';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { TEST_SECRET, testDatabase } from '#kernel/testing/test-database';
import { type ImportRequest, type ImportSummary, importFolder } from '../import-folder.ts';
import { importTarget } from '../import-target.ts';

enum Status {
  OPEN = 'OPEN',
  SHIPPED = 'SHIPPED',
}

@Entity({ tableName: 'items', schema: 'depot' })
class Item extends TenantEntity {
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'decimal', precision: 19, scale: 4, nullable: true }) price?: string | null;
}

@Entity({ tableName: 'buyers', schema: 'shop' })
class Buyer extends TenantEntity {
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'varchar', length: 10, nullable: true }) short?: string | null;
  @ManyToOne(() => Buyer, { nullable: true }) parent?: Rel<Buyer> | null;
}

@Entity({ tableName: 'sales', schema: 'shop' })
class Sale extends TenantEntity {
  @ManyToOne(() => Buyer) buyer!: Buyer;
  @Property({ type: 'uuid', nullable: true }) itemId?: string | null;
  @Enum(() => Status) status: Status & Opt = Status.OPEN;
  @Property({ type: 'integer' }) quantity!: number;
  @Property({ type: 'decimal', precision: 19, scale: 4 }) amount!: string;
  @Property({ type: 'boolean', default: false }) online: boolean & Opt = false;
  @Property({ type: 'date' }) soldOn!: string;
  @Property({ type: 'timestamptz', nullable: true }) paidAt?: Date | null;
  @Property({ type: 'text', nullable: true }) note?: string | null;
  @Property({ type: 'decimal', precision: 19, scale: 4, nullable: true }) each?: string | null;
}

const SQL = `
  select kernel.admit('depot'), kernel.admit('shop');
  create table depot.items (organization_id uuid, id uuid, name text not null, price numeric(19,4), primary key (organization_id, id));
  create table shop.buyers (organization_id uuid, id uuid, name text not null, short varchar(10), parent_id uuid, primary key (organization_id, id),
    foreign key (organization_id, parent_id) references shop.buyers);
  create table shop.sales (organization_id uuid, id uuid, buyer_id uuid not null, item_id uuid, status text not null check (status in ('OPEN', 'SHIPPED')),
    quantity int not null check (quantity > 0), amount numeric(19,4) not null, online boolean not null, sold_on date not null, paid_at timestamptz, note text,
    each numeric(19,4), primary key (organization_id, id), foreign key (organization_id, buyer_id) references shop.buyers);
  select kernel.add_business_columns(t), kernel.protect(t) from unnest(array['depot.items', 'shop.buyers', 'shop.sales']::regclass[]) t;`;

/** Two little domains: `shop` with buyers and sales, `depot` with the items sold. */
export const targets = [
  importTarget('depot.item', Item),
  importTarget('shop.buyer', Buyer),
  importTarget('shop.sale', Sale, {
    references: { itemId: 'depot.item' },
    omit: ['each'],
    after: [
      'update shop.sales s set each = amount / quantity from imported i where s.id = i.id and each is distinct from amount / quantity',
    ],
  }),
];

/** A database with the two domains, seen as one organization that is new. */
export class Shop {
  readonly organizationId = randomUUID();
  readonly folder = mkdtempSync(join(tmpdir(), 'shop-'));

  private constructor(
    readonly pools: ReadonlyMap<string, pg.Pool>,
    readonly owner: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Makes a database on the server of the test run. */
  static async open(): Promise<Shop> {
    const { url, drop } = await testDatabase();
    await admit(url);
    const owner = poolOf(url);
    await owner.query(SQL);
    const pools = ['depot', 'shop'].map((domain) => [domain, poolOf(urlOf(domain, url, TEST_SECRET))] as const);
    return new Shop(new Map(pools), owner, drop);
  }

  /** The same database, another organization. */
  neighbour(): Shop {
    return new Shop(this.pools, this.owner, this.drop);
  }

  async close(): Promise<void> {
    await Promise.all([this.owner, ...this.pools.values()].map((pool) => pool.end()));
    await this.drop();
  }

  /** Writes a file into the folder of the import. */
  file(name: string, content: string | Buffer): this {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
    return this;
  }

  /** Imports the folder; the faults of rows are in `faults`. */
  async import(mapping: string, options: Partial<ImportRequest> = {}): Promise<ImportSummary & { faults: string[] }> {
    const faults: string[] = [];
    const summary = await importFolder({
      mapping,
      folder: this.folder,
      targets,
      pools: this.pools,
      scope: { organizationId: this.organizationId },
      onFault: ({ file, line, column, reason }) => faults.push(`${file}:${line ?? '-'} ${column ?? '-'}: ${reason}`),
      ...options,
    });
    return { ...summary, faults };
  }

  /** Reads as the domain, inside the organization. */
  async rows<Row extends pg.QueryResultRow>(domain: string, sql: string): Promise<Row[]> {
    const client = await this.poolFor(domain).connect();
    try {
      await client.query(`begin; select set_config('app.organization_id', '${this.organizationId}', true)`);
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.query('commit');
      client.release();
    }
  }

  private poolFor(domain: string): pg.Pool {
    const pool = this.pools.get(domain);
    if (!pool) throw new Error(`The shop has no domain "${domain}".`);
    return pool;
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2 });
  // `end` does not wait for the sockets, and dropping the database cuts off those that are still closing.
  return pool.on('error', () => undefined);
}

/** Gives the two domains their roles; these belong to the server, so two test files must not make them at the same time. */
async function admit(url: string): Promise<void> {
  const server = new pg.Client({ connectionString: process.env.AEMS_TEST_POSTGRES });
  await server.connect();
  await server.query('select pg_advisory_lock(4127003)');
  await migrate({ databaseUrl: url, domains: ['depot', 'shop'], secret: TEST_SECRET });
  await server.end();
}

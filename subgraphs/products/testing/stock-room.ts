import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, vi } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import { type Answer, type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { LifecycleStage } from '../catalogue/lifecycle-stage.ts';
import { Product } from '../catalogue/product.entity.ts';
import { Category } from '../categories/category.entity.ts';
import type { ProductsScope } from '../policy.ts';
import { bookMoves, type NewMove } from '../stock/book-moves.ts';
import { StockMoveKind } from '../stock/stock-move.entity.ts';
import { products } from '../subgraph.ts';
import { Supplier } from '../suppliers/supplier.entity.ts';
import { SupplierProduct } from '../suppliers/supplier-product.entity.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';

/** An organization of its own, with things in it that a test names. */
export class StockRoom {
  constructor(
    readonly graph: TestGraph,
    readonly viewer: Viewer = viewerOf(products),
  ) {}

  /** Asks as someone with every scope of products. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return this.graph.as(this.viewer).ask(query, variables);
  }

  /** Asks as a colleague who holds only these scopes. */
  askWith(scopes: ProductsScope[], query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return this.graph.as(viewerWith({ scopes, organizationId: this.viewer.organizationId })).ask(query, variables);
  }

  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.graph.context(this.viewer).write(work);
  }

  /** Rows of a statement over this organization. */
  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const context = this.graph.context(this.viewer);
    const rows = await context.read<Row>({ text, values });
    await context.session.end();
    return rows;
  }

  category(name: string, parentId?: string): Promise<Category> {
    return this.write(async (em) => em.create(Category, { name, ...(parentId && { parentId }) }));
  }

  product(given: Partial<Product> = {}): Promise<Product> {
    const number = `P-${randomUUID()}`;
    return this.write(async (em) =>
      em.create(Product, {
        number,
        name: number,
        stage: LifecycleStage.MATURE,
        cost: '10',
        price: '20',
        currency: 'USD',
        ...given,
      }),
    );
  }

  warehouse(name = 'Main'): Promise<Warehouse> {
    return this.write(async (em) => em.create(Warehouse, { name, code: randomUUID().slice(0, 8) }));
  }

  supplier(given: Partial<Supplier> = {}): Promise<Supplier> {
    return this.write(async (em) => em.create(Supplier, { name: 'Acme', accountNumber: randomUUID(), ...given }));
  }

  terms(supplier: Supplier, product: Product, given: Partial<SupplierProduct> = {}): Promise<SupplierProduct> {
    return this.write(async (em) =>
      em.create(SupplierProduct, {
        supplierId: supplier.id,
        productId: product.id,
        leadTimeDays: 14,
        price: '7.5',
        ...given,
      }),
    );
  }

  /** Puts units into a warehouse (takes them out when negative). */
  stock(product: Product, warehouse: Warehouse, quantity: number, given: Partial<NewMove> = {}): Promise<void> {
    const move = {
      productId: product.id,
      warehouseId: warehouse.id,
      movedOn: '2026-01-01',
      quantity,
      kind: StockMoveKind.ADJUSTMENT,
      ...given,
    };
    return this.write((em) => bookMoves(em, [move]));
  }

  /** Logs an event of another domain, and returns when the consumers of products have handled it. */
  async hears(type: string, payload: object): Promise<void> {
    const text = 'insert into kernel.events (type, payload) values (?, ?)';
    await this.write((em) => em.execute(text, [type, JSON.stringify(payload)]));
    const waiting = products.consumers?.filter(({ types }) => types.includes(type)).map(({ name }) => name);
    // Events wait for older transactions of the whole server, hence also for those of other tests.
    await vi.waitFor(async () => {
      await this.graph.drain();
      const late =
        'select max(e.id) from kernel.events e where e.type = $1 having max(e.id) > (select min(c.id) from kernel.cursors c where c.consumer = any ($2))';
      expect(await this.asOwner(late, [type, waiting])).toEqual([]);
    }, 10_000);
  }

  /** Payloads of the events of one type that this organization logged, oldest first. */
  async told<Payload>(type: string): Promise<Payload[]> {
    const text = 'select payload from kernel.events where type = $1 and organization_id = $2 order by id';
    const rows = await this.asOwner<{ payload: Payload }>(text, [type, this.viewer.organizationId]);
    return rows.map(({ payload }) => payload);
  }

  private async asOwner<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const client = new Client({ connectionString: this.graph.databaseUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** The levels whose quantity is not the sum of their moves, and moves without a level: there must be none, ever. */
  imbalances(): Promise<unknown[]> {
    return this.sql(`
      select l.quantity, m.quantity as moved
        from products.stock_levels l
        full join (select product_id, warehouse_id, sum(quantity)::int as quantity from products.stock_moves group by 1, 2) m
          on m.product_id = l.product_id and m.warehouse_id = l.warehouse_id
       where coalesce(l.quantity, -1) <> coalesce(m.quantity, 0)`);
  }
}

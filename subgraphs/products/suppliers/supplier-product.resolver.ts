import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { Product } from '../catalogue/product.entity.ts';
import { Supplier } from './supplier.entity.ts';
import { SupplierProduct } from './supplier-product.entity.ts';

@Resolver(() => SupplierProduct)
export class SupplierProductResolver {
  @FieldResolver(() => Supplier, { nullable: true, description: 'Who delivers.' })
  supplier(@Root() row: SupplierProduct, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Supplier, row.supplierId, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What is delivered.' })
  product(@Root() row: SupplierProduct, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Product, row.productId, info);
  }
}

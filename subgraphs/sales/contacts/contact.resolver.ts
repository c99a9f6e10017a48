import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Customer } from '../customers/customer.entity.ts';
import type { SalesScope } from '../policy.ts';
import { Contact } from './contact.entity.ts';

const contactList = defineList(Contact, 'Contact', {
  filter: { customerId: 'ID' },
  order: ['name'],
  search: ['name', 'email', 'role'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => Contact)
export class ContactResolver {
  @Allow<SalesScope>('sales:customer.read')
  @Query(() => contactList.Connection, { description: 'Whom to talk to at customers.' })
  contacts(@Args(() => contactList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return contactList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:customer.read')
  @Query(() => Contact, {
    nullable: true,
    description: 'One contact; null when the organization has none with this id.',
  })
  contact(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Contact, id, info);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Where the person is to be found.' })
  customer(@Root() row: Contact, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Customer, row.customerId, info);
  }
}

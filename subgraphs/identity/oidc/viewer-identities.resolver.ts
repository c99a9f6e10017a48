import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { ViewerType } from '../viewer/viewer.type.ts';
import { Identity } from './identity.entity.ts';

@Resolver(() => ViewerType)
export class ViewerIdentitiesResolver {
  @FieldResolver(() => [Identity], { description: 'The accounts elsewhere by which the person can sign in.' })
  identities(@Root() { userId }: ViewerType, @Ctx() context: Context): Promise<Identity[]> {
    return context.read<Identity>({
      text: `select id, issuer, email, linked_at as "linkedAt", last_used_at as "lastUsedAt"
               from identity.identities where user_id = $1 order by linked_at, id`,
      values: [userId],
    });
  }
}

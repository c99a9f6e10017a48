import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'The link opens nothing: it is too old, was used before, was replaced by a newer one, or never existed.',
})
export class LinkExpired extends UserError {
  constructor() {
    super('This link is good no longer. Ask for a new one.');
  }
}

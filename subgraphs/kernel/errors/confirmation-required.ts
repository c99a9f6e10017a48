import { Directive, ObjectType } from 'type-graphql';
import { UserError } from './user-error.ts';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description:
    'The person has to show anew who he is, by `confirmIdentity`, before he asks again for what is dangerous.',
})
export class ConfirmationRequired extends UserError {
  constructor() {
    super('Confirm that it is you, then try again.');
  }
}

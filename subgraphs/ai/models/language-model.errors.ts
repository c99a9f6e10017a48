import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description:
    'Nothing may be sent to this address: it is no public one with https, and the operator did not allow it.',
})
export class ModelAddressRefused extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'A key is for one address only: whoever changes the address gives the key anew, or none.',
})
export class KeyNeededAnew extends UserError {
  constructor() {
    super('The key was given for another address. Enter it again for this one, or remove it.');
  }
}

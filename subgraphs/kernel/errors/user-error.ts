import { Field, InterfaceType } from 'type-graphql';

/** A refusal that a client can act on: an expected answer of a mutation, not an error of the request. */
@InterfaceType('UserError', {
  description: 'A refusal that a client can act on: the mutation did nothing, and the message says why and what to do.',
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => String, { description: 'For a person: what was refused and what to do.' })
  message: string;

  constructor(message: string) {
    this.message = message;
  }
}

import { createUnionType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { Origin } from '../sessions/session.types.ts';

@Directive('@inaccessible')
@InputType('_ClientCredentialsInput', { description: 'What an API client shows for a token.' })
export class ClientCredentialsInput extends Origin {
  @Field(() => String, { description: 'Id of the client.' })
  clientId!: string;

  @Field(() => String, { description: 'Secret of the client.' })
  clientSecret!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Permissions that it asks for, with spaces between; all of its own when left out.',
  })
  scope?: string | null;
}

@Directive('@inaccessible')
@ObjectType('_ClientToken', { description: 'By which an API client acts for a while.' })
export class ClientToken {
  @Field(() => String, { description: 'Signed access token, to be sent as a bearer token.' })
  accessToken!: string;

  @Field(() => Int, { description: 'Seconds for which it is good.' })
  expiresIn!: number;

  @Field(() => String, { description: 'What it may do, with spaces between.' })
  scope!: string;
}

@Directive('@inaccessible')
@ObjectType({ implements: UserError, description: 'Nobody is let in by this; why is not told.' })
export class ClientRefused extends UserError {
  constructor() {
    super('The client is unknown, its secret is wrong, or it may not come from here.');
  }
}

@Directive('@inaccessible')
@ObjectType({ implements: UserError, description: 'The client asks for what it may not.' })
export class ScopeRefused extends UserError {
  constructor(scopes: readonly string[]) {
    super(scopes.length > 0 ? `The client may not ${scopes.join(', ')}.`.slice(0, 400) : 'The client may do nothing.');
  }
}

export const ClientTokenResult = createUnionType({
  name: '_ClientTokenResult',
  description: 'The token, or why there is none.',
  types: () => [ClientToken, ClientRefused, ScopeRefused, TooManyAttempts] as const,
});

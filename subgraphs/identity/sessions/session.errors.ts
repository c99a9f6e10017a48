import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@Directive('@inaccessible')
@ObjectType({
  implements: UserError,
  description: 'The credentials open nothing; whether the address is known is not told.',
})
export class SignInRefused extends UserError {
  constructor() {
    super('E-mail address or password is wrong.');
  }
}

@Directive('@inaccessible')
@ObjectType({ implements: UserError, description: 'The refresh token renews nothing.' })
export class RefreshRefused extends UserError {
  @Field(() => Boolean, {
    description:
      'True when the token was used a moment ago, as two tabs do: the client has its successor and should use that.',
  })
  isRace: boolean;

  constructor(isRace = false) {
    super(isRace ? 'The session was renewed a moment ago.' : 'The session has ended. Sign in again.');
    this.isRace = isRace;
  }
}

@Directive('@inaccessible')
@ObjectType({ implements: UserError, description: 'The person is no member of that organization.' })
export class SwitchRefused extends UserError {
  constructor() {
    super('You are no member of this organization.');
  }
}

@ObjectType({ implements: UserError, description: 'Too many attempts, on this account or from this network.' })
export class TooManyAttempts extends UserError {
  @Field(() => Int, { description: 'Seconds until the next attempt is looked at.' })
  retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many attempts. Try again in ${retryAfter} seconds.`);
    this.retryAfter = retryAfter;
  }
}

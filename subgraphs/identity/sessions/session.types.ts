import { createUnionType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '#kernel/graph/scalars';
import { RefreshRefused, SignInRefused, TooManyAttempts } from './session.errors.ts';

/** From where a request for a session comes; kept with the session for the person to recognise it by. */
@Directive('@inaccessible')
@InputType('_Origin', { description: 'From where a request for a session comes.' })
export abstract class Origin {
  @Field(() => String, { description: 'IP address of the client.' })
  address!: string;

  @Field(() => String, { description: 'User-Agent header of the client.' })
  userAgent!: string;
}

@Directive('@inaccessible')
@InputType('_SignInInput', { description: 'Credentials, as a person typed them.' })
export class SignInInput extends Origin {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

@Directive('@inaccessible')
@InputType('_RefreshInput', { description: 'A refresh token, as the cookie carried it.' })
export class RefreshInput extends Origin {
  @Field(() => String, { description: 'The token.' })
  refreshToken!: string;
}

@Directive('@inaccessible')
@ObjectType('_Tokens', { description: 'What a client needs to act in a session and to prolong it.' })
export class Tokens {
  @Field(() => String, { description: 'Signed access token, to be sent as a bearer token.' })
  accessToken!: string;

  @Field(() => String, { description: 'Opaque token that is good for one renewal.' })
  refreshToken!: string;

  @Field(() => Int, { description: 'Seconds for which the access token is good.' })
  expiresIn!: number;
}

export const SessionResult = createUnionType({
  name: '_SessionResult',
  description: 'The tokens of a session, or why there are none.',
  types: () => [Tokens, SignInRefused, RefreshRefused, TooManyAttempts] as const,
});

@Directive('@inaccessible')
@ObjectType('_Session', { description: 'What the router must know of a session to let its bearer in.' })
export class SessionState {
  @Field(() => String, { description: 'Whose session it is.' })
  userId!: string;

  @Field(() => String, { description: 'The organization in which the person acts.' })
  organizationId!: string;

  @Field(() => String, { description: "The person's role, in lower case." })
  role!: string;

  @Field(() => [String], { description: 'Permissions that the role brings, as "domain:thing.verb".' })
  scopes!: readonly string[];

  @Field(() => Int, { description: 'Grows with each change of rights; tokens carry it.' })
  permissionVersion!: number;

  @Field(() => Boolean, { description: 'True when the session was ended, or the person or the membership is gone.' })
  revoked!: boolean;

  @Field(() => DateTime, { description: 'When the session ends unless it is renewed.' })
  expiresAt!: Date;
}

import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '#kernel/graph/scalars';
import { ChallengeOver, CodeRefused } from '../mfa/mfa.errors.ts';
import { SessionReach } from '../reach/reach.types.ts';
import { RefreshRefused, SignInRefused, SwitchRefused, TooManyAttempts } from './session.errors.ts';
import { Proof } from './user-session.entity.ts';

/** What a person must do before anything else. */
export enum Pending {
  MFA = 'MFA',
}

registerEnumType(Pending, {
  name: 'Pending',
  description: 'What a person must do before anything else is open to him.',
  valuesConfig: {
    MFA: { description: 'Set up a second factor, or show it by `confirmIdentity` where it is set up.' },
  },
});

/** From where a request for a session comes; kept with the session for the person to recognise it by. */
@Directive('@inaccessible')
@InputType('_Origin', { description: 'From where a request for a session comes.' })
export abstract class Origin {
  @Field(() => String, { description: 'IP address of the client.' })
  address!: string;

  @Field(() => String, { description: 'User-Agent header of the client.' })
  userAgent!: string;

  @Field(() => String, { nullable: true, description: 'What the client shows as a device that is known.' })
  device?: string | null;
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
@InputType('_AnswerChallengeInput', { description: 'The second factor of a person who has shown the first.' })
export class AnswerChallengeInput extends Origin {
  @Field(() => String, { description: 'What the first factor was answered with.' })
  challenge!: string;

  @Field(() => String, { description: 'Six digits of the authenticator app, or a backup code.' })
  code!: string;
}

@Directive('@inaccessible')
@InputType('_SwitchInput', { description: 'Where the bearer of a session wants to go on.' })
export class SwitchInput extends Origin {
  @Field(() => ID, { description: 'The session, which ends.' })
  sessionId!: string;

  @Field(() => ID, { description: 'Another organization of the same person.' })
  organizationId!: string;
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

  @Field(() => String, { nullable: true, description: 'What the client keeps so that its device is known next time.' })
  device?: string;
}

@Directive('@inaccessible')
@ObjectType('_PasswordMustChange', {
  description: 'The password was right but temporary: it opens nothing but this link.',
})
export class PasswordMustChange {
  @Field(() => String, { description: 'Token of a link with which the person sets a password of his own.' })
  token!: string;
}

@Directive('@inaccessible')
@ObjectType('_SecondFactorRequired', {
  description: 'The first factor was right; the person has a second one to show.',
})
export class SecondFactorRequired {
  @Field(() => String, { description: 'Stands for the first factor during five minutes; good for one session.' })
  challenge!: string;

  @Field(() => [Proof], { description: 'What the person can show.' })
  methods!: readonly Proof[];
}

export const SessionResult = createUnionType({
  name: '_SessionResult',
  description: 'The tokens of a session, or why there are none.',
  types: () =>
    [
      Tokens,
      SecondFactorRequired,
      PasswordMustChange,
      SignInRefused,
      RefreshRefused,
      CodeRefused,
      ChallengeOver,
      SwitchRefused,
      TooManyAttempts,
    ] as const,
});

@Directive('@inaccessible')
@ObjectType('_Session', { description: 'What the router must know of a session to let its bearer in.' })
export class SessionState {
  @Field(() => String, { description: 'Whose session it is; an API client is its own user.' })
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

  @Field(() => Pending, { nullable: true, description: 'What the person must do before anything else.' })
  pending!: Pending | null;

  @Field(() => DateTime, { nullable: true, description: 'When its bearer last showed who he is; null for a program.' })
  confirmedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The program that bears it: an API client, or an API key.' })
  clientId!: string | null;

  @Field(() => SessionReach, {
    nullable: true,
    description: 'The rows that its bearer reaches; null when he reaches all of them.',
  })
  reach!: SessionReach | null;
}

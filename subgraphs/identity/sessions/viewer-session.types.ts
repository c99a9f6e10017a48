import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '#kernel/graph/scalars';
import { Proof } from './user-session.entity.ts';

registerEnumType(Proof, {
  name: 'Proof',
  description: 'One way in which the bearer of a session has shown who he is.',
  valuesConfig: {
    PASSWORD: { description: 'The password.' },
    TOTP: { description: 'A code of the authenticator app.' },
    BACKUP_CODE: { description: 'A backup code.' },
    OIDC: { description: 'An identity provider, such as Google, vouched for the person.' },
    SESSION: { description: 'A session of the same person in another of his organizations.' },
    CLIENT_SECRET: { description: 'The secret of an API client.' },
  },
});

/** A living session as its owner sees it. */
@ObjectType('Session', { description: 'One sign-in of a person on one device, in one organization.' })
export class ViewerSession {
  @Field(() => ID, { description: 'Identifies the session; a UUID.' })
  id!: string;

  /** As the client called itself; `device` says it in words. */
  userAgent!: string;

  @Field(() => String, { description: 'IP address that it was last renewed from.' })
  address!: string;

  @Field(() => DateTime, { description: 'When the person signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last used, to a minute or so.' })
  lastUsedAt!: Date;

  @Field(() => DateTime, { description: 'When it ends unless it is used before.' })
  expiresAt!: Date;

  @Field(() => [Proof], { description: 'How the person showed who he is.' })
  proofs!: readonly Proof[];

  @Field(() => String, { nullable: true, description: 'Name of the organization that it is in.' })
  organizationName!: string | null;
}

@ObjectType({ description: 'Sessions ended; whoever held one is out within a second.' })
export class SessionsEnded {
  @Field(() => Int, { description: 'How many ended by this.' })
  count!: number;
}

import { Field, ObjectType } from 'type-graphql';
import { SignInProvider } from '../oidc/oidc.types.ts';

@ObjectType({ description: 'How people can sign in to this installation, beside e-mail address and password.' })
export class SignInMethods {
  @Field(() => [SignInProvider], { description: 'Identity providers, in the order in which to offer them.' })
  providers!: readonly SignInProvider[];

  @Field(() => Boolean, { description: 'True when mail can be sent, so that a forgotten password can be set anew.' })
  canSendMail!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Page of the mailbox in which all mail of this machine arrives; null when mail leaves for the world.',
  })
  mailboxUrl!: string | null;
}

import { Query, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { canSendMail } from '#kernel/mail/post';
import { allProviders } from '../oidc/providers.ts';
import { mailboxUrl } from './mailbox-url.ts';
import { SignInMethods } from './sign-in-methods.type.ts';

@Resolver()
export class SignInMethodsResolver {
  @AllowTo('ANYONE')
  @Query(() => SignInMethods, { description: 'How people can sign in to this installation.' })
  signInMethods(): SignInMethods {
    return { providers: allProviders(), canSendMail: canSendMail(), mailboxUrl: mailboxUrl() };
  }
}

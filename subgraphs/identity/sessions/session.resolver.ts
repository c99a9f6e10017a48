import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { changedOrganizations } from '#kernel/events/changed-organizations';
import { Context } from '#kernel/graph/context';
import { answerChallenge } from '../mfa/answer-challenge.ts';
import { readSession } from './read-session.ts';
import { refreshSession } from './refresh-session.ts';
import {
  AnswerChallengeInput,
  RefreshInput,
  SessionResult,
  SessionState,
  SignInInput,
  SwitchInput,
} from './session.types.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { switchOrganization } from './switch-organization.ts';

/** What decides whether a session lives and what its bearer may do. */
const DECISIVE = [
  'identity.api_keys',
  'identity.api_clients',
  'identity.sessions',
  'identity.memberships',
  'identity.users',
  'identity.second_factors',
  'identity.known_organizations',
];

/** What the router asks on behalf of someone who is not signed in yet; clients cannot see these fields. */
@Resolver()
export class SessionResolver {
  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Query(() => SessionState, { nullable: true, description: 'The state of a session; null when it is unknown.' })
  _session(@Arg('id', () => ID, { description: 'Of the session.' }) id: string, @Ctx() context: Context) {
    return readSession(context, id);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => SessionResult, { description: 'Opens a session for a person who knows the password.' })
  _signIn(
    @Arg('input', () => SignInInput, { description: 'The credentials.' }) input: SignInInput,
    @Ctx() context: Context,
  ) {
    return signIn(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => SessionResult, {
    description: 'Opens a session for a person who shows the second factor after the first.',
  })
  _answerChallenge(
    @Arg('input', () => AnswerChallengeInput, { description: 'The second factor.' }) input: AnswerChallengeInput,
    @Ctx() context: Context,
  ) {
    return answerChallenge(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => SessionResult, { description: 'Opens a session in another organization in place of the one shown.' })
  _switch(
    @Arg('input', () => SwitchInput, { description: 'From where to where.' }) input: SwitchInput,
    @Ctx() context: Context,
  ) {
    return switchOrganization(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => SessionResult, { description: 'Spends a refresh token for the next pair of tokens.' })
  _refresh(
    @Arg('input', () => RefreshInput, { description: 'The token.' }) input: RefreshInput,
    @Ctx() context: Context,
  ) {
    return refreshSession(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Ends the session of a refresh token; false when there was none to end.' })
  _signOut(
    @Arg('refreshToken', () => String, { description: 'A token of the session.' }) refreshToken: string,
    @Ctx() context: Context,
  ) {
    return signOut(context, refreshToken);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Subscription(() => ID, {
    description: 'An organization in which a session ended or rights changed; "*" when it may be any.',
    subscribe: ({ context }) => changedOrganizations(context.feed, DECISIVE),
  })
  _sessionsChanged(@Root() organizationId: string): string {
    return organizationId;
  }
}

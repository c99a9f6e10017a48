import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { IdentityScope } from '../policy.ts';
import { ViewerType } from '../viewer/viewer.type.ts';
import { deviceOf } from './device-of.ts';
import { endSessionsOf } from './end-sessions-of.ts';
import { endOtherSessions, endViewerSession } from './end-viewer-sessions.ts';
import { sessionsOfViewer } from './sessions-of-viewer.ts';
import { SessionsEnded, ViewerSession } from './viewer-session.types.ts';

@Resolver(() => ViewerSession)
export class ViewerSessionResolver {
  @AllowTo('SETTING_UP')
  @Mutation(() => SessionsEnded, {
    description: "Ends one of the viewer's sessions, also the one that asks. NOT_FOUND when there is no such.",
  })
  endSession(@Arg('id', () => ID, { description: 'Of the session.' }) id: string, @Ctx() context: Context) {
    return endViewerSession(context, id);
  }

  @AllowTo('SETTING_UP')
  @Mutation(() => SessionsEnded, { description: "Ends all of the viewer's sessions but the one that asks." })
  endOtherSessions(@Ctx() context: Context) {
    return endOtherSessions(context);
  }

  @Allow<IdentityScope>('identity:session.end')
  @Mutation(() => SessionsEnded, { description: "Ends the sessions of a member in the viewer's organization." })
  endSessionsOf(@Arg('userId', () => ID, { description: 'Of the person.' }) userId: string, @Ctx() context: Context) {
    return endSessionsOf(context, userId);
  }

  @FieldResolver(() => String, { description: 'What it runs on, such as "Chrome on Windows".' })
  device(@Root() { userAgent }: ViewerSession): string {
    return deviceOf(userAgent);
  }

  @FieldResolver(() => Boolean, { description: 'True for the session that asks.' })
  isCurrent(@Root() { id }: ViewerSession, @Ctx() { viewer }: Context): boolean {
    return id === viewer.sessionId;
  }
}

@Resolver(() => ViewerType)
export class SessionsOfViewerResolver {
  @AllowTo('SETTING_UP')
  @FieldResolver(() => [ViewerSession], { description: 'His living sessions, the one used last first.' })
  sessions(@Ctx() context: Context) {
    return sessionsOfViewer(context);
  }
}

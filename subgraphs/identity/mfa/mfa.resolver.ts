import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { IdentityScope } from '../policy.ts';
import { ViewerType } from '../viewer/viewer.type.ts';
import { beginMfa } from './begin-mfa.ts';
import { confirmMfa } from './confirm-mfa.ts';
import { disableMfa } from './disable-mfa.ts';
import {
  BeginMfaResult,
  ConfirmMfaInput,
  ConfirmMfaResult,
  DisableMfaResult,
  MfaState,
  RegenerateBackupCodesResult,
  ResetMfaResult,
} from './mfa.types.ts';
import { mfaStateOf } from './mfa-state.ts';
import { regenerateBackupCodes } from './regenerate-backup-codes.ts';
import { resetMfa } from './reset-mfa.ts';

@Resolver(() => ViewerType)
export class MfaResolver {
  @AllowTo('SETTING_UP')
  @FieldResolver(() => MfaState, { description: 'How it stands with his second factor.' })
  mfa(@Ctx() { session, viewer }: Context) {
    return mfaStateOf(session, viewer.userId);
  }

  @AllowTo('SETTING_UP')
  @Mutation(() => BeginMfaResult, {
    description: "Proposes a secret to the viewer's authenticator app; nothing changes before `confirmMfa`.",
  })
  beginMfa(@Ctx() context: Context) {
    return beginMfa(context);
  }

  @AllowTo('SETTING_UP')
  @Mutation(() => ConfirmMfaResult, {
    description: "Makes the proposed secret the viewer's second factor, in place of an earlier one.",
  })
  confirmMfa(
    @Arg('input', () => ConfirmMfaInput, { description: 'A code of the app.' }) input: ConfirmMfaInput,
    @Ctx() context: Context,
  ) {
    return confirmMfa(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => RegenerateBackupCodesResult, {
    description: 'Gives the viewer new backup codes; all old ones are void.',
  })
  regenerateBackupCodes(@Ctx() context: Context) {
    return regenerateBackupCodes(context);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => DisableMfaResult, { description: "Takes the viewer's second factor away." })
  disableMfa(@Ctx() context: Context) {
    return disableMfa(context);
  }

  @Allow<IdentityScope>('identity:mfa.reset')
  @Mutation(() => ResetMfaResult, {
    description: 'Takes the second factor of a member away who has lost it, and ends all his sessions.',
  })
  resetMfa(@Arg('userId', () => ID, { description: 'Of the person.' }) userId: string, @Ctx() context: Context) {
    return resetMfa(context, userId);
  }
}

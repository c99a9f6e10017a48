import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { DateTime } from '#kernel/graph/scalars';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { User } from '../users/user.entity.ts';
import { CodeRefused, MfaIsOff, MfaIsRequired, ResetRefused } from './mfa.errors.ts';

@ObjectType('Mfa', { description: "The viewer's second factor: an authenticator app, and codes for when it is lost." })
export class MfaState {
  @Field(() => Boolean, { description: 'True when signing in asks for it.' })
  isEnabled!: boolean;

  @Field(() => Boolean, { description: 'True when the organization, or whoever created the person, insists on it.' })
  isRequired!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was set up; null when it is not.' })
  enabledAt!: Date | null;

  @Field(() => Int, { description: 'Backup codes that were not used yet.' })
  backupCodesLeft!: number;
}

@ObjectType({ description: 'What an authenticator app needs to know; shown once, and without effect until confirmed.' })
export class MfaSetup {
  @Field(() => String, { description: 'The shared secret in base32, for those who cannot scan.' })
  secret!: string;

  @Field(() => String, { description: 'The same as an otpauth:// address.' })
  uri!: string;

  @Field(() => String, { description: 'The address as a QR code: an SVG image as a data URI.' })
  qrCode!: string;
}

@InputType({ description: 'A code that shows that the app knows the secret.' })
export class ConfirmMfaInput {
  @Field(() => String, { description: 'The six digits that the app shows.' })
  code!: string;
}

@ObjectType({ description: 'The second factor counts from now on; the other sessions of the person ended.' })
export class MfaEnabled {
  @Field(() => [String], { description: 'Ten codes for when the app is lost, each good once; never shown again.' })
  backupCodes!: readonly string[];
}

@ObjectType({ description: 'New backup codes; the old ones are void.' })
export class BackupCodes {
  @Field(() => [String], { description: 'Ten codes, each good once; never shown again.' })
  codes!: readonly string[];
}

@ObjectType({ description: 'The second factor is gone; the other sessions of the person ended.' })
export class MfaDisabled {
  @Field(() => MfaState, { description: 'How it stands now.' })
  mfa!: MfaState;
}

@ObjectType({ description: 'The person has no second factor any more, and no session.' })
export class MfaReset {
  @Field(() => User, { description: 'The person.' })
  user!: User;
}

export const BeginMfaResult = createUnionType({
  name: 'BeginMfaResult',
  description: 'What the app needs to know, or why it is not told.',
  types: () => [MfaSetup, ConfirmationRequired] as const,
});

export const ConfirmMfaResult = createUnionType({
  name: 'ConfirmMfaResult',
  description: 'The backup codes, or why there are none.',
  types: () => [MfaEnabled, CodeRefused, TooManyAttempts] as const,
});

export const RegenerateBackupCodesResult = createUnionType({
  name: 'RegenerateBackupCodesResult',
  description: 'The new codes, or why there are none.',
  types: () => [BackupCodes, MfaIsOff, ConfirmationRequired] as const,
});

export const DisableMfaResult = createUnionType({
  name: 'DisableMfaResult',
  description: 'How it stands now, or why nothing was done.',
  types: () => [MfaDisabled, MfaIsOff, MfaIsRequired, ConfirmationRequired] as const,
});

export const ResetMfaResult = createUnionType({
  name: 'ResetMfaResult',
  description: 'The person, or why nothing was done.',
  types: () => [MfaReset, ResetRefused, ConfirmationRequired] as const,
});

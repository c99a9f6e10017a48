import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { Origin } from '../sessions/session.types.ts';

@Directive('@inaccessible')
@InputType('_BeginOidcInput', { description: 'A browser that wants to go to an identity provider.' })
export class BeginOidcInput extends Origin {
  @Field(() => String, { description: 'Key of the provider.' })
  provider!: string;

  @Field(() => String, { description: 'Path of the web app to go to in the end.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'What the browser keeps of an earlier beginning.' })
  binding?: string | null;

  @Field(() => String, { nullable: true, description: 'By which a person who is signed in begins.' })
  ticket?: string | null;

  @Field(() => String, { nullable: true, description: 'Refresh token of the browser.' })
  refreshToken?: string | null;
}

@Directive('@inaccessible')
@InputType('_FinishOidcInput', { description: 'A browser that comes back from an identity provider.' })
export class FinishOidcInput extends Origin {
  @Field(() => String, { description: 'Key of the provider whose callback was called.' })
  provider!: string;

  @Field(() => String, { description: 'Query of the callback, with the question mark.' })
  query!: string;

  @Field(() => String, { nullable: true, description: 'What the browser keeps of the beginning.' })
  binding?: string | null;
}

@Directive('@inaccessible')
@ObjectType('_OidcStep', { description: 'Where a browser goes next, and what it keeps.' })
export class OidcStep {
  @Field(() => String, { description: 'URL of the provider, or path of the web app.' })
  location!: string;

  @Field(() => String, { nullable: true, description: 'By which the browser is known again when it comes back.' })
  binding?: string | null;

  @Field(() => String, { nullable: true, description: 'Refresh token of the session that was opened.' })
  refreshToken?: string | null;
}

@ObjectType({ description: 'An identity provider by which people can sign in.' })
export class SignInProvider {
  @Field(() => String, { description: 'Names it in `/auth/oidc/<key>`.' })
  key!: string;

  @Field(() => String, { description: 'What people call it.' })
  name!: string;
}

@ObjectType({ description: 'A way to an identity provider and back.' })
export class ProviderVisit {
  @Field(() => String, {
    description: 'Path to open in the same browser, within ten minutes and once; it leads to the provider.',
  })
  url!: string;
}

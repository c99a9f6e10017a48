import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ModuleNotInPlan } from './module.errors.ts';

@ObjectType('Module', { description: 'A part of the product that an organization can switch off; its data is kept.' })
export class Module {
  @Field(() => ID, { description: 'Names the module, for example "sales".' })
  name!: string;

  @Field(() => String, { description: 'What the module is called.' })
  title!: string;

  @Field(() => String, { description: 'What the module is for.' })
  description!: string;
}

@ObjectType({ description: 'A module as one organization has it. It can be used when it is on and in the plan.' })
export class OrganizationModule extends Module {
  @Field(() => Boolean, { description: 'Whether the organization lets it be used; core modules always are on.' })
  isOn!: boolean;

  @Field(() => Boolean, { description: "Whether the organization's plan brings it." })
  isInPlan!: boolean;

  @Field(() => Boolean, { description: 'True for a part that belongs to every plan and cannot be switched off.' })
  isCore!: boolean;
}

@InputType({ description: 'A module and whether it is to be on.' })
export class SwitchModuleInput {
  @Field(() => ID, { description: 'Name of the module.' })
  module!: string;

  @Field(() => Boolean, { description: 'Whether it is to be on.' })
  isOn!: boolean;
}

export const SwitchModuleResult = createUnionType({
  name: 'SwitchModuleResult',
  description: 'The module as it is now, or why it stays as it was.',
  types: () => [OrganizationModule, ModuleNotInPlan] as const,
});

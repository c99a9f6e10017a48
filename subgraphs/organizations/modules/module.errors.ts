import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The plan of the organization does not bring the module.' })
export class ModuleNotInPlan extends UserError {
  constructor(title: string, plan: string) {
    super(`The plan ${plan} does not bring ${title}. Change the plan first.`);
  }
}

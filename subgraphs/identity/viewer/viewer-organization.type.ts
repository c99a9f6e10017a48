import { Field, ID, ObjectType } from 'type-graphql';

/** One of the organizations that the viewer is a member of. */
@ObjectType({ description: 'One of the organizations that the viewer is a member of.' })
export class ViewerOrganization {
  @Field(() => ID, { description: 'Of the organization.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

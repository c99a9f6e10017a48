import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { SalesScope } from '../policy.ts';

@Entity({ schema: 'sales', tableName: 'contacts' })
@Allow<SalesScope>('sales:customer.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person to talk to at a customer.' })
export class Contact extends TenantEntity {
  @Property({ type: 'uuid' })
  customerId!: string;

  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the person does there, for example Purchasing Manager.' })
  @Property({ type: 'text', nullable: true })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;
}

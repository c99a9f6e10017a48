import { Field, ObjectType } from 'type-graphql';
import type { Values } from './audit-entry.entity.ts';

/** One value that was changed. */
@ObjectType({ description: 'One value that an act changed.' })
export class AuditChange {
  @Field(() => String, { description: 'What was changed.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before; null when it had none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after; null when it has none any more.' })
  after!: string | null;
}

/** What became different between two states: only the fields that did, by name. */
export function changesOf(before: Values | null | undefined, after: Values | null | undefined): AuditChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return fields
    .map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string | null {
  if (value == null) return null;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

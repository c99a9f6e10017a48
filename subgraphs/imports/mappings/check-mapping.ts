import { Field, Int, ObjectType } from 'type-graphql';
import { checkMapping as checkNames } from '#kernel/imports/check-mapping';
import type { ImportTarget } from '#kernel/imports/import-target';
import { MappingRefused, readMapping } from '#kernel/imports/read-mapping';
import { shapesOf } from '#kernel/imports/target-fields';

@ObjectType({ description: 'Something wrong in a mapping.' })
export class MappingFault {
  @Field(() => Int, { description: 'Line of the mapping, from 1.' })
  line!: number;

  @Field(() => Int, { description: 'Column of the line, from 1.' })
  column!: number;

  @Field(() => String, { description: 'What is wrong and what would be right.' })
  message!: string;
}

@ObjectType({ description: 'What can be said of a mapping before its files are there.' })
export class MappingCheck {
  @Field(() => [String], { description: 'The files that it wants, as it names them; none when its form is wrong.' })
  files!: string[];

  @Field(() => [MappingFault], { description: 'What is wrong, in the order of its lines; none when the files decide.' })
  faults!: readonly MappingFault[];
}

const NO_HEADERS = new Map<string, readonly string[]>();

/** Checks the form and the names of a mapping; whether its columns exist is seen when the files are there. */
export function checkMapping(mapping: string, targets: readonly ImportTarget[]): MappingCheck {
  const check: MappingCheck = { files: [], faults: [] };
  try {
    const read = readMapping(mapping);
    check.files = [...new Set(Object.values(read.mapping.sources).map(({ file }) => file))];
    checkNames(read, shapesOf(targets), NO_HEADERS);
  } catch (error) {
    if (!(error instanceof MappingRefused)) throw error;
    check.faults = error.faults;
  }
  return check;
}

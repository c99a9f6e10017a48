import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ImportState {
  RUNNING = 'RUNNING',
  COMPLETE = 'COMPLETE',
  STOPPED = 'STOPPED',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'How far an import has come.',
  valuesConfig: {
    RUNNING: { description: 'Files are being read and written.' },
    COMPLETE: { description: 'Every file was taken.' },
    STOPPED: { description: 'A file had faults and was left out, and those after it; the files before it stay.' },
    REFUSED: { description: 'The mapping does not fit the files; nothing was read.' },
    FAILED: { description: 'Something unforeseen ended it; files that were taken before stay.' },
    UNDOING: { description: 'It is being taken back.' },
    UNDONE: { description: 'It was taken back.' },
  },
});

@InputType({ description: 'A file of an import.' })
export class ImportFileInput {
  @Field(() => String, { description: 'The name by which the mapping calls it, for example sales/Customer.csv.' })
  name!: string;

  @Field(() => ID, { description: 'The upload that holds it.' })
  uploadId!: string;
}

@ObjectType({ description: 'What became of one entry of the mapping.' })
export class ImportedFile {
  @Field(() => String, { description: 'The kind of rows it brought, for example sales.order.' })
  target!: string;

  @Field(() => String, { description: 'The file.' })
  file!: string;

  @Field(() => Int, { description: 'New rows.' })
  inserted!: number;

  @Field(() => Int, { description: 'Rows that were there and differed.' })
  updated!: number;

  @Field(() => Int, { description: 'Rows that were there already, just so.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows with a fault.' })
  rejected!: number;

  @Field(() => Boolean, { description: 'Whether the file was taken; false: it was left out whole.' })
  written!: boolean;

  @Field(() => Float, { description: 'Seconds that it took.' })
  seconds!: number;
}

@ObjectType({ description: 'Something wrong in a file or in the mapping.' })
export class ImportFault {
  @Field(() => String, { nullable: true, description: 'The file; null for the mapping itself.' })
  file?: string | null;

  @Field(() => Int, { nullable: true, description: 'Line, from 1; null when no single row is at fault.' })
  line?: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the column; in the mapping its number in the line.' })
  column?: string | null;

  @Field(() => String, { description: 'What is wrong.' })
  reason!: string;
}

@ObjectType({ description: 'Where a running import is.' })
export class ImportProgress {
  @Field(() => String, { description: 'The kind of rows under way, for example sales.order.' })
  target!: string;

  @Field(() => String, { description: 'reading, checking or writing.' })
  step!: string;

  @Field(() => Float, { description: 'Bytes read for it.' })
  bytes!: number;

  @Field(() => Float, { description: 'Bytes to read for it.' })
  totalBytes!: number;
}

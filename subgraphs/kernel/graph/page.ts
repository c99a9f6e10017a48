import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Fault, invalid } from '#kernel/errors/fault';

/** Rows in one page when the client names no number, and the most it may ask. */
const DEFAULT_PAGE = 50;
const MAX_PAGE = 100;

/** Which page of a connection, after the Relay specification. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the front, 1 to 100; 50 when neither first nor last is given.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only rows behind this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end, 1 to 100.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only rows before this cursor.' })
  before?: string;
}

/** Where a page stands in its list. */
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

/** A page request that was checked: how many, from which end, behind which cursor. */
export interface Page {
  size: number;
  backward: boolean;
  cursor?: string;
}

/** Checks the four arguments; refuses what Relay forbids and sizes outside 1 to 100. */
export function readPage({ first, after, last, before }: PageArgs): Page {
  if (first != null && last != null)
    throw invalid([{ path: ['last'], message: 'Give either first or last, not both.' }]);
  const size = checkSize(last != null ? 'last' : 'first', last ?? first ?? DEFAULT_PAGE);
  const backward = last != null;
  const cursor = backward ? before : after;
  return { size, backward, ...(cursor != null && { cursor }) };
}

/** The number itself, or VALIDATION_FAILED when it is not between 1 and 100. */
export function checkSize(argument: string, size: number): number {
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw invalid([
    {
      path: [argument],
      message: `${argument} must be between 1 and ${MAX_PAGE}; ask for further pages with a cursor.`,
    },
  ]);
}

/** A cursor is opaque to clients: the sort value and the id of its row. */
export function writeCursor(order: string, value: unknown, id: string): string {
  return Buffer.from(JSON.stringify([order, value instanceof Date ? value.toISOString() : value, id])).toString(
    'base64url',
  );
}

/** Reads a cursor back; refuses one that was made for another order, or by someone else. */
export function readCursor(order: string, cursor: string): { value: unknown; id: string } {
  try {
    const [madeFor, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, unknown, string];
    if (madeFor === order && typeof id === 'string') return { value, id };
  } catch {
    // falls through to the refusal: what is no JSON is no cursor of ours either
  }
  throw new Fault('VALIDATION_FAILED', 'This cursor belongs to another list or order; start again without it.');
}

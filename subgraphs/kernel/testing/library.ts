import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { emit, eventType } from '#kernel/events/emit';
import { Context } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { defineMetric } from '#kernel/metrics/define-metric';
import type { Fact } from '#kernel/metrics/fact';
import { asOf, count, countDistinct, ratio, sum } from '#kernel/metrics/measure';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import type { TestDomain } from './test-database.ts';

/** A little domain that exists in the kernel's tests only: a library that lends books. */
export const librarySql: TestDomain = {
  name: 'library',
  sql: `
    select kernel.admit('library');
    create table library.authors (organization_id uuid not null, id uuid not null, name text not null, primary key (organization_id, id));
    create table library.books (
      organization_id uuid not null, id uuid not null, title text not null, author_id uuid not null, price numeric(19,4) not null, bought_on date not null,
      primary key (organization_id, id), foreign key (organization_id, author_id) references library.authors (organization_id, id)
    );
    create table library.loans (
      organization_id uuid not null, id uuid not null, book_id uuid not null, reader text not null, fee numeric(19,4) not null, lent_on date not null, returned_on date,
      primary key (organization_id, id)
    );
    do $$ declare t text; begin
      foreach t in array array['authors', 'books', 'loans'] loop
        perform kernel.add_business_columns(('library.' || t)::regclass);
        perform kernel.protect(('library.' || t)::regclass);
      end loop;
    end $$;`,
};

@Allow('library:author.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Someone who writes.' })
@Entity({ schema: 'library', tableName: 'authors' })
export class Author extends TenantEntity {
  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;
}

@Allow('library:book.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something to read.' })
@Entity({ schema: 'library', tableName: 'books' })
export class Book extends TenantEntity {
  @Field(() => String, { description: 'What is on the cover.' })
  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => Decimal, { description: 'What it cost.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  price!: string;

  @Field(() => CalendarDate, { description: 'When it was bought.' })
  @Property({ type: 'date' })
  boughtOn!: string;
}

const bookList = defineList(Book, 'Book', {
  filter: { authorId: 'ID', boughtOn: 'DATE', price: 'DECIMAL' },
  order: ['title', 'boughtOn', 'price'],
  search: ['title'],
  defaultOrder: 'TITLE_ASC',
});

/** Logged when a book was bought. */
const bookBought = eventType<{ title: string }>('library.BookBought');

@Resolver(() => Book)
class BookResolver {
  @Allow('library:book.read')
  @Query(() => bookList.Connection, { description: 'The books.' })
  books(@Args(() => bookList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return bookList.read(context, args, info);
  }

  @AllowTo('ROUTER')
  @Query(() => Int, { description: 'For the router alone.' })
  internal(): number {
    return 1;
  }

  @Allow('library:book.write')
  @Mutation(() => Book, { description: 'Buys a book.' })
  buyBook(
    @Arg('title', () => String, { description: 'Its title.' }) title: string,
    @Arg('authorId', () => ID, { description: 'Its author.' }) authorId: string,
    @Ctx() context: Context,
  ): Promise<Book> {
    return context.write(async (em) => {
      const book = em.create(Book, { title, authorId, price: '10', boughtOn: '2026-01-01' });
      await em.flush();
      await emit(em, bookBought, { title });
      if (title === 'Forbidden') throw new Error('the transaction fails after the event was logged');
      return book;
    });
  }

  @FieldResolver(() => Author, { nullable: true, description: 'Who wrote it.' })
  author(@Root() book: Book, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Author, book.authorId, info);
  }
}

@Resolver(() => Author)
class AuthorResolver {
  @Needs()
  @FieldResolver(() => [Book], { description: 'What this author wrote, by title.' })
  books(
    @Root() author: Author,
    @Arg('first', () => Int, { description: 'How many.', defaultValue: 10 }) first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(Book, { by: 'authorId', orderBy: 'title' }, author.id, first, info);
  }
}

const books = 'join library.books book on book.id = f.book_id';
const authors = 'join library.authors author on author.id = book.author_id';

const loans: Fact = {
  table: 'library.loans',
  on: 'f.lent_on',
  until: 'f.returned_on',
  dimensions: {
    book: {
      name: 'Book',
      description: 'What was lent.',
      key: 'f.book_id',
      label: 'book.title',
      join: books,
      tables: ['library.books'],
    },
    author: {
      name: 'Author',
      description: 'Who wrote it.',
      key: 'book.author_id',
      label: 'author.name',
      join: [books, authors],
      tables: ['library.books', 'library.authors'],
    },
    reader: { name: 'Reader', description: 'Who read it.', key: "nullif(f.reader, 'somebody')" },
  },
  row: { key: 'f.id', label: 'book.title', detail: 'f.reader', join: books, tables: ['library.books'], type: 'Loan' },
};

const common = { unit: MetricUnit.COUNT, better: Direction.UP, allow: 'library:loan.read', description: 'For tests.' };

/** The library, with figures of every kind that the engine knows. */
export const library: Domain = {
  name: 'library',
  entities: [Author, Book],
  resolvers: [BookResolver, AuthorResolver],
  scopes: {
    'library:author.read': { description: 'See authors.', roles: ['owner'] },
    'library:book.read': { description: 'See books.', roles: ['owner'] },
    'library:book.write': { description: 'Buy books.', roles: ['owner'] },
    'library:loan.read': { description: 'See loans.', roles: ['owner'] },
  },
  metrics: [
    defineMetric('library.fees', { ...common, unit: MetricUnit.MONEY, name: 'Fees', value: sum(loans, 'f.fee') }),
    defineMetric('library.loans', { ...common, name: 'Loans', value: count(loans) }),
    defineMetric('library.readers', {
      ...common,
      name: 'Readers',
      value: countDistinct(loans, 'f.reader', { row: { key: 'f.reader', label: 'f.reader' } }),
    }),
    defineMetric('library.average_fee', {
      ...common,
      unit: MetricUnit.MONEY,
      name: 'Average fee',
      value: ratio(sum(loans, 'f.fee'), count(loans)),
    }),
    defineMetric('library.on_loan', { ...common, name: 'On loan', value: asOf(count(loans)) }),
  ],
};

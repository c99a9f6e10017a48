import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';

/** A scalar that travels as a string: `parse` returns the value kept, or throws with what is wrong. */
function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string,
  serialize: (value: unknown) => string = String,
) {
  const read = (value: unknown): string => {
    if (typeof value === 'string') return parse(value);
    throw new GraphQLError(`${name} must be a string.`);
  };
  const readLiteral = (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined);
  return new GraphQLScalarType({ name, description, serialize, parseValue: read, parseLiteral: readLiteral });
}

function matching(name: string, pattern: RegExp, example: string): (text: string) => string {
  return (text) => {
    if (pattern.test(text)) return text;
    throw new GraphQLError(`"${text}" is not a ${name}; write it as ${example}.`);
  };
}

/** Exact decimal number. */
export const Decimal = textScalar(
  'Decimal',
  'An exact decimal number as a string, for example "1234.50": up to 15 digits before and 4 after the point.',
  matching('Decimal', /^-?\d{1,15}(\.\d{1,4})?$/, '"1234.50"'),
);

/** Calendar day. */
export const CalendarDate = textScalar('Date', 'A calendar day as YYYY-MM-DD, for example "2026-11-20".', (text) => {
  try {
    return Temporal.PlainDate.from(matching('Date', /^\d{4}-\d\d-\d\d$/, '"2026-11-20"')(text), {
      overflow: 'reject',
    }).toString();
  } catch {
    throw new GraphQLError(`"${text}" is not a Date; write it as "2026-11-20".`);
  }
});

/** Instant in time. */
export const DateTime = textScalar(
  'DateTime',
  'An instant in UTC as RFC 3339, for example "2026-11-20T09:30:00.000Z".',
  (text) => {
    const time = Date.parse(
      matching('DateTime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, '"2026-11-20T09:30:00Z"')(text),
    );
    if (Number.isNaN(time)) throw new GraphQLError(`"${text}" is not a DateTime; write it as "2026-11-20T09:30:00Z".`);
    return new Date(time).toISOString();
  },
  (value) => new Date(value as string | Date).toISOString(),
);

/** ISO 4217 code. */
export const CurrencyCode = textScalar(
  'CurrencyCode',
  'A currency by its ISO 4217 code, for example "USD".',
  matching('CurrencyCode', /^[A-Z]{3}$/, '"USD"'),
);

/** IANA time zone. */
export const TimeZone = textScalar('TimeZone', 'A time zone by its IANA name, for example "Europe/Berlin".', (text) => {
  try {
    if (/^[A-Z]/i.test(text)) return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    // falls through: what Intl does not know is no time zone
  }
  throw new GraphQLError(`"${text}" is not a TimeZone; write it as "Europe/Berlin".`);
});

/** BCP 47 language tag. */
export const Locale = textScalar(
  'Locale',
  'A language and its formats as a BCP 47 tag, for example "en-US".',
  (text) => {
    try {
      return Intl.getCanonicalLocales(text)[0] as string;
    } catch {
      throw new GraphQLError(`"${text}" is not a Locale; write it as "en-US".`);
    }
  },
);

/** Any JSON value, for what has no fixed shape; nothing that clients send. */
export const Json = new GraphQLScalarType({
  name: 'Json',
  description: 'Any JSON value: an object, a list, a text, a number, true, false or null.',
  serialize: (value) => value,
});

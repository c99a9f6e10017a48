/** Types of the graph whose things have a page, and where. */
const PAGES: Record<string, string> = {
  Order: '/sales/orders/',
  Customer: '/sales/customers/',
  Product: '/products/',
};

/** The page of a thing of the graph; undefined when its type has none. */
export function pathOf(type: string | null, id: string): string | undefined {
  const page = type === null ? undefined : PAGES[type];
  return page && page + encodeURIComponent(id);
}

import type { TestProject } from 'vitest/node';
import { type Product, startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The product that all browser tests share. */
    product: Product;
  }
}

/** One product with a demo company for all browser tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, lettersUrl, demo, stop } = await startProduct({ DEMO: '1' });
  provide('product', { url, lettersUrl, demo });
  return stop;
}

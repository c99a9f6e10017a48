import type { RouteObject } from 'react-router';

/** Products and their stock. */
export const productRoutes: RouteObject[] = [
  {
    path: 'products',
    handle: { name: 'Products' },
    lazy: async () => {
      const { ProductsPage, loadProducts } = await import('./ProductsPage.tsx');
      return { Component: ProductsPage, loader: loadProducts };
    },
  },
  {
    path: 'stock',
    handle: { name: 'Stock' },
    lazy: async () => {
      const { StockPage, loadStock } = await import('./StockPage.tsx');
      return { Component: StockPage, loader: loadStock };
    },
  },
  {
    path: 'products/:id',
    handle: { name: 'Product' },
    lazy: async () => {
      const { ProductPage, loadProduct } = await import('./ProductPage.tsx');
      return { Component: ProductPage, loader: loadProduct };
    },
  },
];

import type { RouteObject } from 'react-router';

/** Orders and customers. */
export const salesRoutes: RouteObject[] = [
  {
    path: 'sales/orders',
    handle: { name: 'Orders' },
    lazy: async () => {
      const { OrdersPage, loadOrders } = await import('./OrdersPage.tsx');
      return { Component: OrdersPage, loader: loadOrders };
    },
  },
  {
    path: 'sales/orders/:id',
    handle: { name: 'Order' },
    lazy: async () => {
      const { OrderPage, loadOrder } = await import('./OrderPage.tsx');
      return { Component: OrderPage, loader: loadOrder };
    },
  },
  {
    path: 'sales/customers',
    handle: { name: 'Customers' },
    lazy: async () => {
      const { CustomersPage, loadCustomers } = await import('./CustomersPage.tsx');
      return { Component: CustomersPage, loader: loadCustomers };
    },
  },
  {
    path: 'sales/customers/:id',
    handle: { name: 'Customer' },
    lazy: async () => {
      const { CustomerPage, loadCustomer } = await import('./CustomerPage.tsx');
      return { Component: CustomerPage, loader: loadCustomer };
    },
  },
];

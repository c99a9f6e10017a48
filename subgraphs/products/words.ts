import type { Words } from '#kernel/metrics/words';

/** What people call the figures of products. */
export const metricWords: Readonly<Record<string, Words>> = {
  'products.stock_units': {
    en: ['inventory', 'stock level', 'units in stock', 'stock on hand', 'inventory level', 'units on hand'],
    de: ['Lagerbestand', 'Bestand', 'Vorrat', 'Lagermenge', 'Stück auf Lager'],
    vi: ['tồn kho', 'lượng tồn kho', 'hàng tồn kho', 'số lượng tồn'],
  },
  'products.stock_value': {
    en: ['inventory value', 'value of stock', 'capital in stock', 'inventory worth'],
    de: ['Lagerwert', 'Bestandswert', 'Wert des Lagers', 'gebundenes Kapital'],
    vi: ['giá trị tồn kho', 'giá trị hàng tồn', 'vốn tồn kho'],
  },
  'products.below_reorder_point': {
    en: [
      'products to reorder',
      'low stock',
      'low on stock',
      'products low on stock',
      'running low',
      'under reorder point',
      'shortages',
    ],
    de: ['unter Meldebestand', 'Produkte unter Meldebestand', 'knapper Bestand', 'nachzubestellende Produkte'],
    vi: ['dưới mức đặt hàng lại', 'sản phẩm sắp hết', 'sắp hết hàng', 'thiếu hàng'],
  },
  'products.days_of_supply': {
    en: ['supply days', 'days of stock', 'stock coverage', 'days of inventory', 'inventory days'],
    de: ['Reichweite', 'Lagerreichweite', 'Reichweite in Tagen', 'Tage Vorrat'],
    vi: ['số ngày tồn kho', 'số ngày cung ứng', 'thời gian tồn kho'],
  },
  'products.stock_turns': {
    en: ['inventory turnover', 'inventory turns', 'stock turnover', 'stock rotation'],
    de: ['Lagerumschlag', 'Umschlagshäufigkeit', 'Lagerumschlagshäufigkeit', 'Lagerdrehung'],
    vi: ['vòng quay tồn kho', 'số vòng quay hàng tồn kho'],
  },
  'products.purchase_spend': {
    en: ['purchasing', 'spend', 'procurement spend', 'purchases', 'purchase volume', 'spend on suppliers', 'buying'],
    de: ['Einkaufsvolumen', 'Einkauf', 'Beschaffungskosten', 'Ausgaben für Lieferanten', 'Einkaufswert'],
    vi: ['chi phí mua hàng', 'chi mua hàng', 'tiền mua hàng', 'giá trị mua hàng'],
  },
  'products.rejection_rate': {
    en: ['reject rate', 'rejected share', 'quality of deliveries', 'rejects', 'defect rate'],
    de: ['Rückweisungsquote', 'Ausschussquote', 'Reklamationsquote', 'Ablehnungsquote'],
    vi: ['tỷ lệ từ chối', 'tỷ lệ hàng bị trả', 'tỷ lệ hàng lỗi'],
  },
};

/** What people call the ways to take them apart. */
export const dimensionWords = {
  product: {
    en: ['item', 'article', 'SKU'],
    de: ['Produkt', 'Artikel', 'Ware'],
    vi: ['sản phẩm', 'mặt hàng', 'hàng hóa'],
  },
  subcategory: {
    en: ['product subcategory', 'sub-category'],
    de: ['Unterkategorie', 'Produktuntergruppe'],
    vi: ['danh mục con', 'nhóm con'],
  },
  category: {
    en: ['product category', 'product group', 'product line'],
    de: ['Kategorie', 'Produktkategorie', 'Produktgruppe', 'Warengruppe'],
    vi: ['danh mục', 'nhóm sản phẩm', 'loại sản phẩm'],
  },
  warehouse: {
    en: ['depot', 'location', 'store', 'stockroom'],
    de: ['Lager', 'Lagerort', 'Lagerhaus'],
    vi: ['kho', 'nhà kho', 'kho hàng'],
  },
  supplier: {
    en: ['vendor', 'provider'],
    de: ['Lieferant', 'Zulieferer', 'Anbieter'],
    vi: ['nhà cung cấp', 'bên bán'],
  },
} satisfies Record<string, Words>;

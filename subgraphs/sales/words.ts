import type { Words } from '#kernel/metrics/words';

/** What people call the figures of sales. */
export const metricWords: Readonly<Record<string, Words>> = {
  'sales.revenue': {
    en: [
      'sales',
      'rev',
      'turnover',
      'income',
      'top line',
      'sales revenue',
      'net sales',
      'sell',
      'sold',
      'selling',
      'buy',
      'bought',
      'money made',
    ],
    de: ['Umsatz', 'Erlös', 'Einnahmen', 'Umsatzerlös', 'Verkäufe', 'verkauft', 'gekauft'],
    vi: ['doanh thu', 'doanh số', 'tiền bán hàng', 'thu nhập bán hàng', 'bán', 'mua'],
  },
  'sales.billed': {
    en: ['billings', 'invoiced', 'invoiced amount', 'gross sales', 'billed amount', 'sales with tax'],
    de: ['Rechnungsbetrag', 'berechneter Betrag', 'fakturiert', 'Bruttoumsatz'],
    vi: ['tiền xuất hóa đơn', 'số tiền hóa đơn', 'tổng tiền phải trả'],
  },
  'sales.orders': {
    en: ['order', 'number of orders', 'order count', 'purchases by customers', 'deals booked'],
    de: ['Bestellungen', 'Aufträge', 'Bestellung', 'Auftrag', 'Auftragszahl', 'Anzahl der Aufträge'],
    vi: ['đơn hàng', 'số đơn hàng', 'số lượng đơn hàng'],
  },
  'sales.units': {
    en: ['units', 'quantity', 'quantity sold', 'volume', 'sales volume', 'items sold', 'pieces'],
    de: ['verkaufte Einheiten', 'Absatz', 'Absatzmenge', 'Stückzahl', 'verkaufte Menge', 'Stück'],
    vi: ['số lượng bán', 'sản lượng bán', 'số đơn vị bán ra', 'lượng bán'],
  },
  'sales.average_order_value': {
    en: ['AOV', 'average order', 'order value', 'basket size', 'average basket', 'average ticket'],
    de: [
      'durchschnittlicher Auftragswert',
      'Bestellwert',
      'durchschnittlicher Bestellwert',
      'Warenkorb',
      'Auftragswert',
    ],
    vi: ['giá trị đơn hàng trung bình', 'giá trị trung bình mỗi đơn', 'đơn hàng trung bình'],
  },
  'sales.discount': {
    en: ['discounts', 'rebate', 'price reduction', 'markdown'],
    de: ['Rabatt', 'Rabatte', 'Nachlass', 'Preisnachlass'],
    vi: ['chiết khấu', 'giảm giá', 'tiền giảm giá'],
  },
  'sales.gross_margin': {
    en: ['margin', 'gross profit', 'profit', 'profits', 'profitable', 'contribution'],
    de: [
      'Rohertrag',
      'Bruttomarge',
      'Rohgewinn',
      'Deckungsbeitrag',
      'Marge',
      'Gewinn',
      'profitabel',
      'profitabelste',
      'rentabel',
    ],
    vi: ['lợi nhuận gộp', 'lãi gộp', 'lợi nhuận', 'có lãi', 'sinh lời', 'biên lợi nhuận gộp bằng tiền'],
  },
  'sales.gross_margin_rate': {
    en: [
      'margin rate',
      'gross margin percentage',
      'margin percent',
      'profit margin',
      'gross margin %',
      'profitability',
    ],
    de: ['Rohertragsquote', 'Margenquote', 'Bruttomarge in Prozent', 'Gewinnspanne', 'Profitabilität', 'Handelsspanne'],
    vi: ['tỷ suất lợi nhuận gộp', 'biên lợi nhuận', 'biên lợi nhuận gộp', 'tỷ lệ lãi gộp'],
  },
  'sales.active_customers': {
    en: [
      'active customer',
      'buying customers',
      'customers',
      'customer count',
      'number of customers',
      'clients',
      'buyers',
    ],
    de: ['aktive Kunden', 'Kunden', 'Kundenzahl', 'Käufer', 'Anzahl der Kunden'],
    vi: ['khách hàng hoạt động', 'khách hàng', 'số khách hàng', 'khách mua hàng'],
  },
  'sales.new_customers': {
    en: ['new customer', 'customers won', 'customer acquisition', 'first-time buyers', 'new clients'],
    de: ['Neukunden', 'neue Kunden', 'gewonnene Kunden', 'Neukunde'],
    vi: ['khách hàng mới', 'số khách hàng mới', 'khách mới'],
  },
  'sales.top_customer_share': {
    en: ['largest customer', 'customer concentration', 'dependence on one customer', 'biggest customer share'],
    de: ['Anteil des größten Kunden', 'Kundenkonzentration', 'Abhängigkeit vom größten Kunden', 'Klumpenrisiko'],
    vi: ['tỷ trọng khách hàng lớn nhất', 'mức độ tập trung khách hàng', 'khách hàng lớn nhất'],
  },
  'sales.quota_attainment': {
    en: [
      'quota',
      'target attainment',
      'attainment',
      'quota achievement',
      'against target',
      'sales target',
      'on target',
      'target',
    ],
    de: ['Zielerreichung', 'Quotenerfüllung', 'Vertriebsziel', 'Quote', 'Zielerfüllung'],
    vi: ['mức đạt chỉ tiêu', 'tỷ lệ hoàn thành chỉ tiêu', 'chỉ tiêu bán hàng', 'hoàn thành kế hoạch'],
  },
  'sales.pipeline': {
    en: ['sales pipeline', 'open opportunities', 'open deals', 'opportunity value', 'funnel'],
    de: ['Pipeline', 'Vertriebspipeline', 'offene Chancen', 'offene Verkaufschancen', 'Auftragschancen'],
    vi: ['cơ hội bán hàng', 'giá trị cơ hội đang mở', 'phễu bán hàng', 'pipeline'],
  },
  'sales.weighted_pipeline': {
    en: ['weighted opportunities', 'expected pipeline', 'probability-weighted pipeline', 'expected value of pipeline'],
    de: ['gewichtete Pipeline', 'erwartete Pipeline', 'gewichtete Verkaufschancen'],
    vi: ['cơ hội bán hàng có trọng số', 'pipeline có trọng số', 'giá trị kỳ vọng của cơ hội'],
  },
  'sales.win_rate': {
    en: ['close rate', 'conversion rate', 'success rate of opportunities', 'deals won', 'hit rate'],
    de: ['Gewinnquote', 'Abschlussquote', 'Erfolgsquote', 'Trefferquote'],
    vi: ['tỷ lệ thắng', 'tỷ lệ chốt', 'tỷ lệ chốt đơn', 'tỷ lệ thành công'],
  },
};

/** What people call the ways to take sales apart. */
export const dimensionWords = {
  territory: {
    en: ['region', 'area', 'sales territory', 'market'],
    de: ['Gebiet', 'Region', 'Vertriebsgebiet', 'Markt'],
    vi: ['khu vực', 'vùng', 'địa bàn', 'thị trường'],
  },
  country: { en: ['nation', 'land'], de: ['Land', 'Staat'], vi: ['quốc gia', 'nước'] },
  channel: {
    en: ['sales channel', 'way of ordering'],
    de: ['Kanal', 'Vertriebskanal', 'Vertriebsweg'],
    vi: ['kênh', 'kênh bán hàng'],
  },
  customer: { en: ['client', 'account', 'buyer'], de: ['Kunde', 'Abnehmer', 'Käufer'], vi: ['khách hàng', 'khách'] },
  segment: {
    en: ['customer group', 'customer type', 'segment'],
    de: ['Kundensegment', 'Segment', 'Kundengruppe'],
    vi: ['phân khúc khách hàng', 'nhóm khách hàng', 'phân khúc'],
  },
  sales_person: {
    en: ['salesperson', 'sales people', 'salespeople', 'rep', 'sales rep', 'seller', 'account manager', 'salesman'],
    de: ['Verkäufer', 'Vertriebsmitarbeiter', 'Außendienstler', 'Vertreter'],
    vi: ['nhân viên bán hàng', 'người bán', 'nhân viên kinh doanh'],
  },
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
  stage: { en: ['pipeline stage', 'phase'], de: ['Phase', 'Stufe'], vi: ['giai đoạn', 'bước'] },
} satisfies Record<string, Words>;

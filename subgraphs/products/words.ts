import { spoken, type Words } from '#kernel/metrics/words';

/** What people call the figures of products. */
export const metricWords: Readonly<Record<string, Words>> = {
  'products.stock_units': spoken({
    en: 'inventory; stock level; units in stock; stock on hand; inventory level; units on hand; units in inventory; items in stock; stock units; stock quantity; goods in stock; stocks; units … in stock; units … on hand; pieces … in stock; items … in stock; in stock; on the shelf; on the shelves; in the warehouse; in our warehouses',
    de: 'Lagerbestand; Bestand; Vorrat; Lagermenge; Stück auf Lager; Stück im Lager; Lagerbestände; Bestände; auf Lager; Lagerstand; Vorräte',
    vi: 'tồn kho; lượng tồn kho; hàng tồn kho; số lượng tồn; số lượng tồn kho; hàng trong kho; còn trong kho; tồn',
  }),
  'products.stock_value': spoken({
    en: 'inventory value; value of stock; capital in stock; inventory worth; worth of stock; stock worth; value of inventory; value of the stock; value of our stock; money tied up in stock; capital tied up; inventory in money',
    de: 'Lagerwert; Bestandswert; Wert des Lagers; gebundenes Kapital; Wert des Bestands; Lagerbestandswert; Wert des Lagerbestands; Kapitalbindung; Warenwert; Vorratswert; Geld im Lager; Geld … im Lager',
    vi: 'giá trị tồn kho; giá trị hàng tồn; vốn tồn kho; giá trị kho; trị giá tồn kho; giá trị hàng trong kho',
  }),
  'products.below_reorder_point': spoken({
    en: 'products to reorder; low stock; low on stock; products low on stock; running low; under reorder point; shortages; items to reorder; products running out; need reordering; to be reordered; understocked products; out of stock soon; products below reorder point; need to reorder; reorder',
    de: 'unter Meldebestand; Produkte unter Meldebestand; knapper Bestand; nachzubestellende Produkte; Nachbestellbedarf; nachbestellen; zu bestellende Produkte; Meldebestand',
    vi: 'dưới mức đặt hàng lại; sản phẩm sắp hết; sắp hết hàng; thiếu hàng; cần đặt hàng lại; cần nhập thêm; hàng sắp hết',
  }),
  'products.days_of_supply': spoken({
    en: 'supply days; days of stock; stock coverage; days of inventory; inventory days; days of cover; days cover; stock cover; days inventory; days of stock left; DIO; stock reach',
    de: 'Reichweite; Lagerreichweite; Reichweite in Tagen; Tage Vorrat; Bestandsreichweite; Reichweite des Lagers; Lagerdauer',
    vi: 'số ngày tồn kho; số ngày cung ứng; thời gian tồn kho; tồn kho đủ bán bao nhiêu ngày; số ngày tồn',
  }),
  'products.stock_turns': spoken({
    en: 'inventory turnover; inventory turns; stock turnover; stock rotation; stock turn; inventory turn; turns of stock; turn rate of stock',
    de: 'Lagerumschlag; Umschlagshäufigkeit; Lagerumschlagshäufigkeit; Lagerdrehung; Umschlag des Lagers; Lagerumschlagsrate',
    vi: 'vòng quay tồn kho; số vòng quay hàng tồn kho; vòng quay kho; vòng quay hàng tồn',
  }),
  'products.purchase_spend': spoken({
    en: 'purchasing; spend; procurement spend; purchases; purchase volume; spend on suppliers; buying; supplier spend; vendor spend; spending; spent on suppliers; bought from suppliers; buy from suppliers; purchased from suppliers; procurement; purchasing spend; purchasing volume; spent with; spend with; purchase value; spend … supplier; spent … supplier; spending … supplier; buy … from supplier; bought … from supplier; paid … supplier; spend … vendor; spent … vendor; spending … vendor; pay; paid; pay … supplier',
    de: 'Einkaufsvolumen; Einkauf; Beschaffungskosten; Ausgaben für Lieferanten; Einkaufswert; Einkaufskosten; Beschaffung; Beschaffungsvolumen; Einkäufe; eingekauft; Bestellvolumen bei Lieferanten; Lieferantenumsatz; bei Lieferanten eingekauft; bei Lieferanten ausgegeben; bezahlt … Lieferanten; an Lieferanten gezahlt',
    vi: 'chi phí mua hàng; chi mua hàng; tiền mua hàng; giá trị mua hàng; chi tiêu mua hàng; mua từ nhà cung cấp; nhập hàng; giá trị nhập hàng; chi cho nhà cung cấp',
  }),
  'products.rejection_rate': spoken({
    en: 'reject rate; rejected share; quality of deliveries; rejects; defect rate; rejection share; reject ratio; rejected deliveries; supplier quality; share of rejected units',
    de: 'Rückweisungsquote; Ausschussquote; Reklamationsquote; Ablehnungsquote; Ausschuss; Fehlerquote; Lieferqualität; abgelehnte Ware',
    vi: 'tỷ lệ từ chối; tỷ lệ hàng bị trả; tỷ lệ hàng lỗi; tỷ lệ hàng hỏng; tỷ lệ trả hàng',
  }),
};

/** What people call the ways to take them apart. */
export const dimensionWords = {
  product: spoken({
    en: 'item; article; SKU',
    de: 'Produkt; Artikel; Ware',
    vi: 'sản phẩm; mặt hàng; hàng hóa',
  }),
  subcategory: spoken({
    en: 'product subcategory; sub-category; kind of product; type of product; product type; product family',
    de: 'Unterkategorie; Produktuntergruppe; Sortiment; Produktart; Produktlinie; Sparte',
    vi: 'danh mục con; nhóm con; ngành hàng; nhóm hàng; loại hàng; dòng sản phẩm',
  }),
  category: spoken({
    en: 'product category; product group; product line',
    de: 'Kategorie; Produktkategorie; Produktgruppe; Warengruppe',
    vi: 'danh mục; nhóm sản phẩm; loại sản phẩm',
  }),
  warehouse: spoken({
    en: 'depot; location; store; stockroom',
    de: 'Lager; Lagerort; Lagerhaus',
    vi: 'kho; nhà kho; kho hàng',
  }),
  supplier: spoken({
    en: 'vendor; provider',
    de: 'Lieferant; Zulieferer; Anbieter',
    vi: 'nhà cung cấp; bên bán',
  }),
} satisfies Record<string, Words>;

import { spoken, type Words } from '#kernel/metrics/words';

/** What people call the figures of sales. */
export const metricWords: Readonly<Record<string, Words>> = {
  'sales.revenue': spoken({
    en: 'sales; rev; turnover; income; top line; sales revenue; net sales; sell; sold; selling; buy; bought; money made; takings; took in; take in; taken in; turn over; turned over; proceeds; bookings; order intake; sales value; money we took in; money came in; spend with us; spent with us; spends with us; buy from us; bought from us; purchased from us; business did we do; business with us; revenue excluding tax; revenue excl. tax; revenue net of tax; revenue before tax; sales excluding tax; sales before tax; net revenue',
    de: 'Umsatz; Erlös; Einnahmen; Umsatzerlös; Verkäufe; verkauft; gekauft; umgesetzt; Auftragseingang; Verkaufserlöse; eingenommen; setzten um; Verkauf; Nettoumsatz; Umsatz ohne Steuer; Umsatz netto',
    vi: 'doanh thu; doanh số; tiền bán hàng; thu nhập bán hàng; bán; mua; bán được; thu được; tiền thu về; doanh thu thuần; bán ra; bán chạy',
  }),
  'sales.billed': spoken({
    en: 'billings; invoiced; invoiced amount; gross sales; billed amount; sales with tax; revenue including tax; sales including tax; revenue incl. tax; gross revenue; order total; total with tax and freight; incl. tax; including tax; tax included; pay us; paid us; pays us; incl. tax and freight; including tax and freight',
    de: 'Rechnungsbetrag; berechneter Betrag; fakturiert; Bruttoumsatz; Umsatz mit Steuer; Umsatz inklusive Steuer; Umsatz brutto',
    vi: 'tiền xuất hóa đơn; số tiền hóa đơn; tổng tiền phải trả; doanh thu gồm thuế',
  }),
  'sales.orders': spoken({
    en: 'order; number of orders; order count; purchases by customers; deals booked; sales orders; customer orders; orders placed; orders received; orders booked; purchase count',
    de: 'Bestellungen; Aufträge; Bestellung; Auftrag; Auftragszahl; Anzahl der Aufträge; Kundenaufträge; Auftragsanzahl; Zahl der Aufträge; Zahl der Bestellungen; Anzahl Aufträge; Anzahl Bestellungen; Auftragsmenge',
    vi: 'đơn hàng; số đơn hàng; số lượng đơn hàng; số đơn; lượng đơn hàng; đơn đặt hàng; đơn',
  }),
  'sales.units': spoken({
    en: 'units; quantity; quantity sold; volume; sales volume; items sold; pieces; unit sales; units ordered; number of items sold; number of units; unit volume; sold units; pcs; sold quantity; shipped in units; units moved; sold in units',
    de: 'verkaufte Einheiten; Absatz; Absatzmenge; Stückzahl; verkaufte Menge; Stück; Einheiten; Verkaufsmenge; Menge; Stückzahlen; abgesetzte Menge; Absatzzahlen; abgesetzt; abgesetzte Stück',
    vi: 'số lượng bán; sản lượng bán; số đơn vị bán ra; lượng bán; số lượng; số lượng bán ra; số sản phẩm bán; sản lượng',
  }),
  'sales.average_order_value': spoken({
    en: 'AOV; average order; order value; basket size; average basket; average ticket; average basket value; average sale; average order size; order size; basket value; average purchase; ticket size; revenue per order; sales per order; spend per order; basket; order … worth; worth of an order; average deal size; average spend; value per order; average invoice; average value of an order; average value of orders; average value per order; average value of our orders; value of an average order; typical order',
    de: 'durchschnittlicher Auftragswert; Bestellwert; durchschnittlicher Bestellwert; Warenkorb; Auftragswert; durchschnittlicher Warenkorb; Umsatz pro Auftrag; Umsatz je Auftrag; Umsatz pro Bestellung; durchschnittliche Auftragsgröße; Bonwert; Ø Auftragswert',
    vi: 'giá trị đơn hàng trung bình; giá trị trung bình mỗi đơn; đơn hàng trung bình; giá trị đơn hàng; giá trị mỗi đơn; doanh thu trên mỗi đơn',
  }),
  'sales.discount': spoken({
    en: 'discounts; rebate; price reduction; markdown; price cuts; rebates; reductions; discounting; discount amount; discount total',
    de: 'Rabatt; Rabatte; Nachlass; Preisnachlass; Preisnachlässe; Skonto; Abschläge',
    vi: 'chiết khấu; giảm giá; tiền giảm giá; khuyến mãi; tiền chiết khấu',
  }),
  'sales.gross_margin': spoken({
    en: 'margin; gross profit; profit; profits; profitable; contribution; gross earnings; contribution margin; margin in money; margin dollars',
    de: 'Rohertrag; Bruttomarge; Rohgewinn; Deckungsbeitrag; Marge; Gewinn; profitabel; profitabelste; rentabel; Rohmarge; Bruttogewinn; Bruttoertrag; Rohertrag in Euro',
    vi: 'lợi nhuận gộp; lãi gộp; lợi nhuận; có lãi; sinh lời; biên lợi nhuận gộp bằng tiền; lãi; tiền lãi; lời',
  }),
  'sales.gross_margin_rate': spoken({
    en: 'margin rate; gross margin percentage; margin percent; profit margin; gross margin %; profitability; margin %; margin pct; gm %; gross margin pct; gross profit margin; margin in percent; margin percentage; gross margin ratio; profitable … percentage; margin … as a percentage; margin … in percent; profitable … in percent',
    de: 'Rohertragsquote; Margenquote; Bruttomarge in Prozent; Gewinnspanne; Profitabilität; Handelsspanne; Marge in Prozent; Marge %; Rohmarge in Prozent; prozentuale Marge; Margensatz; Marge … in Prozent; profitabel … in Prozent',
    vi: 'tỷ suất lợi nhuận gộp; biên lợi nhuận; biên lợi nhuận gộp; tỷ lệ lãi gộp; tỷ suất lợi nhuận; tỷ lệ lợi nhuận gộp; phần trăm lợi nhuận',
  }),
  'sales.active_customers': spoken({
    en: 'active customer; buying customers; customers; customer count; number of customers; clients; buyers; customer base; customers who bought; customers who ordered; customers buying; ordering customers; customers … ordered; customers … order; clients … ordered; clients … order; customers placing orders; people who bought',
    de: 'aktive Kunden; Kunden; Kundenzahl; Käufer; Anzahl der Kunden; kaufende Kunden; Anzahl Kunden; Kundenanzahl; Kundenbasis',
    vi: 'khách hàng hoạt động; khách hàng; số khách hàng; khách mua hàng; số lượng khách hàng; số khách; lượng khách',
  }),
  'sales.new_customers': spoken({
    en: 'new customer; customers won; customer acquisition; first-time buyers; new clients; first-time customers; first time buyers; new buyers; new accounts; customers acquired; acquired customers; new logos; customers … gained; customers … acquired; customers … added; customers … won; gained customers; customer wins; new business customers',
    de: 'Neukunden; neue Kunden; gewonnene Kunden; Neukunde; Neukundengewinnung; Erstkäufer; Neukundenzahl; hinzugewonnene Kunden; Kunden … gewonnen; Kunden … dazugewonnen; Kunden … hinzugewonnen',
    vi: 'khách hàng mới; số khách hàng mới; khách mới; khách hàng lần đầu; khách hàng mua lần đầu',
  }),
  'sales.top_customer_share': spoken({
    en: 'largest customer; customer concentration; dependence on one customer; biggest customer share',
    de: 'Anteil des größten Kunden; Kundenkonzentration; Abhängigkeit vom größten Kunden; Klumpenrisiko',
    vi: 'tỷ trọng khách hàng lớn nhất; mức độ tập trung khách hàng; khách hàng lớn nhất',
  }),
  'sales.quota_attainment': spoken({
    en: 'quota; target attainment; attainment; quota achievement; against target; sales target; on target; target; quota fulfilment; target achievement; percent of quota; target fulfilment',
    de: 'Zielerreichung; Quotenerfüllung; Vertriebsziel; Quote; Zielerfüllung; Zielerreichungsgrad; Sollerfüllung; Vertriebsziele',
    vi: 'mức đạt chỉ tiêu; tỷ lệ hoàn thành chỉ tiêu; chỉ tiêu bán hàng; hoàn thành kế hoạch; đạt chỉ tiêu; hoàn thành chỉ tiêu',
  }),
  'sales.pipeline': spoken({
    en: 'sales pipeline; open opportunities; open deals; opportunity value; funnel; open pipeline; opportunities; deal pipeline; pipeline value',
    de: 'Pipeline; Vertriebspipeline; offene Chancen; offene Verkaufschancen; Auftragschancen; Chancen; Verkaufschancen; Pipelinewert; offene Angebote',
    vi: 'cơ hội bán hàng; giá trị cơ hội đang mở; phễu bán hàng; pipeline; cơ hội; giá trị cơ hội',
  }),
  'sales.weighted_pipeline': spoken({
    en: 'weighted opportunities; expected pipeline; probability-weighted pipeline; expected value of pipeline',
    de: 'gewichtete Pipeline; erwartete Pipeline; gewichtete Verkaufschancen',
    vi: 'cơ hội bán hàng có trọng số; pipeline có trọng số; giá trị kỳ vọng của cơ hội',
  }),
  'sales.win_rate': spoken({
    en: 'close rate; conversion rate; success rate of opportunities; deals won; hit rate; win ratio; won deals; win percentage; closing rate; deals did we win; deals we won; success rate; deals … win; deals … won; opportunities … won; opportunities … win',
    de: 'Gewinnquote; Abschlussquote; Erfolgsquote; Trefferquote; Gewinnrate; Abschlussrate; Gewinnchance',
    vi: 'tỷ lệ thắng; tỷ lệ chốt; tỷ lệ chốt đơn; tỷ lệ thành công; tỷ lệ chốt hợp đồng; tỷ lệ thắng thầu',
  }),
};

/** What people call the ways to take sales apart. */
export const dimensionWords = {
  territory: spoken({
    en: 'region; area; sales territory; market; sales region; sales area; geography',
    de: 'Gebiet; Region; Vertriebsgebiet; Markt; Verkaufsgebiet; Absatzgebiet; Absatzmarkt',
    vi: 'khu vực; vùng; địa bàn; thị trường; khu vực bán hàng; vùng bán hàng; miền',
  }),
  country: spoken({ en: 'nation; land', de: 'Land; Staat', vi: 'quốc gia; nước' }),
  channel: spoken({
    en: 'sales channel; way of ordering',
    de: 'Kanal; Vertriebskanal; Vertriebsweg',
    vi: 'kênh; kênh bán hàng',
  }),
  customer: spoken({
    en: 'client; account; buyer; who bought; who buys; who ordered; who spent',
    de: 'Kunde; Abnehmer; Käufer; wer kaufte; wer hat gekauft; Auftraggeber',
    vi: 'khách hàng; khách; người mua; đối tác mua',
  }),
  segment: spoken({
    en: 'customer group; customer type; segment; type of customer; customer class; kind of customer; client type; customer category',
    de: 'Kundensegment; Segment; Kundengruppe; Kundentyp; Kundenart; Kundenklasse',
    vi: 'phân khúc khách hàng; nhóm khách hàng; phân khúc; loại khách hàng; loại khách',
  }),
  sales_person: spoken({
    en: 'salesperson; sales people; salespeople; rep; sales rep; seller; account manager; salesman; who sold; who sells; sales person name; salespersons; account executive; sales agent',
    de: 'Verkäufer; Vertriebsmitarbeiter; Außendienstler; Vertreter; wer verkaufte; wer hat verkauft; Vertriebler; Verkaufsmitarbeiter; Vertriebsperson',
    vi: 'nhân viên bán hàng; người bán; nhân viên kinh doanh; nhân viên; nhân viên sales; nhân viên bán',
  }),
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
  stage: spoken({ en: 'pipeline stage; phase', de: 'Phase; Stufe', vi: 'giai đoạn; bước' }),
} satisfies Record<string, Words>;

import type { Season } from '../history/season.ts';

/** A shelf of products that are alike: the second level of categories. */
export interface Shelf {
  category: string;
  name: string;
  /** First letters of its article numbers. */
  code: string;
  supplier: string;
  /** Of the price. */
  costShare: number;
  season: Season;
  /** Smallest number of units that is bought at once. */
  pack: number;
  /** Of one unit. */
  grams: number;
  /** `name price`, parted by semicolons; `>n` and `<n` mark a launch and a retirement, n months before today. */
  products: string;
}

const MACHINES = 'Espresso machines';
const GRINDERS = 'Grinders';
const BREWING = 'Brewing';
const COFFEE = 'Coffee';
const TABLEWARE = 'Tableware';
const CARE = 'Care and parts';

const shelf = (
  category: string,
  [code, name, supplier]: readonly [string, string, string],
  [costShare, season, pack, grams]: readonly [number, Season, number, number],
  products: string,
): Shelf => ({ category, code, name, supplier, costShare, season, pack, grams, products });

/** Everything the company sells or sold. */
export const SHELVES: readonly Shelf[] = [
  shelf(
    MACHINES,
    ['HM', 'Home machines', 'Officina Belloni'],
    [0.6, 'GIFT', 4, 9_500],
    'Aria One 449; Aria Two 649; Aria Two Dual 899; Viola Compact 379; Viola Touch 529 >11; Nova Lever 1150; Pronto S 299 <14; Pronto S2 329 >15',
  ),
  shelf(
    MACHINES,
    ['PM', 'Professional machines', 'Corsaro Macchine'],
    [0.66, 'TRADE', 1, 48_000],
    'Maestro 1 Group 4290; Maestro 2 Group 6490; Maestro 3 Group 8790; Opera Volumetric 5690; Opera Semi 4990 <9; Atlas Bar 7290 >7; Bistro Compact 3190',
  ),
  shelf(
    MACHINES,
    ['PO', 'Portable machines', 'Officina Belloni'],
    [0.5, 'GIFT', 12, 700],
    'Pocket Press 79; Pocket Press Pro 129; Trail Espresso 149 >20; Roadside Kit 189; Manual Lever Go 99 <12; Trail Espresso Duo 169 >5',
  ),
  shelf(
    GRINDERS,
    ['GH', 'Home grinders', 'Mahlwerk Brandt'],
    [0.55, 'GIFT', 6, 3_400],
    'Brisa 40 149; Brisa 60 219; Brisa Silent 289; Domus Flat 359; Domus Conical 319; Brisa 30 119 <16; Domus Zero 449 >13',
  ),
  shelf(
    GRINDERS,
    ['GC', 'Commercial grinders', 'Mahlwerk Brandt'],
    [0.62, 'TRADE', 1, 14_000],
    'Torrent 64 1290; Torrent 75 1690; Torrent 98 2390; Filtra Shop 1890; Torrent Twin 2790 >10; Filtra Deli 1490 <18',
  ),
  shelf(
    GRINDERS,
    ['GM', 'Hand grinders', 'Mahlwerk Brandt'],
    [0.48, 'GIFT', 12, 600],
    'Handmill Classic 69; Handmill Steel 99; Handmill Travel 85; Handmill Oak 119; Handmill Precision 159 >17',
  ),
  shelf(
    BREWING,
    ['KE', 'Kettles', 'Tongli Kettleware'],
    [0.47, 'GIFT', 12, 1_300],
    'Heron Stovetop 59; Heron Gooseneck 79; Heron Electric 109; Heron Electric Pro 149; Heron Matte 119; Stork Travel 69 >9; Heron Mini 54 <20',
  ),
  shelf(
    BREWING,
    ['DR', 'Drippers and servers', 'Glashütte Lindau'],
    [0.42, 'STEADY', 24, 450],
    'Cone Dripper Glass 24; Cone Dripper Ceramic 32; Flat Dripper Steel 39; Server 400 28; Server 800 36; Carafe Set 64; Origami Stand 29 >14; Paper Filters 100 8.5; Paper Filters 400 26',
  ),
  shelf(
    BREWING,
    ['FP', 'French presses', 'Glashütte Lindau'],
    [0.45, 'GIFT', 12, 900],
    'Press 350 29; Press 1000 44; Press Steel 79; Press Travel 39; Press Copper 95 <10',
  ),
  shelf(
    BREWING,
    ['CB', 'Cold brew', 'Glashütte Lindau'],
    [0.43, 'SUMMER', 12, 1_100],
    'Cold Brew Jar 39; Cold Brew Tower 189; Cold Brew Bottle 29; Cold Brew Keg 149 >18; Nitro Dispenser 259 >6',
  ),
  shelf(
    BREWING,
    ['SC', 'Scales', 'Northbay Instruments'],
    [0.5, 'GIFT', 12, 500],
    'Dose Scale 49; Dose Scale Timer 79; Barista Scale 149; Barista Scale Link 199 >12; Counter Scale 129 <22',
  ),
  shelf(
    COFFEE,
    ['ES', 'Espresso roasts', 'Sierra Alta Growers'],
    [0.5, 'STEADY', 48, 1_000],
    'House Espresso 1 kg 24; Nocturne 1 kg 26; Harbor Blend 1 kg 25; Milk Street 1 kg 23; Single Estate Alta 1 kg 32; Seasonal Reserve 1 kg 36; Ristretto Forte 1 kg 27; House Espresso 250 g 9',
  ),
  shelf(
    COFFEE,
    ['FI', 'Filter roasts', 'Yirga Highlands Union'],
    [0.51, 'STEADY', 48, 500],
    'Morning Filter 500 g 14; Yirga Washed 500 g 18; Guji Natural 500 g 19; Huila Filter 500 g 17; Nariño Micro Lot 250 g 15 >16; Kiambu AA 250 g 16; Filter Sampler 28',
  ),
  shelf(
    COFFEE,
    ['DC', 'Decaf', 'Cascade Roasting Partners'],
    [0.52, 'STEADY', 24, 500],
    'Decaf Espresso 500 g 15; Decaf Filter 500 g 15; Half Caff 500 g 14.5; Decaf Sugarcane 250 g 12 >8',
  ),
  shelf(
    COFFEE,
    ['CA', 'Capsules', 'Cascade Roasting Partners'],
    [0.46, 'STEADY', 48, 300],
    'Capsules Lungo 50 21; Capsules Espresso 50 21; Capsules Intenso 50 22; Capsules Decaf 50 22; Capsules Variety 100 39; Compostable Espresso 50 25 >19; Office Box 500 189',
  ),
  shelf(
    TABLEWARE,
    ['CS', 'Cups and saucers', 'Porcelanas Aveiro'],
    [0.4, 'GIFT', 24, 400],
    'Espresso Cups, set of 6 48; Cappuccino Cups, set of 6 62; Latte Bowls, set of 4 54; Stacking Cups, set of 4 39; Demitasse Gold, set of 2 45; Tasting Cups, set of 6 58 >11',
  ),
  shelf(
    TABLEWARE,
    ['GL', 'Glasses', 'Glashütte Lindau'],
    [0.41, 'SUMMER', 24, 350],
    'Double Wall 250, pair 29; Double Wall 350, pair 34; Cortado Glasses, set of 6 36; Iced Latte Tumblers, set of 4 42; Affogato Glasses, set of 4 38 <13',
  ),
  shelf(
    TABLEWARE,
    ['TM', 'Travel mugs', 'Tongli Kettleware'],
    [0.39, 'GIFT', 24, 350],
    'Commuter 350 27; Commuter 470 31; Summit Flask 500 39; Summit Flask 1000 49; Keep Cup Cork 24; Commuter Slim 29 >10',
  ),
  shelf(
    CARE,
    ['CL', 'Cleaning', 'Hudson Fine Chemicals'],
    [0.35, 'STEADY', 24, 600],
    'Descaler 1 l 14; Backflush Powder 500 g 16; Milk System Cleaner 1 l 17; Grinder Tablets 100 21; Brush Set 18; Cleaning Kit Home 42; Cleaning Kit Bar 89',
  ),
  shelf(
    CARE,
    ['WF', 'Water filters', 'Clearstream Filtration'],
    [0.44, 'STEADY', 12, 800],
    'Filter Cartridge S 19; Filter Cartridge M 49; Filter Cartridge L 119; Filter Head 89; Water Test Kit 24; Softener Pouch, 6 pieces 27',
  ),
  shelf(
    CARE,
    ['SP', 'Spare parts', 'Corsaro Macchine'],
    [0.4, 'TRADE', 12, 250],
    'Group Gasket Set 16; Shower Screen 22; Portafilter 58 mm 79; Bottomless Portafilter 95; Steam Tip Set 34; Burrs 64 mm 98; Burrs 75 mm 129; Precision Basket 29',
  ),
];

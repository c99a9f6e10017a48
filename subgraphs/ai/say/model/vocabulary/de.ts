import type { Lexis } from './vocabulary.ts';

/** German. */
export const german: Lexis = {
  letters: /^[a-zäöüß]+$/,
  words: [
    [
      ['PLAIN'],
      'der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, sein, seine, seinen, seinem, ihr, ihre, ihren, ihrem, unser~, im, in, am, an, auf, aus, bei, beim, für, mit, nach, von, vom, zu, zum, zur, um, gegenüber, ist, sind, war, waren, wird, wurde, wurden, worden, hat, haben, hatte, hatten, es, er, sie, sich, dies, diese, dieser, diesem, diesen, dieses, damit, dabei, dazu, davon, dafür, daraus, hier, so, insgesamt, gesamt, wert, werte, niveau, höhe, stand, betrag, beträgt, betrug, beläuft, belief, liegt, lag, liegen, lagen, steht, stehen, erreicht, erreichte, erreichten, kommt, kam, kommen, kamen, beziffert, verglichen mit, im vergleich zu, im vergleich zum, im vergleich zur, im vergleich mit, im vergleich, verglichen, vergleich, gegen, statt, als, zahl, zahlen, kennzahl, ergebnis, ergebnisse, zeigt, zeigte, zeigen, verzeichnet, verzeichnete, verzeichnen, zeitraum, vergleichszeitraum, im vergleichszeitraum, im zeitraum, periode, vorperiode, entspricht, entsprechend, das entspricht, also, oder, das heißt, nämlich, unternehmen, firma, jetzt, nun, nunmehr, was, welche, welches, welcher, selbst, allein, für sich genommen, sowie, zwischen, macht, machte, machten, brachte, bringt, brachten, bringen, weist, wies, aus, ergibt, ergab, ergibt sich, ergab sich, dort, da, beide, jeweils',
    ],
    [['JOIN'], 'und, während, aber, wobei, doch, jedoch, womit'],
    [
      ['CHANGE', 'NOUN'],
      'veränderung, veränderungen, änderung, differenz, bewegung, verschiebung, entwicklung, unterschied',
    ],
    [
      ['CHANGE'],
      'verändert, veränderte, veränderten, verändern, ändert, änderte, geändert, entwickelt, entwickelte, entwickelten, bewegt, bewegte, bewegten, ging, gingen, gegangen',
    ],
    [
      ['UP'],
      'über, stieg, erhöhte sich, erhöhten sich, erhöht sich, stiegen, steigt, steigen, gestiegen, gestiegen~, steigend~, wuchs, wuchsen, wächst, wachsen, gewachsen, gewachsen~, erhöht, erhöhte, erhöhten, erhöhen, erhöht~, zugenommen, nahm zu, nimmt zu, nehmen zu, zunimmt, zunehmend~, zugelegt, legte zu, legt zu, legten zu, zulegte, zulegen, zu, nahm, nahmen, legte, legten, legt, höher~, mehr, nach oben, aufwärts, oberhalb, über dem, kletterte, kletterten, geklettert, klettert, gewann, gewonnen, gewinnt, ausgeweitet, ausgebaut, hinzugewonnen, angestiegen, ansteigend~, ansteigt, angewachsen, hinauf, herauf, verbuchte',
    ],
    [
      ['UP', 'NOUN'],
      'anstieg, anstiegs, zuwachs, zuwachses, wachstum, wachstums, plus, steigerung, zunahme, erhöhung, zugewinn, aufschwung, aufwärtsbewegung, mehr an',
    ],
    [
      ['UP', 'STRONG'],
      'sprang, schnellte, schoss, emporgeschnellt, sprunghaft, schnellte hoch, kräftig zugelegt, weit über',
    ],
    [['UP', 'STRONG', 'NOUN'], 'sprung, satz nach oben'],
    [['UP', 'SLIGHT'], 'leicht zugelegt, leicht gestiegen, leicht höher'],
    [
      ['DOWN'],
      'unter, fiel, verringerte sich, verringerten sich, verringert sich, fielen, fällt, fallen, gefallen, gefallen~, fallend~, sank, sanken, sinkt, sinken, gesunken, gesunken~, sinkend~, verringert, verringerte, verringerten, verringern, vermindert, verminderte, verminderten, abgenommen, nahm ab, nimmt ab, nehmen ab, abnimmt, abnehmend~, zurück, zurückgegangen, ging zurück, geht zurück, gingen zurück, zurückging, zurückgehend~, rückläufig~, niedriger~, weniger, geringer~, nach unten, abwärts, unterhalb, verlor, verloren, verliert, büßte ein, eingebüßt, nachgelassen, ließ nach, lässt nach, nachgegeben, gab nach, gab, geht, schrumpfte, schrumpften, geschrumpft, schrumpft, reduziert, reduzierte, reduzierten, reduzieren, ab, nahm, nahmen, ließ, herab, hinab, minderte',
    ],
    [
      ['DOWN', 'NOUN'],
      'rückgang, rückgangs, rückganges, abnahme, minus, verringerung, reduzierung, senkung, abwärtsbewegung, einbuße, einbußen, abschwung, minderung',
    ],
    [
      ['DOWN', 'STRONG'],
      'brach ein, eingebrochen, stürzte, stürzten, gestürzt, abgestürzt, weit unter, sackte, abgesackt, sackte ab, einbrach',
    ],
    [['DOWN', 'STRONG', 'NOUN'], 'einbruch, einbruchs, absturz'],
    [['DOWN', 'SLIGHT'], 'leicht nachgegeben, leicht gesunken, leicht niedriger, leicht gefallen'],
    [
      ['SAME'],
      'unverändert~, gleich, gleichbleibend~, gleich geblieben, stabil~, konstant~, blieb, blieben, bleibt, bleiben, geblieben, hielt, hielten, hält, halten, gehalten, auf dem niveau, seitwärts, stetig gleich, stand still, hat sich nicht verändert',
    ],
    [['SLIGHT'], 'leicht~, geringfügig~, gering~, etwas, moderat~, minimal~, ein wenig, wenig, schwach, kaum merklich'],
    [
      ['STRONG'],
      'deutlich~, kräftig~, stark~, erheblich~, spürbar~, beträchtlich~, merklich~, klar~, scharf, massiv~, steil~, markant~',
    ],
    [['STRONG', 'GOOD'], 'beeindruckend~, robust~, stolz~'],
    [
      ['GOOD'],
      'gut~, gute nachricht, eine gute nachricht, erfreulich~, erfreulicherweise, gesund~, besser~, verbessert, verbesserte, verbesserten, verbessern, ermutigend~, günstig~, günstiger~, solide, solider, solides',
    ],
    [['GOOD', 'NOUN'], 'verbesserung, fortschritt, fortschritts'],
    [['UP', 'GOOD'], 'positiv~'],
    [
      ['BAD'],
      'leider, bedauerlicherweise, schlecht~, schlechte nachricht, schlechter~, enttäuschend~, bedenklich~, unerfreulich~, ungünstig~, ungünstiger~, verschlechtert, verschlechterte, verschlechterten, besorgniserregend~, schwächer~, ein warnzeichen, warnzeichen',
    ],
    [['BAD', 'NOUN'], 'verschlechterung, rückschlag'],
    [['DOWN', 'BAD'], 'negativ~'],
    [
      ['MOVER'],
      'trug, trugen, trägt, tragen, beigetragen, bei, beitrag, beitrags, beiträge, trieb, treibt, trieben, getrieben, treiber, treibende, treibende kraft, bewegte, bewirkte, bewirkt, erklärt, erklärte, erklären, steuerte, steuert, steuerten, beigesteuert, lieferte, liefert, lieferten, geliefert, stammt, stammte, stammen, stammten, geht auf, ging auf, zurückzuführen, geht zurück auf, ist zurückzuführen auf, entfällt, entfallen, entfiel, entfielen, verantwortlich~, ausschlaggebend~, prägte, prägt, geprägt, ursprung, quelle, schub, verdankt, verdanken, zu verdanken, zurück, führend~, anschub, getragen, getrieben von, getragen von, dank, wegen, aufgrund von, durch, angeführt von, vor allem durch, bedingt durch, angetrieben von',
    ],
    [
      ['MOST'],
      'am meisten, meisten, größte, größter, größten, größtes, wichtigste, wichtigster, wichtigsten, stärkste, stärkster, stärksten, haupttreiber, hauptbeitrag, an erster stelle, vor allem, voran, allen voran, höchste, höchster, höchsten, maßgeblich~, haupt, an der spitze',
    ],
    [
      ['MOST', 'MAJORITY'],
      'überwiegend, größtenteils, hauptsächlich, zum größten teil, der größte teil, den größten teil, mehrheitlich, das meiste, den löwenanteil, der löwenanteil, vorwiegend',
    ],
    [
      ['MORE'],
      'dann, danach, dahinter, gefolgt von, es folgt, folgt, folgte, folgten, auch, ebenfalls, außerdem, zudem, darüber hinaus, weiter, weiterer, weitere, weiteren, weiterhin, als nächstes, nächste, nächster, ebenso, ferner',
    ],
    [
      ['AGAINST'],
      'lief dagegen, lief, liefen, dagegen, entgegen, gegenläufig~, entgegengesetzt~, in die andere richtung, in die gegenrichtung, richtung, gegen den trend, wirkte, wirkte entgegen, wirkte dem entgegen, wirkte dagegen, hielt dagegen, teilweise, zum teil, einen teil, glich, gleicht, aus, ausgeglichen, glich teilweise aus, dämpfte, dämpft, dämpfte es, bremste, bremst, hingegen, andererseits, im gegensatz dazu, anders, bewegte sich, bewegte, ging, entwickelte sich, entwickelte',
    ],
    [
      ['AGAINST_UP'],
      'fiel, sank, verlor, gab nach, ging zurück, nahm ab, verringerte sich, verringerte, sinkend~, fallend~, rückläufig~, schwächer~, zurück, belastete, einen teil des anstiegs, einen teil des wachstums, einen teil des zuwachses, den anstieg, das wachstum, den zuwachs, schrumpfte',
    ],
    [
      ['AGAINST_DOWN'],
      'stieg, wuchs, legte zu, nahm zu, erhöhte sich, erhöhte, gewann, zu, steigend~, wachsend~, einen teil des rückgangs, einen teil der abnahme, den rückgang, die abnahme, federte, federte ab, milderte, stützte',
    ],
    [['SHARE', 'NOUN'], 'anteil, anteils, anteile, prozentsatz'],
    [
      ['SHARE'],
      'teil, ganzen, vom ganzen, des ganzen, gesamtheit, stellt, stellte, stellen, macht aus, machte aus, aus, ausmacht, ausmachte, steht für, stehen für, stand für, steuert bei, entfallen, entfällt, entfiel, entfielen, umfasst, umfasste, erwirtschaftet, erwirtschaftete, trägt, trug, bei, bringt es auf, vereint, vereinte, sich',
    ],
    [
      ['RANKED'],
      'rangliste, rang, platz, reihenfolge, unter allen, von allen, aller, liste, nach, gemessen an, bezogen auf, was',
    ],
    [
      ['FIRST'],
      'vorn, vorne, führt, führte, führend~, erster, erste, erstes, an erster stelle, spitze, an der spitze, an der spitze liegt, größte, größter, größten, größtes, höchste, höchster, höchsten, höchstes, stärkste, stärkster, stärksten, stärkstes, spitzenreiter, spitzenplatz, belegt den ersten platz, den ersten platz, auf dem ersten platz, ersten, am meisten, meisten, die meisten, liegt vorn, voran, wichtigste, wichtigster, wichtigsten, an, anführt, vor allen anderen, belegt, belegte',
    ],
    [
      ['LAST'],
      'hinten, letzter, letzte, letztes, letzten, am ende, am ende der liste, an letzter stelle, schlusslicht, kleinste, kleinster, kleinsten, kleinstes, niedrigste, niedrigster, niedrigsten, niedrigstes, schwächste, schwächster, schwächsten, schwächstes, am wenigsten, den letzten platz, auf dem letzten platz, geringste, geringster, geringsten, bildet das, bildet, bildet das schlusslicht, belegt, belegte',
    ],
    [
      ['DEPENDS'],
      'hängt, hängen, abhängig~, abhängigkeit, hängt ab, ab, viel, vieles, stark, stark~, konzentriert, konzentration, konzentriert sich, beruht, stützt, stützt sich, ruht, gewicht, schwer, groß~, großer teil, ein großer teil, einen großen teil, einzigen, einzelnen, einem einzelnen, einem einzigen, klumpenrisiko, risiko, hoch, hoh~, erheblich~, deutlich~, daran, allein, kunde, kunden',
    ],
    [
      ['TREND'],
      'tendenz, trend, verlauf, im verlauf, zeitverlauf, im zeitverlauf, reihe, richtung, zeigt, weist, über die zeit, im laufe der zeit, im ganzen, über den gesamten zeitraum, insgesamt betrachtet, schwankte, schwankten, schwankt, spanne, bewegte sich, reicht, reichte, reichten',
    ],
    [
      ['HIGH'],
      'höchste, höchster, höchsten, höchstes, am höchsten, höchststand, höchstwert, höhepunkt, spitze, spitzenwert, hoch, hoh~, maximum, gipfel, ausreißer nach oben, ungewöhnlich hoch, auffallend hoch, außergewöhnlich hoch, nach oben, über dem üblichen',
    ],
    [
      ['LOW'],
      'niedrigste, niedrigster, niedrigsten, niedrigstes, am niedrigsten, tiefststand, tiefstwert, tiefpunkt, niedrig~, tief, minimum, tiefste, tiefster, tiefsten, ausreißer nach unten, ungewöhnlich niedrig, auffallend niedrig, außergewöhnlich niedrig, nach unten, unter dem üblichen, schwächste, schwächster, schwächsten',
    ],
    [
      ['ODD'],
      'ungewöhnlich~, auffällig~, auffallend~, sticht heraus, stach heraus, heraus, sticht, stach, fällt aus der reihe, fiel aus der reihe, aus der reihe, fällt, fiel, ausreißer, außergewöhnlich~, bemerkenswert~, untypisch~, weicht, wich, ab, weicht ab, wich ab, üblichen, übliche, vom üblichen, rest, vom rest, der reihe, reihe, deutlich~, auf',
    ],
    [
      ['FORECAST'],
      'prognose, prognosen, vorhersage, vorhersagen, hochrechnung, geht es weiter wie bisher, setzt sich der verlauf fort, setzt sich das fort, setzt sich der trend fort, setzt sich das so fort, wenn es so weitergeht, wenn sich nichts ändert, bleibt der verlauf gleich, bisher, bislang, in der vergangenheit, im mittel, im schnitt, im durchschnitt, durchschnittlich~, mittler~, solche, solcher, solchen, eine solche, einer solchen, üblich~, zuletzt, letzter, letzten, letzte, ausblick, aus der vergangenheit, nach bisherigem verlauf, dürfte',
    ],
    [
      ['COMING'],
      'nächst~, als nächstes, erwartet, erwarten, zu erwarten, wird, werden, würde, dürfte, dürften, voraussichtlich~, wahrscheinlich~, künftig~, kommend~, folgt, folgen, vorausgesagt, prognostiziert, liegen, erreichen, rechnen, zu rechnen, steigt, fällt',
    ],
    [['MISS', 'NOUN'], 'abweichung, abweichungen, fehler, irrtum'],
    [
      ['MISS'],
      'daneben, lag daneben, lagen daneben, wich, wichen, abgewichen, ab, weicht ab, verfehlte, verfehlten, verfehlt',
    ],
    [
      ['LOOK'],
      'sehen, sehen sie, sie, sehen sie sich, sich, an, schauen, schauen sie, prüfen, prüfen sie, untersuchen, untersuchen sie, klären, klären sie, zuerst, zunächst, genauer, näher, was, warum, wo, wie, woran, schiefläuft, schief, läuft, geschah, passiert, passiert ist, dort, hinter, dahinter, ursache, ursachen, grund, gründe, gehen sie, beginnen, beginnen sie, bei, fragen, fragen sie, rückgang, rückgangs, verschlechterung, schwäche, veränderung, darauf, entfallen, entfällt, den größten teil, einen großen teil, erklärt, finden sie heraus, aufmerksamkeit, verdient, sprechen, sprechen sie, verantwortlichen, es, liegt, steckt, lohnt, lohnt sich, blick, ein genauer blick',
    ],
    [
      ['LEARN'],
      'lernen, lernen sie, finden, finden sie, finden sie heraus, heraus, verstehen, verstehen sie, was, warum, wie, wo, dort, gelingt, gelang, gut, besser, richtig, läuft, macht, machen, anders, anderswo, andere, anderen, auch, es, übertragen, übertragen sie, lässt, lässt sich, nutzen, nutzen sie, erfolg, erfolge, wachstum, zuwachs, fortschritt, gelänge, sehen sie sich, sich, an, ansehen, prüfen, prüfen sie, ob, könnte, können, vorbild, hinter, dahinter, steckt, stark, verbesserung, beispiel, als beispiel, bewährt, wiederholen, schauen sie, ab',
    ],
    [
      ['WIDEN'],
      'sichern, sichern sie, schützen, schützen sie, pflegen, pflegen sie, beziehung, beziehungen, verbreitern, verbreitern sie, basis, breiter, aufstellen, stellen sie, sich, sie, abhängigkeit, verringern, verringern sie, senken, senken sie, risiko, klumpenrisiko, konzentration, viel, hoch, hoh~, groß~, andere, anderen, anderer, weitere, weiteren, bauen, bauen sie, aus, auf, ausbauen, aufbauen, zugleich, gleichzeitig, hängt, daran, davon, ab, entwickeln, entwickeln sie, quellen, stärken, stärken sie, anteil, verteilen, hängen, an, stützen, zu viel',
    ],
    [
      ['EXPLAIN'],
      'klären, klären sie, prüfen, prüfen sie, finden sie heraus, heraus, untersuchen, untersuchen sie, verstehen, verstehen sie, was, warum, ob, geschah, geschehen, passiert, passierte, um, war, ist, los, bevor, vor, sie, etwas, damit, vergleichen, vergleiche, vergleich, anderes, andere, ursache, grund, hinter, dahinter, steckt, ausreißer, ungewöhnlich~, auffällig~, hoch, niedrig~, erklären, erklären sie, schlüsse, ziehen, daraus, maßstab, als maßstab, verwenden, zuerst, zunächst, sehen sie sich, sich, genauer, an',
    ],
    [
      ['WATCH'],
      'beobachten, beobachten sie, behalten, behalten sie, im auge, auge, verfolgen, verfolgen sie, ziel, ziele, ein ziel, vereinbaren, vereinbaren sie, setzen, setzen sie, legen sie, fest, festlegen, richtung, falsche, falschen, in die falsche richtung, bewegt sich, bewegt, läuft, entwickelt sich, anhaltend, weiter, weiterhin, trend, tendenz, umkehren, gegensteuern, steuern sie, gegen, maßnahmen, früh, frühzeitig, regelmäßig~, genau, eng, sie, es, ihn, klären sie, was, warum, dahinter, steckt, prüfen, prüfen sie, besprechen, besprechen sie, entwicklung, schauen sie',
    ],
  ],
  before: {
    LEVEL:
      '^ mit, ^ bei, auf, bei, beträgt, betrug, erreicht, erreichte, erreichten, wert von, niveau von, höhe von, stand von, ergebnis von, insgesamt, mit insgesamt, auf insgesamt, bei insgesamt, jetzt, nun, liegt bei, lag bei, steht bei, auf einen wert von, mit einem wert von, beläuft sich auf, belief sich auf, auf nun, auf jetzt, auf nunmehr, :',
    EARLIER:
      'von, nach, gegenüber, verglichen mit, im vergleich zu, statt, als, gegen, über, unter, ausgehend von, von zuvor, zuvor, nach zuvor',
    STEP: 'um, plus von, minus von, anstieg von, anstieg um, zuwachs von, wachstum von, rückgang von, rückgang um, veränderung von, veränderung um, steigerung um, steigerung von, zunahme um, zunahme von, abnahme um, abnahme von, verringerung um, einbruch um, einbruch von, verbesserung um, verschlechterung um, differenz von, unterschied von, also, oder, also um, oder um, das entspricht, entspricht, das sind, (, :, und, und damit um, entsprechend, sprung um, sprung von',
    ADDED:
      'mit, um, beitrag von, plus von, minus von, anstieg von, anstieg um, zuwachs von, rückgang von, rückgang um, veränderung von, steuerte, lieferte, brachte, bringt, trug, trägt, gewann, verlor, mit einem plus von, mit einem minus von, mit einem beitrag von, also, oder, das sind, (, :, und, bei, dank',
    PART: 'für, mit, von, anteil von, mit einem anteil von, nämlich, damit, und damit, also, oder, das sind, das entspricht, entspricht, macht, machte, erklärt, erklärte, trägt, trug, stellt, stellte, liefert, lieferte, entfallen, entfällt, entfielen, entfiel, steuert, steuerte, vereint, sind, ist, (, :, und, rund um, bei, auf, umfasst, erwirtschaftet, erwirtschaftete',
    EXTREME: 'bei, mit, lag bei, war, ist, von, auf, erreicht, erreichte, beträgt, betrug, zwischen, und, :, wert von',
    RANKED:
      'mit, bei, auf, erreicht, erreichte, wert von, insgesamt, mit insgesamt, erwirtschaftet, erwirtschaftete, :, liefert, lieferte, bringt, brachte, verzeichnet, verzeichnete, kommt auf, kam auf',
    ODD: 'mit, bei, auf, erreicht, erreichte, beträgt, betrug, wert von, :, lag bei, liegt bei, verzeichnete, verzeichnet',
    NEXT: 'bei, auf, mit, wert von, von, erreicht, beträgt, nächstes, :, voraussichtlich, folgt, folgen, zu',
    MISS: 'um, abweichung von, fehler von, abweichung beträgt, abweichung betrug, abweichung lag bei, fehler lag bei, fehler betrug, daneben um, im mittel um, im schnitt um, durchschnittlich um, abweichung bei',
  },
  sized: 'um',
  onward: 'auf, bis',
  agents:
    'getrieben von, getragen von, dank, wegen, aufgrund von, durch, angeführt von, vor allem durch, gefolgt von, bedingt durch, angetrieben von',
  of: 'von, vom, vom gesamten, des gesamten, am, beim, zum, im, in, an, unser, zur, für',
  per: 'nach, je, pro, unter allen, beste, bester, größte, größter',
  hangs: 'hängt, hängen, hängt ab, abhängig, beruht, stützt, stützt sich, ruht, hängt stark',
  ofTheChange: [
    'der Veränderung',
    'der veränderung, der gesamten veränderung, des anstiegs, des gesamten anstiegs, des wachstums, des zuwachses, des rückgangs, des gesamten rückgangs, der abnahme, der zunahme, der steigerung, dieser veränderung, dieses anstiegs, dieses rückgangs, der differenz, der bewegung, der verbesserung, der verschlechterung',
  ],
  ofTheWhole: [
    'vom Ganzen',
    'vom ganzen, des ganzen, von [metric], vom gesamten [metric], des gesamten [metric], der gesamtheit',
  ],
  latest: 'zuletzt',
};

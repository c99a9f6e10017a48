import { listed } from '../listed.ts';

/** German words of asking and of everyday; folded. */
export const idleGerman = listed(`
  sieht seht aussehen gut schlecht steckt abend aktuellen allem alles angabe angaben angeben angib ans anzeigen auflisten aufs aufsichtsrat ausgeben ausgib
  bedeutend bedeutende beim benotige benotigen berechne berechnen bereich besprechung betreffend beziehungsweise bezug
  bezuglich bild bisher bislang bitte brauche brauchen bzw ca chef chefin circa da dabei dar darauf darf darin
  darstellen darum dastehen dasteht davon dazu derzeitig derzeitigen dort durfen eigenen eigentlich einzelne einzelnen
  ermitteln ermittle etwa etwas frau freundlicherweise furs ganze ganzen ganzer gefahren geleistet gerade gern gerne
  gesamthaft geschafft hauptsachlich hause herr heutigen hier hinblick hinsichtlich info information informationen infos
  ins interessieren interessiert irgendetwas jemand jeweilig jeweiligen jeweils knapp kollegen komplett komplette konnt
  konnten konntest konntet kurz lage lass lassen lasst letztendlich letztlich leute mag magst mal meist meistens
  mitteilen mochte mochten mochtest momentanen muss mussen nenne nennen prasentation rechne rund sage sagen sagt
  schlussendlich schnell situation sitzen sitzt sitzung soll sollen sollte sollten soweit sowie sowohl stand stehe
  stehen stehst tag tatsachlich team teile thema uberblick uberhaupt ubrigens ums ungefahr verrate verraten vertrieb
  vollstandig vor vorstand weiss wesentlich wesentliche wichtig wichtige wichtigen wichtigste wichtigsten will willst
  wirklich wissen wollen wollte wurde wurden wurdest zahl zeigen ziffer zuletzt zusammenfassend zusammengefasst
`);

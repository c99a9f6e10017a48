import { listed } from '../listed.ts';

/** English words of asking and of everyday; no figure, no name and nothing that narrows one is among them. */
export const idleEnglish = listed(`
  story idea well feel feeling busy damage door preparing prepare working achieved achieving actuals afternoon again almost along already alright altogether amounted anybody anyone anything
  apiece away back basically being board boss both brief briefing briefly bring brought calculate calculated certain
  cheers come commercial commercially compute concerned concerning context crunch dear decent deck describe described
  determine dice diced drill drilled either essentially evening ever everybody everyone everything fairly fare fared
  fares faring fetch financially fine focus focused folks frankly generally grab guys hand handed hands headline hear
  heard help helping helps honestly illustrate importance important include included includes including indeed inform
  informs insight insights interested interesting itself kindly land landed landing lands lately laying lie lies
  lump lying main mainly manage managed managing mate maybe mean means meant meeting meetings mention mind morning
  mostly myself name nearly needed nice notice noticed occur occurred occurs once ones operationally ourselves pace
  pacing particular particularly perhaps picture position possibly pray precisely presentation pretty primarily provide
  provides pull pulls put quite ran rather real really regard regarded regarding regards relevant remind reminds
  required respect respective roll rolled run running runs said sat saw say says see seeing seen sentence shape shaping
  simply sit sits sitting slice sliced slide slides solid somebody someone something somewhat speak
  speaking specific specifically stack stacked stacks sum summed sums sure ta talk talking talks tally thanks
  themselves thing things together trading truly try trying understand understanding understood update updated updates
  upon use used using via walk wanted way ways whatever whichever wise within word words yet yourself
`);

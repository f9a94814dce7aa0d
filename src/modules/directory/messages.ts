import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the pages about municipalities. */
export const directoryTexts = catalogue({
  nl: {
    title: 'Gemeenten en regio’s',
    lead: 'Zoek bij welke regio’s een gemeente hoort. Zo weet u bij welke politie-eenheid en welk RIEC u moet zijn.',
    toMap: 'Naar de kaart',
    map: 'De tien politie-eenheden',
    mapOf: 'Politie-eenheid {unit}',
    mapDescription:
      'Kaart van Nederland met de grenzen van gemeenten. Elke politie-eenheid heeft een eigen tint en een nummer. De tabel ernaast geeft de namen.',
    mapNote:
      'De indeling is die van 1 januari 2023. De indeling in politie-eenheden is nog niet nagekeken bij de Politiewet; gebruik haar alleen om u te oriënteren.',
    mapSource: 'Bron: CBS, Kadaster (CC BY 4.0)',
    unit: 'Politie-eenheid',
    unitNumber: 'Nummer op de kaart',
    list: 'Alle gemeenten',
    caption: 'Gemeenten en hun regio’s.',
    municipality: 'Gemeente',
    code: 'CBS-code',
    safetyRegion: 'Veiligheidsregio',
    riec: 'RIEC',
  },
  en: {
    title: 'Municipalities and regions',
    lead: 'Find the regions a municipality belongs to. So you know which police unit and which RIEC to turn to.',
    toMap: 'To the map',
    map: 'The ten police units',
    mapOf: 'Police unit {unit}',
    mapDescription:
      'Map of the Netherlands with the borders of municipalities. Each police unit has its own tint and number. The table beside it gives the names.',
    mapNote:
      'The division is that of 1 January 2023. The division into police units has not been checked against the Police Act yet; use it only to find your way.',
    mapSource: 'Source: CBS, Kadaster (CC BY 4.0)',
    unit: 'Police unit',
    unitNumber: 'Number on the map',
    list: 'All municipalities',
    caption: 'Municipalities and their regions.',
    municipality: 'Municipality',
    code: 'CBS code',
    safetyRegion: 'Safety region',
    riec: 'RIEC',
  },
});

/** A municipality and the regions it lies in. The police unit is for display only: its table awaits a check by law. */
export type Place = {
  code: string;
  name: string;
  safetyRegion: string;
  policeUnitCode: string;
  policeUnit: string;
  /** Name of the Regional Information and Expertise Centre. */
  riec: string;
};

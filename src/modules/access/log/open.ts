import { z } from 'zod';

/** A checkpoint of the processing log as the open API gives it. */
export const OpenCheckpoint = z
  .object({
    verzegeling: z.int().min(1).describe('Het nummer van de verzegeling, oplopend vanaf 1.'),
    notitie: z
      .string()
      .describe(
        'De ondertekende notitie (C2SP signed note, Ed25519), regel voor regel zoals zij te bewaren is.',
      ),
  })
  .meta({
    id: 'Controlepunt',
    description: 'Een controlepunt van het verwerkingslog. Er staat niets in over mensen.',
  });
export type OpenCheckpoint = z.output<typeof OpenCheckpoint>;

/** A checkpoint as open data. */
export const openCheckpoint = ({ batch, note }: { batch: number; note: string }): OpenCheckpoint => ({
  verzegeling: batch,
  notitie: note,
});

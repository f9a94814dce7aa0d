/**
 * Whether figures counted on one day may be counted anew on another, both YYYY-MM-DD: once in a calendar month. Two
 * protected counts taken around one registration would tell what that registration was.
 */
export const isNewEdition = (countedOn: string | null, today: string): boolean =>
  countedOn === null || countedOn.slice(0, 7) < today.slice(0, 7);

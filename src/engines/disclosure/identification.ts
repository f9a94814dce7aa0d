declare const identified: unique symbol;
declare const deidentified: unique symbol;

/** Data that leads to a person: no engine and no publication takes it. */
export type Identified<T> = T & { readonly [identified]: true };

/** Data without what leads to a person. Only the store that leaves those columns out may say so. */
export type Deidentified<T> = T & { readonly [deidentified]: true };

import { z } from 'zod';
import { OperatorFault } from '../../../platform/fault.ts';
import { operatorActor } from '../actor.ts';
import type { Access, GrantedDb } from '../grant.ts';
import { purposes } from '../mandate.ts';
import { addScope, endScope, hasScope, type Region, type Scope } from './scope-store.ts';
import { findOrganisation, getToday } from './store.ts';

/** What an organisation is given, or what ends: words as someone typed them; without a day it is today. */
export type ScopeRequest =
  | { organisation: string; purpose: string }
  | { organisation: string; region: string };

/** A municipality is GM and four digits, a police unit PE and two; undefined for anything else. */
export function findRegion(code: string): Region | undefined {
  if (/^GM\d{4}$/.test(code)) return { kind: 'municipality', code };
  return /^PE\d{2}$/.test(code) ? { kind: 'police-unit', code } : undefined;
}

/**
 * Gives an organisation a purpose or a region from a day on. Throws OperatorFault `usage` where a word is not one of ours,
 * and where the organisation has it on that day or later.
 */
export const widenScope = (access: Access, request: ScopeRequest, from: string | undefined): Promise<void> =>
  manage(access, request, from, async (db, { organisation, scope, day }) => {
    if (await hasScope(db, organisation, scope, day)) {
      throw new OperatorFault(
        'usage',
        'the organisation has this already',
        'end that first, or choose a later day',
      );
    }
    await addScope(db, organisation, scope, day);
  });

/**
 * Lets a purpose or a region of an organisation end; `until` is its last day. Throws OperatorFault `usage` where a word is
 * not one of ours, and where the organisation does not have it on that day.
 */
export const narrowScope = (
  access: Access,
  request: ScopeRequest,
  until: string | undefined,
): Promise<void> =>
  manage(access, request, until, async (db, { organisation, scope, day }) => {
    if (await endScope(db, organisation, scope, day)) return;
    throw new OperatorFault(
      'usage',
      'the organisation does not have this on that day',
      'write it as it was added',
    );
  });

type Found = { organisation: string; scope: Scope; day: string };

async function manage(
  access: Access,
  request: ScopeRequest,
  asked: string | undefined,
  work: (db: GrantedDb<'people.manage'>, found: Found) => Promise<void>,
): Promise<void> {
  const scope = readScope(request);
  if (asked !== undefined && !z.iso.date().safeParse(asked).success) {
    throw new OperatorFault('usage', `'${asked}' is no day`, 'write a day as 2026-11-22');
  }
  const done = await access.under(operatorActor, { act: 'people.manage' }, async (db) => {
    const organisation = await findOrganisation(db, request.organisation);
    if (organisation === undefined) {
      throw new OperatorFault(
        'usage',
        'there is no organisation of this name',
        'write its name as it is shown on the pages, in quotes',
      );
    }
    await work(db, { organisation, scope, day: asked ?? (await getToday(db)) });
  });
  if (!done.granted) throw new Error(`The operator may not change this: ${done.refusal.refused}`);
}

function readScope(request: ScopeRequest): Scope {
  if ('purpose' in request) {
    const purpose = purposes.find((one) => one === request.purpose);
    if (purpose) return { purpose };
    throw new OperatorFault(
      'usage',
      `there is no purpose '${request.purpose}'`,
      `choose one of: ${purposes.join(', ')}`,
    );
  }
  const region = findRegion(request.region);
  if (region) return { region };
  throw new OperatorFault(
    'usage',
    `there is no region '${request.region}'`,
    'a municipality is GM and four digits, a police unit PE and two: see /gemeenten',
  );
}

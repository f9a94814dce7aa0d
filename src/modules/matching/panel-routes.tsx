import type { Child } from 'hono/jsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type Member, type PageContext, Refused } from '../access/index.ts';
import { readProposalsOf } from './actions.ts';
import { explanationPath, matchingPath } from './addresses.ts';
import { SignalPanel } from './pages/signal-panel.tsx';

/** The panel with proposals that the page of a signal shows; the app hands it in there. */
export const matchingPanel =
  (access: Access) =>
  async (c: PageContext, { member }: { member: Member }, signal: { id: string }): Promise<Child> => {
    const found = await readProposalsOf(access, member, signal.id);
    if (!found.granted) throw new Refused(found.refusal);
    return (
      <SignalPanel
        language={contentLanguage({}, c.get('language'))}
        path={matchingPath}
        explanationPath={explanationPath}
        {...found.value}
      />
    );
  };

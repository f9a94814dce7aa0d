import type { FC } from 'hono/jsx';
import { formTokenField } from '../form-token.ts';

/** Goes into every form of a signed-in page: proves that the form is of this session. */
export const FormToken: FC<{ token: string }> = ({ token }) => (
  <input type="hidden" name={formTokenField} value={token} />
);

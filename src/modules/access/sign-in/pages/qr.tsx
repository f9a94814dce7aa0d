import type { FC } from 'hono/jsx';
import { encode } from 'uqr';

/** White around a QR code, in modules; readers need it. */
const border = 4;

/** A text as a QR code, drawn into the page: black on white in dark mode too. `name` says what it is. */
export const QrCode: FC<{ text: string; name: string }> = ({ text, name }) => {
  const { size, data } = encode(text, { ecc: 'M', border });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={name}
      width="240"
      height="240"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};

/** A form as it was drawn and well filled in: without the proof that it is one's own. */
export type GoodForm = { path: string; words: Record<string, string> };

/**
 * One way to send a form wrongly: what is posted, and whether it may count all the same. A field that says too much or
 * holds signs that are no words may be left out or made clean; nothing else may be written.
 */
export type BadForm = { fault: string; path: string; body: string; type?: string; mayCount: boolean };

const formType = 'application/x-www-form-urlencoded';
export const proofField = 'formulier';

const encoded = (words: Record<string, string>): string => new URLSearchParams(words).toString();

/** Fields in which a form carries the version it showed, and those with an id. */
const versions = ['version', 'versie'];
const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const wrongVersions = [
  '',
  '0',
  '-1',
  '1.5',
  'x',
  'NaN',
  'Infinity',
  '0x1',
  '2147483648',
  '9007199254740991',
  '9007199254740992',
  '1e400',
];
const wrongIds = [
  '',
  'x',
  "' or 1=1 --",
  '../../etc/passwd',
  '00000000-0000-0000-0000-000000000000',
  '-'.repeat(36),
];
const wrongSigns = {
  NUL: '%00',
  'a lone surrogate': '%ED%A0%80',
  'no UTF-8': '%FF%C3',
  'half an escape': '%',
  'a turned line': '%E2%80%AE',
};
const made = (name: string, value: string): string => `${encodeURIComponent(name)}=${value}`;

/** Every wrong way to send a form. @param proof undefined for a form of the public, which needs none */
export function badForms({ path, words }: GoodForm, proof: string | undefined): BadForm[] {
  const own = proof === undefined ? {} : { [proofField]: proof };
  const whole = { ...own, ...words };
  const fields = Object.keys(words);
  // A form that is only a button is well sent with nothing but the proof.
  const needsNothing = fields.length === 0;
  const form = (fault: string, body: string, mayCount = false): BadForm => ({
    fault,
    path,
    body,
    type: formType,
    mayCount,
  });
  const withField = (name: string, value: string) => encoded({ ...whole, [name]: value });
  /** The whole form with a piece behind one value, as it goes over the line. */
  const behind = (name: string, piece: string) =>
    Object.entries(whole)
      .map(([each, value]) => made(each, encodeURIComponent(value) + (each === name ? piece : '')))
      .join('&');

  return [
    form('nothing', ''),
    form('only the proof', encoded(own), needsNothing),
    form('fields nobody knows', encoded({ ...own, onbekend: 'x', constructor: 'y', '': 'z' }), needsNothing),
    form('names of other languages', `${encoded(own)}&__proto__=1&__proto__[x]=1&a[b]=1`, needsNothing),
    ...fields.flatMap((name) => [
      form(`${name} of 100,000 characters`, withField(name, 'x'.repeat(100_000))),
      form(`${name} of 50,000 characters`, withField(name, 'x'.repeat(50_000)), true),
      form(
        `${name} as a list`,
        encoded({ ...whole, [name]: '' }) + `&${made(`${name}[]`, 'x')}&${made(name, 'x')}`,
        true,
      ),
      form(
        `${name} missing`,
        encoded(Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name))),
        true,
      ),
      ...Object.entries(wrongSigns).map(([sign, piece]) =>
        form(`${name} with ${sign}`, behind(name, piece), true),
      ),
    ]),
    form('everything twice', `${encoded(whole)}&${encoded(whole)}`, true),
    ...fields
      .filter((name) => versions.includes(name))
      .flatMap((name) =>
        wrongVersions
          .filter((value) => value !== words[name])
          .map((value) => form(`${name} ${value}`, withField(name, value))),
      ),
    ...fields
      .filter((name) => isId(words[name] ?? ''))
      .flatMap((name) => wrongIds.map((value) => form(`${name} ${value}`, withField(name, value), true))),
    ...wrongAddresses(path).map((address) => ({
      ...form(`address ${address}`, encoded(whole)),
      path: address,
    })),
    ...wrongKinds(path, whole),
  ];
}

/** The address with an id that is none, or nobody's. */
function wrongAddresses(path: string): string[] {
  const [id] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path) ?? [];
  if (id === undefined) return [];
  return [
    'x',
    '1',
    '-'.repeat(36),
    `00000000-${'-'.repeat(27)}`,
    `00000000-${'0'.repeat(27)}`,
    '0'.repeat(36),
    `${id}0`,
    `${id}%00`,
    '%E0%A4%A',
    '..%2F..',
  ].map((wrong) => path.replace(id, wrong));
}

function wrongKinds(path: string, whole: Record<string, string>): BadForm[] {
  const body = encoded(whole);
  const multipart = `--x\r\nContent-Disposition: form-data; name="${Object.keys(whole).at(-1)}"; filename="a.txt"\r\n\r\nx\r\n--x--\r\n`;
  const kinds: [type: string | undefined, body: string][] = [
    ['application/json', JSON.stringify(whole)],
    ['text/plain', body],
    ['application/octet-stream', body],
    ['nonsense', body],
    [undefined, body],
    ['multipart/form-data', body],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data'],
    ['multipart/form-data; boundary=x', multipart],
  ];
  return kinds.map(([type, sent]) => ({
    fault: `sent as ${type ?? 'nothing named'}`,
    path,
    body: sent,
    ...(type !== undefined && { type }),
    mayCount: false,
  }));
}

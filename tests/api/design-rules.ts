import spectralCore, {
  type IFunction,
  type IFunctionResult,
  type RulesetDefinition,
} from '@stoplight/spectral-core';
import spectralFunctions from '@stoplight/spectral-functions';
import spectralRulesets from '@stoplight/spectral-rulesets';

const { Spectral } = spectralCore;
const { pattern, schema, truthy, casing } = spectralFunctions;
const { oas } = spectralRulesets;

/** What an OpenAPI document does against the Dutch API Design Rules (NLgov REST API, 2.2), and where. */
export interface Finding {
  /** Our name for the rule; after `nl-` the anchor of the rule in the standard. */
  rule: string;
  /** The place in the document: `paths./figures.get.responses`. */
  at: string;
  message: string;
}

/** Holds a document against the design rules that a machine can check. Asks nothing of the network. */
export async function lintOpenApi(document: object): Promise<Finding[]> {
  const text = JSON.stringify(document);
  const outside = [...text.matchAll(/"\$ref":"([^#"][^"]*)"/g)];
  if (outside.length > 0) {
    return outside.map(([, at = '']) => ({
      rule: 'one-document',
      at,
      message: 'The document refers outside itself.',
    }));
  }
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  const results = await spectral.run(text);
  return results.map(({ code, path, message }) => ({ rule: String(code), at: path.join('.'), message }));
}

const methods = 'get,put,post,patch,delete';

/** The media types and members that RFC 9457 and the standard ask of an error. */
const problemDetails = {
  type: 'object',
  required: ['application/problem+json'],
  properties: {
    'application/problem+json': {
      type: 'object',
      required: ['schema'],
      properties: {
        schema: {
          type: 'object',
          required: ['properties'],
          properties: { properties: { type: 'object', required: ['status', 'title', 'detail'] } },
        },
      },
    },
  },
};

const versionHeader: IFunction = (response) => {
  const headers = Object.keys((response as { headers?: object }).headers ?? {});
  return said(
    !headers.some((name) => name.toLowerCase() === 'api-version'),
    'it names no API-Version header',
  );
};

type Operation = { parameters?: unknown[]; responses?: object };

/** Takes the whole path item, since parameters may stand beside the operations. */
const invalidInput: IFunction = (input, _options, { path }) => {
  const item = input as { parameters?: unknown[] } & Record<string, Operation | undefined>;
  const faults: IFunctionResult[] = [];
  for (const method of methods.split(',')) {
    const operation = item[method];
    const takes = [...(item.parameters ?? []), ...(operation?.parameters ?? [])].length > 0;
    const takesInput = takes || ['put', 'post', 'patch'].includes(method);
    if (operation && takesInput && !('400' in (operation.responses ?? {}))) {
      faults.push({ message: 'it takes input but knows no 400', path: [...path, method] });
    }
  }
  return faults;
};

/** The major version of the document stands in each server's address. */
const majorVersion: IFunction = (input) => {
  const { info, servers } = input as { info?: { version?: string }; servers?: { url?: string }[] };
  const segment = `/v${info?.version?.split('.')[0]}`;
  return (servers ?? []).flatMap(({ url = '' }, at) =>
    `${url}/`.includes(`${segment}/`)
      ? []
      : [{ message: `${url} lacks ${segment}`, path: ['servers', at, 'url'] }],
  );
};

/** A property that is named a date carries no time. */
const plainDate: IFunction = (input) =>
  Object.entries(input as Record<string, { format?: string }>).flatMap(([name, { format }]) =>
    /^(date|datum)$|[a-z](Date|Datum)$/.test(name) && format !== 'date'
      ? [{ message: `${name} is a date and must have the format date` }]
      : [],
  );

function said(fault: boolean, message: string): IFunctionResult[] {
  return fault ? [{ message }] : [];
}

const ruleset: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, 'off']],
  rules: {
    ...Object.fromEntries(
      // That the document is a sound OpenAPI 3 document at all.
      [
        'oas3-schema',
        'oas3-api-servers',
        'oas3-server-variables',
        'oas3-valid-media-example',
        'oas3-valid-schema-example',
        'openapi-tags-uniqueness',
        'operation-operationId-unique',
        'path-params',
        'path-declarations-must-exist',
        'no-$ref-siblings',
      ].map((name) => [name, 'error'] as const),
    ),
    'nl-doc-openapi': {
      given: '$',
      severity: 'error',
      message: 'The document must say it is OpenAPI 3',
      then: [
        { field: 'openapi', function: truthy },
        { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.\\d+\\.\\d+$' } },
      ],
    },
    'nl-doc-openapi-contact': {
      given: '$.info',
      severity: 'error',
      message: 'info.contact must have a name, an email address and a url',
      then: {
        function: schema,
        functionOptions: {
          schema: {
            type: 'object',
            required: ['contact'],
            properties: { contact: { type: 'object', required: ['name', 'email', 'url'] } },
          },
        },
      },
    },
    'nl-semver': {
      given: '$.info.version',
      severity: 'error',
      message: 'info.version must be major.minor.patch',
      then: {
        function: pattern,
        functionOptions: {
          match: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$',
        },
      },
    },
    'nl-uri-version': {
      given: '$',
      severity: 'error',
      message: 'A server address must carry the major version: {{error}}',
      then: { function: majorVersion },
    },
    'nl-transport-tls': {
      given: '$..servers[*].url',
      severity: 'error',
      message: 'A server address must not be plain http',
      then: { function: pattern, functionOptions: { notMatch: '^http:' } },
    },
    'nl-no-trailing-slash': {
      given: '$.paths[*]~',
      severity: 'error',
      message: 'A path must not end in a slash',
      then: { function: pattern, functionOptions: { notMatch: './$' } },
    },
    'nl-path-segments-kebab-case': {
      given: '$.paths[*]~',
      severity: 'error',
      message: 'Path segments must be in kebab-case',
      then: {
        function: pattern,
        functionOptions: {
          match: '^/?(/(_?[a-z0-9]+(-[a-z0-9]+)*|\\{[^{}/]+\\}|openapi\\.(json|yaml)))*/?$',
        },
      },
    },
    'nl-query-keys-camel-case': {
      given: [
        "$.paths[*].parameters[?(@.in=='query')].name",
        "$.paths[*][*].parameters[?(@.in=='query')].name",
        "$.components.securitySchemes[?(@.in=='query')].name",
      ],
      severity: 'error',
      message: 'Query keys must be in lower camelCase',
      then: { function: casing, functionOptions: { type: 'camel' } },
    },
    'nl-http-methods': {
      given: '$.paths[*][head,options,trace]~',
      severity: 'error',
      message: 'Only get, put, post, patch and delete are described',
      then: { function: pattern, functionOptions: { match: `^(${methods.replaceAll(',', '|')})$` } },
    },
    'nl-version-header': {
      given: '$.paths[*][*].responses[?(@property && @property.match(/^[23]/))]',
      severity: 'error',
      message: 'An answer must carry the full version: {{error}}',
      then: { function: versionHeader },
    },
    'nl-problem-details': {
      given: '$.paths[*][*].responses[?(@property && @property.match(/^([45]|default)/))]',
      severity: 'error',
      message: 'An error must be application/problem+json with status, title and detail',
      then: [
        { field: 'content', function: truthy },
        { field: 'content', function: schema, functionOptions: { schema: problemDetails } },
      ],
    },
    'nl-invalid-input': {
      given: '$.paths[*]',
      severity: 'error',
      message: 'What takes input must be able to answer 400: {{error}}',
      then: { function: invalidInput },
    },
    'nl-date-time-format': {
      given: '$..properties[*].format',
      severity: 'error',
      message: 'Moments are date-time with a zone, times of day time-local',
      then: { function: pattern, functionOptions: { notMatch: '^(time|date-time-local)$' } },
    },
    'nl-date-omit-time-portion': {
      given: '$..properties',
      severity: 'error',
      message: 'A date has no time: {{error}}',
      then: { function: plainDate },
    },
    'house-schema-names': {
      given: '$.components.schemas[*]~',
      severity: 'error',
      message: 'Schema names must be in UpperCamelCase',
      then: { function: casing, functionOptions: { type: 'pascal' } },
    },
    'house-property-names': {
      given: '$..properties[*]~',
      severity: 'error',
      message: 'Property names must be in lower camelCase',
      then: { function: pattern, functionOptions: { match: '^_?[a-z][a-zA-Z0-9]*$' } },
    },
  },
};

// The OpenAPI page, made from the route contract.
import { z } from 'zod';
import type { Route } from './route.ts';

type Parts = Record<string, object>;

/** The schema for a page: the parts it points at stand in the page's own components, for a `#` means the whole page. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', parts: Parts): object {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  let text = JSON.stringify(own);
  for (const [name, part] of Object.entries($defs)) {
    // parts of the same form are one: every route that takes any JSON brings its own copy
    const bare = JSON.stringify(part).replaceAll(`"#/$defs/${name}"`, '"#"');
    const known = Object.entries(parts).find(([id, one]) => JSON.stringify(one).replaceAll(refTo(id), '"#"') === bare);
    const id = known?.[0] ?? `Part${Object.keys(parts).length + 1}`;
    parts[id] ??= JSON.parse(bare.replaceAll('"#"', refTo(id))) as object;
    text = text.replaceAll(`"#/$defs/${name}"`, refTo(id));
  }
  return JSON.parse(text) as object;
}
const refTo = (id: string) => `"#/components/schemas/${id}"`;

/** An OpenAPI 3.1 document. */
export function openapi(routes: Readonly<Record<string, Route>>, version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas: Parts = {};
  const json = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: schemaOf(schema, io, schemas) },
  });
  for (const [operationId, route] of Object.entries(routes)) {
    const query = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType, 'input', schemas),
    }));
    const headers = Object.entries(route.headers ?? {}).map(([name, description]) => ({
      name,
      in: 'header',
      required: true,
      description,
      schema: { type: 'string' },
    }));
    const path = [...route.path.matchAll(/:(\w+)/g)].map((match) => ({
      name: match[1],
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {})[route.method] = {
      operationId,
      summary: route.summary,
      security: route.may === 'anyone' ? [] : [{ key: [] }, { session: [] }],
      'x-permission': route.may,
      parameters: [...path, ...query, ...headers],
      ...(route.body && { requestBody: { required: true, content: json(route.body, 'input') } }),
      responses: {
        [route.status ?? (route.result ? 200 : 204)]: {
          description: route.summary,
          ...(route.result && { content: json(route.result, 'output') }),
        },
        default: { description: 'an error', content: { 'application/json': { schema: ERROR } } },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dialoom', version },
    components: {
      schemas,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'dialoom.session_token' },
      },
    },
    paths,
  };
}
const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, path: { type: 'string' } },
    },
  },
};

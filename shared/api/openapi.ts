// The OpenAPI page, made from the route contract.
import { z } from 'zod';
import type { Route } from './route.ts';

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: z.toJSONSchema(schema, { io, unrepresentable: 'any' }) },
});

/** An OpenAPI 3.1 document. */
export function openapi(routes: Readonly<Record<string, Route>>, version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const query = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
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
      parameters: [...path, ...query],
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

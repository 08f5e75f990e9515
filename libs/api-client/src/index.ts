/** Types of the HTTP interface, generated from its OpenAPI document; the web app's only door to the server. */
export type { components, operations, paths } from './schema';

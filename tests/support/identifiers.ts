/** Numbers are checked by the registry on the way in; tests of what makes numbers ask the same rules. */
export { checkIdentifier } from '../../libs/registry/src/identifiers/check-identifier';
export { identifierSchemes } from '../../libs/registry/src/identifiers/schemes';

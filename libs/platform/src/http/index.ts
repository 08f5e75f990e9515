export { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch, Public, RateLimit } from './decorators';
export { clientAddress, PAGES_TOKEN } from './client-address';
export { languageOf } from './language';
export { FieldErrorDto, ProblemDto } from './problem.dto';
export { PlatformHttpModule } from './platform-http.module';
export { RoutePermissions } from './route-permissions';
export { validation } from './validation';

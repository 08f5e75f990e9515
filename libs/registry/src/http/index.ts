export { RegistryHttpModule } from './registry-http.module';

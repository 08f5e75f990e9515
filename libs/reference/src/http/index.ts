export { ReferenceHttpModule } from './reference-http.module';

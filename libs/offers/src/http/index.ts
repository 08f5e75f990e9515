export { OffersHttpModule } from './offers-http.module';

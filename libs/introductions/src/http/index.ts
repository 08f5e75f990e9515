export { IntroductionsHttpModule } from './introductions-http.module';

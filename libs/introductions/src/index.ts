export {
  InterestAccepted,
  InterestDeclined,
  InterestExpired,
  InterestReminded,
  InterestSent,
  InterestWithdrawn,
  IntroductionAccepted,
  IntroductionAgreed,
  IntroductionDeclined,
  IntroductionExpired,
  IntroductionProposed,
} from './introductions.events';
export { IntroductionsModule } from './introductions.module';
export { Introductions } from './introductions.service';
export { IntroductionsClock } from './introductions-clock.service';
export { Proposals } from './proposals.service';

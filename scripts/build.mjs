// `npm run build`: server and pages, whether or not they changed.
import { buildServer, buildWeb, ensureInstalled } from './setup.mjs';

ensureInstalled();
buildServer();
buildWeb();

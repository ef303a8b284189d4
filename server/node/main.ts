import { startNodeServer } from './server.ts';

startNodeServer();

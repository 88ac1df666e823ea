export { DocumentTooLarge } from './errors.js';
export { type MongoOptions, type MongoStores, type MongoStoresWithKeys, openMongo } from './open.js';

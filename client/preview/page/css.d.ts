/** Style sheets are imported for their place in the bundle alone. */
declare module '*.css';
